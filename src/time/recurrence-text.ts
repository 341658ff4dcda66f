/** Recurrence rules between their parts and the words of RFC 5545. Nothing is checked here but the shape. */

/**
 * A rule in its parts, to be put into words. Weekdays are ISO numbers (1 is Monday), in order. `every` counts days, weeks or
 * months; a rule of weeks is `weekly` for each week and `every-few-weeks` from the second on.
 */
export type Rule =
  | { kind: 'daily'; every: number }
  | { kind: 'weekly'; every: 1; weekdays: readonly number[] }
  | { kind: 'every-few-weeks'; every: number; weekdays: readonly number[] }
  | { kind: 'monthly-on-day'; every: number; day: number }
  | { kind: 'monthly-on-nth-weekday'; every: number; weekday: number; nth: number }
  | { kind: 'monthly-on-last-weekday'; every: number; weekday: number }
  | { kind: 'last-day-of-month'; every: number };

/** The last of a month, as RFC 5545 counts. */
export const LAST = -1;

/** What a rule's text says. It need not make sense. @returns undefined for a text of another shape */
export function readRule(ruleText: string): Rule | undefined {
  const { frequency, interval = '1', weekdays, ...month } = SHAPE.exec(ruleText)?.groups ?? {};
  return partsOf(frequency, Number(interval), {
    weekdays: weekdays?.split(',').map(weekdayOf) ?? [],
    day: Number(month['day']),
    nth: Number(month['nth']),
    weekday: weekdayOf(month['weekday'] ?? ''),
  });
}

/** In the one way in which rules are written here. */
export function textOf(rule: Rule): string {
  const interval = rule.every === 1 ? '' : `;INTERVAL=${rule.every}`;
  switch (rule.kind) {
    case 'daily':
      return `RRULE:FREQ=DAILY${interval}`;
    case 'weekly':
    case 'every-few-weeks':
      return `RRULE:FREQ=WEEKLY${interval};BYDAY=${inOrder(rule.weekdays).map(dayName).join(',')}`;
    case 'monthly-on-day':
      return `RRULE:FREQ=MONTHLY${interval};BYMONTHDAY=${rule.day}`;
    case 'monthly-on-nth-weekday':
      return `RRULE:FREQ=MONTHLY${interval};BYDAY=${rule.nth}${dayName(rule.weekday)}`;
    case 'monthly-on-last-weekday':
      return `RRULE:FREQ=MONTHLY${interval};BYDAY=${LAST}${dayName(rule.weekday)}`;
    case 'last-day-of-month':
      return `RRULE:FREQ=MONTHLY${interval};BYMONTHDAY=${LAST}`;
  }
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const SHAPE =
  /^RRULE:FREQ=(?<frequency>DAILY|WEEKLY|MONTHLY)(;INTERVAL=(?<interval>[0-9]+))?(;BYMONTHDAY=(?<day>-?[0-9]+)|;BYDAY=(?<nth>-?[0-9])(?<weekday>[A-Z]{2})|;BYDAY=(?<weekdays>[A-Z]{2}(,[A-Z]{2})*))?$/;

type Parts = { weekdays: readonly number[]; day: number; nth: number; weekday: number };

/** What a text of the right shape could mean; what is missing is not a number or not sensible. */
function partsOf(frequency: string | undefined, every: number, parts: Parts): Rule | undefined {
  const { weekdays, day, nth, weekday } = parts;
  if (frequency === 'DAILY') return { kind: 'daily', every };
  if (frequency === 'WEEKLY') {
    return every === 1 ? { kind: 'weekly', every, weekdays } : { kind: 'every-few-weeks', every, weekdays };
  }
  if (frequency !== 'MONTHLY') return undefined;
  if (day === LAST) return { kind: 'last-day-of-month', every };
  if (nth === LAST) return { kind: 'monthly-on-last-weekday', every, weekday };
  return Number.isNaN(day)
    ? { kind: 'monthly-on-nth-weekday', every, weekday, nth }
    : { kind: 'monthly-on-day', every, day };
}

function inOrder(weekdays: readonly number[]): number[] {
  return [...new Set(weekdays)].toSorted((a, b) => a - b);
}

function dayName(weekday: number): string {
  return DAYS[weekday - 1] ?? `weekday ${weekday}`;
}

/** 0 for what is no weekday. */
function weekdayOf(name: string): number {
  return DAYS.findIndex((day) => day === name) + 1;
}
