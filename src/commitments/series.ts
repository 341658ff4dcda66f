import { occurrencesOf, parseRule, weekly } from '../time/recurrence.ts';

/** When a commitment returns, and the local window in which it is given each time. */
export type Series = {
  recurrence: string;
  /** The first day. It stays when the series is changed, so that every two weeks remain the same weeks. */
  anchorOn: Temporal.PlainDate;
  opensAt: Temporal.PlainTime;
  /** Over how many days of the calendar, the first included. */
  lastsDays: number;
  closesAt: Temporal.PlainTime;
};

/** Some Monday; the gaps of a rule do not depend on it. Two years hold every gap that any rule has. */
const SAMPLE = { from: new Temporal.PlainDate(2024, 1, 1), days: 2 * 366 } as const;

/** The fewest days from one date of a rule to the next. */
export function shortestGapDays(recurrence: string): number {
  const { from, days } = SAMPLE;
  const dates = occurrencesOf(recurrence, { anchor: from, from, until: from.add({ days }) });
  const gaps = dates.slice(1).map((date, index) => dates[index]?.until(date).days ?? days);
  return Math.min(days, ...gaps);
}

/** Whether a window of this series would still be open when the next one opens. */
export function overlapsItself({ recurrence, opensAt, lastsDays, closesAt }: Omit<Series, 'anchorOn'>): boolean {
  const reach = lastsDays - 1;
  const gap = shortestGapDays(recurrence);
  return reach > gap || (reach === gap && Temporal.PlainTime.compare(closesAt, opensAt) > 0);
}

/** Whether the window closes after it opens, and lasts as long as one may. */
export function isWindow({
  opensAt,
  lastsDays,
  closesAt,
}: Pick<Series, 'opensAt' | 'lastsDays' | 'closesAt'>): boolean {
  const isLength = Number.isInteger(lastsDays) && lastsDays >= 1 && lastsDays <= 7;
  return isLength && (lastsDays > 1 || Temporal.PlainTime.compare(opensAt, closesAt) < 0);
}

/** The next days on which a rule could begin. With every few weeks any week may be the first. */
export function firstDates(recurrence: string, earliest: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const rule = parseRule(recurrence);
  const looser = rule?.kind === 'every-few-weeks' ? weekly({ weekday: rule.weekdays }) : recurrence;
  const until = earliest.add({ months: 13 });
  return occurrencesOf(looser, { anchor: earliest, from: earliest, until }).slice(0, count);
}
