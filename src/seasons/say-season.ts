import { recordAct } from '../access/store.ts';
import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Season, SeasonYear } from './calendar.ts';
import { forecastStart, SEASONS, seasonOf } from './calendar.ts';
import { codeOf } from './code.ts';
import { planEve, planNextEves } from './plan-seasons.ts';
import { loadKnownSeasons, planInCircles, saveSeason, waitForSeasons } from './store.ts';

/** How far from the forecast a first day can be: a month begins at most a day or two apart from the calculation, a school year when it is set. */
const REACH_DAYS = { hijri: 2, gregorian: 15 } as const;

export type Said = { kind: 'said' | 'said-before' | 'out-of-reach'; season: Season };

type Word = SeasonYear & { startsOn: Temporal.PlainDate; by: PersonId; timeZone: string };

/** An administrator answers the question of the eve. The first answer holds: a later one changes nothing. */
export async function answerEve(work: Work, word: Word & { state: 'confirmed' | 'declined' }): Promise<Said> {
  return await say(work, word, (now) => (now.state === 'forecast' ? { ...now, ...word } : undefined));
}

/**
 * An administrator corrects the first day of a season, and what hangs on it moves. One that is announced counts as confirmed by that;
 * any other keeps the state it has.
 */
export async function correctSeason(work: Work, word: Word): Promise<Said> {
  const { by } = SEASONS[word.kind];
  return await say(work, word, (now) => {
    const state = by === 'hijri' ? 'confirmed' : now.state;
    const isSame = now.startsOn.equals(word.startsOn) && now.state === state;
    return isSame ? undefined : { ...now, startsOn: word.startsOn, state };
  });
}

/** Nobody has said anything by dawn: mostly the month begins a day later then. Where that was so already, it stands. */
export async function standWithoutWord(work: Work, one: SeasonYear, timeZone: string): Promise<Season> {
  await waitForSeasons(work);
  const known = await loadKnownSeasons(work);
  const now = seasonOf(one, known);
  const hasMoved = known.some(({ kind, year }) => kind === one.kind && year === one.year);
  const later = now.startsOn.add({ days: 1 });
  const startsOn = hasMoved || isPastItsMonth(one, later, known) ? now.startsOn : later;
  await saveSeason(work, { ...one, startsOn, state: 'forecast', saidBy: null });
  await takeEffect(work, one, { timeZone, isFinal: startsOn.equals(now.startsOn) });
  return seasonOf(one, await loadKnownSeasons(work));
}

async function say(work: Work, word: Word, decide: (now: Season) => Season | undefined): Promise<Said> {
  await waitForSeasons(work);
  const one = { kind: word.kind, year: word.year };
  const now = seasonOf(one, await loadKnownSeasons(work));
  const { startsOn, state } = decide(now) ?? now;
  if (startsOn.equals(now.startsOn) && state === now.state) return { kind: 'said-before', season: now };
  const reach = REACH_DAYS[SEASONS[word.kind].by];
  if (Math.abs(forecastStart(one).until(startsOn).days) > reach) return { kind: 'out-of-reach', season: now };
  await saveSeason(work, { ...one, startsOn, state, saidBy: word.by });
  await recordAct(work, { actorId: word.by, act: `${state}-season`, object: 'season', objectId: codeOf(one) });
  await takeEffect(work, one, { timeZone: word.timeZone, isFinal: true });
  return { kind: 'said', season: seasonOf(one, await loadKnownSeasons(work)) };
}

/** Every circle brings itself in line, each on its own; and the eves that hang on this date are planned. */
async function takeEffect(
  work: Work,
  one: SeasonYear,
  { timeZone, isFinal }: { timeZone: string; isFinal: boolean },
): Promise<void> {
  const moment = work.now.epochMilliseconds;
  await planInCircles(work, {
    kind: circleStep(one.kind),
    slot: `${one.year}:${isFinal ? 'told' : 'quiet'}:${moment}`,
  });
  await planEve(work, one, timeZone);
  if (one.kind === 'ramadan') await planEve(work, { ...one, kind: 'eid-al-fitr' }, timeZone);
  await planNextEves(work, one.kind, timeZone);
}

/** The kind of the step in which a season takes effect in a circle. */
export function circleStep(kind: SeasonYear['kind']): string {
  return `season-in-circle-${kind}`;
}

function isPastItsMonth(
  { kind, year }: SeasonYear,
  startsOn: Temporal.PlainDate,
  known: Parameters<typeof seasonOf>[1],
): boolean {
  if (kind !== 'eid-al-fitr') return false;
  const ramadan = seasonOf({ kind: 'ramadan', year }, known);
  return ramadan.startsOn.until(startsOn).days > 30;
}
