import type { Coverage } from '../coverage/coverage-of.ts';

/** One turn as its circle sees it. It may lie partly in another month. */
export type CoveredTurn = { kind: string; onDate: Temporal.PlainDate; lastsDays: number; coverage: Coverage };

/** A day of the month in the grid. `column` counts from the left. */
type Day = { date: Temporal.PlainDate; column: number; isToday: boolean; isOpen: boolean };

/** A turn, or what of it lies in one week: over `span` columns, counted from the left, in one of the week's lanes. */
export type Bar = { kind: string; coverage: Coverage; column: number; span: number; lane: number };

export type Week = { days: Day[]; bars: Bar[]; lanes: number };

export type Month = { first: Temporal.PlainDate; weeks: Week[] };

const DAYS = 7;

/**
 * A month as a grid of weeks that begin on Monday, drawn from right to left where people read so. Every day of the month is in it once, and no
 * two bars of a week overlap.
 */
export function layOutMonth({
  first,
  today,
  turns,
  rightToLeft,
}: {
  first: Temporal.PlainDate;
  today: Temporal.PlainDate;
  turns: readonly CoveredTurn[];
  rightToLeft: boolean;
}): Month {
  const dates = datesOf(first);
  const mondays = dates.filter((date, index) => index === 0 || date.dayOfWeek === 1);
  const weeks = mondays.map((start) => {
    const days = dates.filter((date) => date.weekOfYear === start.weekOfYear && date.yearOfWeek === start.yearOfWeek);
    return layOutWeek(days, { today, turns, rightToLeft });
  });
  return { first, weeks };
}

/** Every day of the month that begins there. */
export function datesOf(first: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index }));
}

/** Whether a turn can be taken on that day. */
export function isOn(
  { onDate, lastsDays }: Pick<CoveredTurn, 'onDate' | 'lastsDays'>,
  date: Temporal.PlainDate,
): boolean {
  const { days } = onDate.until(date);
  return days >= 0 && days < lastsDays;
}

function layOutWeek(
  dates: readonly Temporal.PlainDate[],
  { today, turns, rightToLeft }: { today: Temporal.PlainDate; turns: readonly CoveredTurn[]; rightToLeft: boolean },
): Week {
  const columnOf = (date: Temporal.PlainDate) => (rightToLeft ? DAYS - date.dayOfWeek : date.dayOfWeek - 1);
  const here = turns
    .map((turn) => ({ turn, dates: dates.filter((date) => isOn(turn, date)) }))
    .filter(({ dates }) => dates.length > 0)
    .toSorted((one, other) => compareForLanes(one.dates, other.dates));
  const lastInLane: Temporal.PlainDate[] = [];
  const bars = here.map(({ turn, dates: on }): Bar => {
    const [from = first(dates)] = on;
    const to = on.at(-1) ?? from;
    const free = lastInLane.findIndex((last) => Temporal.PlainDate.compare(last, from) < 0);
    const lane = free === -1 ? lastInLane.length : free;
    lastInLane[lane] = to;
    const column = Math.min(columnOf(from), columnOf(to));
    return { kind: turn.kind, coverage: turn.coverage, column, span: on.length, lane };
  });
  const days = dates.map((date): Day => {
    const isOpen = here.some(({ turn }) => turn.coverage === 'open' && isOn(turn, date));
    return { date, column: columnOf(date), isToday: date.equals(today), isOpen };
  });
  return { days, bars, lanes: lastInLane.length };
}

/** The earlier first, and of two that begin together the longer: so the fewest lanes are needed. */
function compareForLanes(one: readonly Temporal.PlainDate[], other: readonly Temporal.PlainDate[]): number {
  return Temporal.PlainDate.compare(first(one), first(other)) || other.length - one.length;
}

function first(dates: readonly Temporal.PlainDate[]): Temporal.PlainDate {
  const [date] = dates;
  if (!date) throw new RangeError('a week without a day');
  return date;
}
