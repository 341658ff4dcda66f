import { getCircle } from '../circles/store.ts';
import type { Kind } from '../commitments/kinds.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Season, SeasonYear } from '../seasons/calendar.ts';
import { codeOf } from '../seasons/code.ts';
import { suggestionsCard } from './messages.ts';
import { tellLeaders } from './tell-leaders.ts';

/** What fits each season: a seat at the table rather than a basket, books before the first lesson, warmth at home, and nobody alone on the feast. */
export const SUGGESTIONS: { readonly [K in SeasonYear['kind']]: readonly Kind[] } = {
  ramadan: ['meal', 'visit'],
  'eid-al-fitr': ['visit'],
  'eid-al-adha': ['visit', 'meal'],
  'school-return': ['errand', 'lessons'],
  winter: ['errand', 'repairs'],
};

/** Whoever leads an active circle is shown once what fits a season and what its family lets through; nothing where that is nothing. */
export async function suggest(work: Work, circleId: CircleId, season: Season): Promise<void> {
  const kinds = await listSuggested(work, circleId, season);
  if (kinds.length === 0) return;
  const circle = await getCircle(work, circleId);
  const message = suggestionsCard(season, circle, kinds);
  await tellLeaders(work, circle, { key: `season:${codeOf(season)}:suggest:${circleId}`, message });
}

/** Of what fits a season that which the family consents to and has not paused when it begins. */
export async function listSuggested(work: Work, circleId: CircleId, season: Season): Promise<Kind[]> {
  const tap = await loadTap(work, circleId);
  return SUGGESTIONS[season.kind].filter((kind) => isWantedOn(tap, kind, season.startsOn));
}
