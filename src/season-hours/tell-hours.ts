import { getCircle } from '../circles/store.ts';
import type { Commitment } from '../commitments/store.ts';
import { listCommitments } from '../commitments/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Season } from '../seasons/calendar.ts';
import { codeOf } from '../seasons/code.ts';
import { listUsualHours } from '../seasons/store.ts';
import { occurrencesOf } from '../time/recurrence.ts';
import { hoursCard } from './messages.ts';
import { tellLeaders } from './tell-leaders.ts';
import { inRamadan, isLeftOutOnFeasts } from './windows.ts';

/** The captain hears once what a season changes for their circle, with the way to keep the usual hours. Nothing is said where nothing changes. */
export async function tellHours(work: Work, circleId: CircleId, season: Season): Promise<void> {
  const changed = await listChanged(work, circleId, season);
  if (changed.length === 0 || (await keepsUsual(work, circleId, season))) return;
  const circle = await getCircle(work, circleId);
  const message = hoursCard(season, circle, changed);
  await tellLeaders(work, circle, { key: `season:${codeOf(season)}:hours:${circleId}`, message });
}

/** The commitments that have other hours in a season, as they are then, or dates on a feast that are left out. */
export async function listChanged(work: Work, circleId: CircleId, season: Season): Promise<Commitment[]> {
  const tap = await loadTap(work, circleId);
  return (await listCommitments(work, circleId)).flatMap((commitment) => {
    if (!isAllowed(tap, commitment.kind) || !hasDatesIn(commitment, season)) return [];
    if (season.kind !== 'ramadan') return isLeftOutOnFeasts(commitment.kind) ? [commitment] : [];
    const shifted = inRamadan(commitment.kind, commitment);
    return shifted === commitment ? [] : [shifted];
  });
}

export async function keepsUsual(work: Work, circleId: CircleId, season: Season): Promise<boolean> {
  return (await listUsualHours(work, [circleId])).some(
    ({ kind, year }) => kind === season.kind && year === season.year,
  );
}

function hasDatesIn({ recurrence, anchorOn, reviewOn }: Commitment, { startsOn, endsOn }: Season): boolean {
  const from = Temporal.PlainDate.compare(startsOn, anchorOn) < 0 ? anchorOn : startsOn;
  const until = Temporal.PlainDate.compare(endsOn, reviewOn) < 0 ? endsOn : reviewOn;
  return occurrencesOf(recurrence, { anchor: anchorOn, from, until }).length > 0;
}
