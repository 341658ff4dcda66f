import rrule from 'rrule';
import { LAST, type Rule, readRule, textOf } from './recurrence-text.ts';

/**
 * Recurrence rules in the words of RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10), in floating local
 * time: rules give dates, never instants. People choose them by buttons, so only what these builders write is understood.
 */

/** A rule that none of the builders here would write. */
export class RecurrenceError extends Error {}

/** The longest steps that make sense to choose. */
export const LONGEST_EVERY = { days: 30, weeks: 12, months: 12 } as const;

type Every = { every?: number };
type Weekdays = number | readonly number[];

/** Every day, or every so many days counted from the anchor. */
export function daily({ every = 1 }: Every = {}): string {
  return write({ kind: 'daily', every });
}

/** On some ISO weekdays (1 is Monday), each week or every so many weeks counted from the week of the anchor, Monday first. */
export function weekly({ weekday, every = 1 }: { weekday: Weekdays } & Every): string {
  const weekdays = [...new Set([weekday].flat())].toSorted((a, b) => a - b);
  return write(every === 1 ? { kind: 'weekly', every, weekdays } : { kind: 'every-few-weeks', every, weekdays });
}

/** On a day of the month. Months without that day are passed over: where the end of the month is meant, use {@link lastDayOfMonth}. */
export function monthlyOnDay({ day, every = 1 }: { day: number } & Every): string {
  return write({ kind: 'monthly-on-day', every, day });
}

/** On the first to fifth (months without a fifth are passed over) or last (-1) of an ISO weekday in the month. */
export function monthlyOnNthWeekday({ weekday, nth, every = 1 }: { weekday: number; nth: number } & Every): string {
  return write(
    nth === LAST
      ? { kind: 'monthly-on-last-weekday', every, weekday }
      : { kind: 'monthly-on-nth-weekday', every, weekday, nth },
  );
}

/** On the last day of the month, whatever its length. */
export function lastDayOfMonth({ every = 1 }: Every = {}): string {
  return write({ kind: 'last-day-of-month', every });
}

/** @returns undefined for a rule that none of the builders here would write, to the letter */
export function parseRule(ruleText: string): Rule | undefined {
  const rule = readRule(ruleText);
  return rule && isSensible(rule) && textOf(rule) === ruleText ? rule : undefined;
}

/** @throws RecurrenceError for a rule that is not understood */
export function checkRule(ruleText: string): void {
  if (!parseRule(ruleText)) throw new RecurrenceError(`This recurrence rule is not understood: ${ruleText}`);
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

function isSensible(rule: Rule): boolean {
  switch (rule.kind) {
    case 'daily':
      return isWhole(rule.every, 1, LONGEST_EVERY.days);
    case 'weekly':
    case 'every-few-weeks':
      return isWhole(rule.every, 1, LONGEST_EVERY.weeks) && rule.weekdays.length > 0 && rule.weekdays.every(isWeekday);
    case 'monthly-on-day':
      return isWhole(rule.every, 1, LONGEST_EVERY.months) && isWhole(rule.day, 1, 31);
    case 'monthly-on-nth-weekday':
      return isWhole(rule.every, 1, LONGEST_EVERY.months) && isWeekday(rule.weekday) && isWhole(rule.nth, 1, 5);
    case 'monthly-on-last-weekday':
      return isWhole(rule.every, 1, LONGEST_EVERY.months) && isWeekday(rule.weekday);
    case 'last-day-of-month':
      return isWhole(rule.every, 1, LONGEST_EVERY.months);
  }
}

function write(rule: Rule): string {
  const text = textOf(rule);
  if (!isSensible(rule)) throw new RecurrenceError(`Nobody could mean this recurrence rule: ${text}`);
  return text;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isWeekday(value: number): boolean {
  return isWhole(value, 1, 7);
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
