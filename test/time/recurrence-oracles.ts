import ical from 'ical.js';
import type { DateSpan } from '../../src/time/recurrence.ts';
import {
  daily,
  lastDayOfMonth,
  monthlyOnDay,
  monthlyOnNthWeekday,
  type parseRule,
  weekly,
} from '../../src/time/recurrence.ts';

export type Rule = NonNullable<ReturnType<typeof parseRule>>;

/** The rule's text, by the builder that a button would call. */
export function build(rule: Rule): string {
  switch (rule.kind) {
    case 'daily':
      return daily(rule);
    case 'weekly':
    case 'every-few-weeks':
      return weekly({ weekday: rule.weekdays, every: rule.every });
    case 'monthly-on-day':
      return monthlyOnDay(rule);
    case 'monthly-on-nth-weekday':
      return monthlyOnNthWeekday(rule);
    case 'monthly-on-last-weekday':
      return monthlyOnNthWeekday({ ...rule, nth: -1 });
    case 'last-day-of-month':
      return lastDayOfMonth(rule);
  }
}

/** The dates by ical.js, Mozilla's own implementation of RFC 5545, which shares no code with rrule. */
export function datesByIcal(ruleText: string, span: DateSpan): string[] {
  const { from, until } = span;
  const rule = ical.Recur.fromString(ruleText.replace('RRULE:', ''));
  const dates = rule.iterator(ical.Time.fromDateString(beginningFor(rule, span).toString()));
  const found: string[] = [];
  for (let date = dates.next(); date; date = dates.next()) {
    const text = date.toString();
    if (text > until.toString()) break;
    if (text >= from.toString()) found.push(text);
  }
  return found;
}

/**
 * ical.js gives no date at all where the first months of a rule all lack its day: it is begun at the first of them that has it. Some rules have
 * none, like every twelfth month on the 30th from a February on.
 */
function beginningFor({ freq, interval, parts }: ical.Recur, { anchor, until }: DateSpan): Temporal.PlainDate {
  const [day = 1] = parts.BYMONTHDAY ?? [];
  let beginning = anchor;
  while (freq === 'MONTHLY' && beginning.daysInMonth < day && Temporal.PlainDate.compare(beginning, until) < 0) {
    beginning = beginning.with({ day: 1 }).add({ months: interval });
  }
  return beginning;
}

/** The dates found by asking every single day, in our own words and with no rule text at all. */
export function datesByWalking(rule: Rule, { anchor, from, until }: DateSpan): string[] {
  const found: string[] = [];
  for (let date = from; Temporal.PlainDate.compare(date, until) <= 0; date = date.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(date, anchor) >= 0 && isOn(rule, date, anchor)) found.push(date.toString());
  }
  return found;
}

function isOn(rule: Rule, date: Temporal.PlainDate, anchor: Temporal.PlainDate): boolean {
  const monthsPassed = 12 * (date.year - anchor.year) + date.month - anchor.month;
  const isMonth = monthsPassed % rule.every === 0;
  switch (rule.kind) {
    case 'daily':
      return anchor.until(date).days % rule.every === 0;
    case 'weekly':
    case 'every-few-weeks':
      return rule.weekdays.includes(date.dayOfWeek) && (monday(anchor).until(monday(date)).days / 7) % rule.every === 0;
    case 'monthly-on-day':
      return isMonth && date.day === rule.day;
    case 'monthly-on-nth-weekday':
      return isMonth && date.dayOfWeek === rule.weekday && Math.ceil(date.day / 7) === rule.nth;
    case 'monthly-on-last-weekday':
      return isMonth && date.dayOfWeek === rule.weekday && date.day + 7 > date.daysInMonth;
    case 'last-day-of-month':
      return isMonth && date.day === date.daysInMonth;
  }
}

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}
