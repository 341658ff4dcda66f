import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Season, SeasonYear } from '../seasons/calendar.ts';
import { contains, seasonsBetween } from '../seasons/calendar.ts';
import { listUsualHours, loadKnownSeasons } from '../seasons/store.ts';
import type { Hours } from './windows.ts';
import { inRamadan, isLeftOutOnFeasts } from './windows.ts';

/** Turns are planned eight weeks ahead; a few days more lie between a feast and its forecast. */
const AHEAD_DAYS = 100;
const BEHIND_DAYS = 10;

/** The seasons near now that change hours, and who keeps the usual ones in which of them. */
export type SeasonHours = { seasons: readonly Season[]; usual: ReadonlySet<string> };

type Planned = Hours & { kind: string; circleId: CircleId };

/** Reads what the coming turns of some circles need to know of the seasons. */
export async function loadSeasonHours(work: Work, circleIds: readonly CircleId[]): Promise<SeasonHours> {
  const today = work.now.toZonedDateTimeISO('UTC').toPlainDate();
  const days = { from: today.subtract({ days: BEHIND_DAYS }), until: today.add({ days: AHEAD_DAYS }) };
  const seasons = seasonsBetween(days, await loadKnownSeasons(work)).filter(({ kind }) => changesHours(kind));
  if (seasons.length === 0) return { seasons, usual: new Set() };
  const usual = await listUsualHours(work, circleIds);
  return { seasons, usual: new Set(usual.map(({ circleId, ...one }) => keyOf(circleId, one))) };
}

/** The hours that a commitment has on a local date: in Ramadan those of Ramadan, unless its circle keeps its own. */
export function hoursOn<T extends Planned>(on: Temporal.PlainDate, commitment: T, hours: SeasonHours): T {
  const isShifted = hours.seasons.some((one) => one.kind === 'ramadan' && holds(one, on, commitment, hours));
  return isShifted ? inRamadan(commitment.kind, commitment) : commitment;
}

/** Whether a commitment has no turn on a local date because of a feast, unless its circle wants it all the same. */
export function isLeftOut(
  on: Temporal.PlainDate,
  commitment: Pick<Planned, 'kind' | 'circleId'>,
  hours: SeasonHours,
): boolean {
  if (!isLeftOutOnFeasts(commitment.kind)) return false;
  return hours.seasons.some((one) => one.kind !== 'ramadan' && holds(one, on, commitment, hours));
}

/** Whether a season changes hours at all; the others only bring suggestions. */
export function changesHours(kind: SeasonYear['kind']): boolean {
  return kind === 'ramadan' || kind === 'eid-al-fitr' || kind === 'eid-al-adha';
}

function holds(one: Season, on: Temporal.PlainDate, { circleId }: { circleId: CircleId }, { usual }: SeasonHours) {
  return contains(one, on) && !usual.has(keyOf(circleId, one));
}

function keyOf(circleId: CircleId, { kind, year }: SeasonYear): string {
  return `${circleId} ${kind} ${year}`;
}
