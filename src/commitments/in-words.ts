import type { Text } from '../language/text.ts';
import { parseRule } from '../time/recurrence.ts';
import type { Series } from './series.ts';

const MONDAY = new Temporal.PlainDate(2026, 11, 23);

type Rule = NonNullable<ReturnType<typeof parseRule>>;

/** When a commitment returns and from when to when, in words. A week's one window of several days is said by its first and its last day. */
export function seriesInWords({ recurrence, opensAt, lastsDays, closesAt }: Omit<Series, 'anchorOn'>): Text {
  const rule = parseRule(recurrence);
  if (!rule) throw new Error('a recurrence rule that nobody could have chosen');
  const hours = { from: { at: opensAt.toString() }, to: { at: closesAt.toString() } };
  if (rule.kind === 'weekly' && rule.weekdays.length === 1) {
    const first = dayOf(rule.weekdays[0] ?? 1);
    if (lastsDays === 1) return { key: 'weekly-hours', args: { day: weekday(first), ...hours } };
    const to = weekday(first.add({ days: lastsDays - 1 }));
    return { key: 'weekly-days', args: { from: weekday(first), to } };
  }
  const rhythm = { text: rhythmInWords(rule) };
  if (lastsDays === 1) return { key: 'series-hours', args: { rhythm, ...hours } };
  return { key: 'series-days', args: { rhythm, days: lastsDays } };
}

/** Rules that count months or days by more than one are never offered, so there are no words for the number. */
function rhythmInWords(rule: Rule): Text {
  switch (rule.kind) {
    case 'daily':
      return { key: 'rhythm-daily' };
    case 'weekly':
      return { key: 'rhythm-weekly', args: { list: { text: weekdaysInWords(rule.weekdays) } } };
    case 'every-few-weeks':
      return { key: 'rhythm-weeks', args: { everyWeeks: rule.every, list: { text: weekdaysInWords(rule.weekdays) } } };
    case 'monthly-on-day':
      return { key: 'rhythm-month-day', args: { monthDay: rule.day } };
    case 'monthly-on-nth-weekday':
      return { key: `rhythm-nth-${rule.nth}`, args: { day: weekday(dayOf(rule.weekday)) } };
    case 'monthly-on-last-weekday':
      return { key: 'rhythm-last-weekday', args: { day: weekday(dayOf(rule.weekday)) } };
    case 'last-day-of-month':
      return { key: 'rhythm-last-day' };
  }
}

/** Days of the week one after another, with "and" between them. */
function weekdaysInWords([first = 1, ...rest]: readonly number[]): Text {
  const day = weekday(dayOf(first));
  return rest.length === 0
    ? { key: 'weekday', args: { day } }
    : { key: rest.length === 1 ? 'weekday-and' : 'weekday-then', args: { day, list: { text: weekdaysInWords(rest) } } };
}

/** Some date on an ISO weekday, for having the day's name written. */
export function dayOf(isoWeekday: number): Temporal.PlainDate {
  return MONDAY.add({ days: isoWeekday - 1 });
}

function weekday(date: Temporal.PlainDate): { weekdayOf: string } {
  return { weekdayOf: date.toString() };
}
