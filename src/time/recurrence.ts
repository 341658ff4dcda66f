import rrule from 'rrule';

/**
 * Recurrence rules in the words of RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10), in floating local
 * time: rules give dates, never instants. People choose them by buttons, so only what these builders write is understood.
 */

/** A rule that none of the builders here would write. */
export class RecurrenceError extends Error {}

type Every = { every?: number };
type Weekdays = number | readonly number[];

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Every day, or every so many days counted from the anchor. */
export function daily({ every }: Every = {}): string {
  return write('DAILY', every, []);
}

/** On some ISO weekdays (1 is Monday), each week or every so many weeks counted from the week of the anchor, Monday first. */
export function weekly({ weekday, every }: { weekday: Weekdays } & Every): string {
  const days = [...new Set([weekday].flat())].toSorted((a, b) => a - b);
  return write('WEEKLY', every, [`BYDAY=${days.map(dayName).join(',')}`]);
}

/** On a day of the month. Months without that day are passed over: where the end of the month is meant, use {@link lastDayOfMonth}. */
export function monthlyOnDay({ day, every }: { day: number } & Every): string {
  return write('MONTHLY', every, [`BYMONTHDAY=${day}`]);
}

/** On the first to fifth (months without a fifth are passed over) or last (-1) of an ISO weekday in the month. */
export function monthlyOnNthWeekday({ weekday, nth, every }: { weekday: number; nth: number } & Every): string {
  return write('MONTHLY', every, [`BYDAY=${nth}${dayName(weekday)}`]);
}

/** On the last day of the month, whatever its length. */
export function lastDayOfMonth({ every }: Every = {}): string {
  return write('MONTHLY', every, ['BYMONTHDAY=-1']);
}

export type DateSpan = {
  /** The first day of the plan. It never moves, so that "every two weeks" keeps its weeks when the plan is changed. */
  anchor: Temporal.PlainDate;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
};

/**
 * The dates of a rule from one day to another, both included, in order, and none before the anchor. The anchor is one
 * of them only when the rule says so.
 * @throws RecurrenceError for a rule that is not understood
 */
export function occurrencesOf(ruleText: string, { anchor, from, until }: DateSpan): Temporal.PlainDate[] {
  checkRule(ruleText);
  if (Temporal.PlainDate.compare(from, until) > 0) return [];
  const rule = new rrule.RRule({ ...rrule.RRule.parseString(ruleText), dtstart: floating(anchor) }, true);
  return rule.between(floating(from), floating(until), true).map(plainDate);
}

/** @throws RecurrenceError for a rule that is not understood */
export function checkRule(ruleText: string): void {
  if (!UNDERSTOOD.test(ruleText)) throw new RecurrenceError(`This recurrence rule is not understood: ${ruleText}`);
}

const INTERVAL = '(;INTERVAL=[1-9][0-9]?)?';
const DAY = `(${DAYS.join('|')})`;
const UNDERSTOOD = new RegExp(
  `^RRULE:(${[
    `FREQ=DAILY${INTERVAL}`,
    `FREQ=WEEKLY${INTERVAL};BYDAY=${DAY}(,${DAY})*`,
    `FREQ=MONTHLY${INTERVAL};BYMONTHDAY=(-1|[1-9]|[12][0-9]|3[01])`,
    `FREQ=MONTHLY${INTERVAL};BYDAY=(-1|[1-5])${DAY}`,
  ].join('|')})$`,
);

function write(frequency: string, every: number | undefined, parts: readonly string[]): string {
  const interval = every === undefined || every === 1 ? [] : [`INTERVAL=${every}`];
  const ruleText = `RRULE:${[`FREQ=${frequency}`, ...interval, ...parts].join(';')}`;
  checkRule(ruleText);
  return ruleText;
}

function dayName(weekday: number): string {
  return DAYS[weekday - 1] ?? `weekday ${weekday}`;
}

/** The library wants `Date`s and reads their UTC fields as local ones; no zone takes part. */
function floating(date: Temporal.PlainDate): Date {
  return new Date(Date.UTC(date.year, date.month - 1, date.day));
}

function plainDate(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}
