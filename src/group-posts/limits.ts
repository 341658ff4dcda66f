import { localDate, startOfDay } from '../time/wall-time.ts';

/** How many posts a group gets at most in any seven local days; on one day it is one. */
const MOST_IN_A_WEEK = 3;
const WEEK_DAYS = 7;

/**
 * The first local day, from `from` on, on which a group may get one more post.
 * @param taken the days of its other posts, those that are planned included
 */
export function nextPostDay(taken: readonly Temporal.PlainDate[], from: Temporal.PlainDate): Temporal.PlainDate {
  let on = from;
  while (!isFree(taken, on)) on = on.add({ days: 1 });
  return on;
}

/**
 * The first moment, from `from` on, at which a group may get one more post: outside of quiet hours and within its limits.
 * @param nextLoud the end of the quiet hours an instant is in, or the instant itself
 */
export function nextPostMoment(
  taken: readonly Temporal.PlainDate[],
  from: Temporal.Instant,
  { timeZone, nextLoud }: { timeZone: string; nextLoud: (instant: Temporal.Instant) => Temporal.Instant },
): { at: Temporal.Instant; on: Temporal.PlainDate } {
  let at = nextLoud(from);
  for (;;) {
    const on = localDate(at, timeZone);
    const free = nextPostDay(taken, on);
    if (free.equals(on)) return { at, on };
    at = nextLoud(startOfDay(free, timeZone));
  }
}

/** Whether a post on that day would leave every seven days around it within the limit. */
function isFree(taken: readonly Temporal.PlainDate[], on: Temporal.PlainDate): boolean {
  if (taken.some((day) => day.equals(on))) return false;
  const near = taken.map((day) => on.until(day, { largestUnit: 'day' }).days);
  return Array.from({ length: WEEK_DAYS }, (_, back) => -back).every((first) => {
    const inWeek = near.filter((days) => days >= first && days < first + WEEK_DAYS);
    return inWeek.length < MOST_IN_A_WEEK;
  });
}
