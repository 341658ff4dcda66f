import type { Answers } from '../chat/form.ts';
import { daily, lastDayOfMonth, monthlyOnDay, monthlyOnNthWeekday, weekly } from '../time/recurrence.ts';

/** How often, in the order in which it is offered: what is common first. */
export const RHYTHMS = [
  'weekly',
  'weeks-2',
  'daily',
  'month-day',
  'nth-weekday',
  'last-weekday',
  'last-day',
  'weeks-3',
  'weeks-4',
] as const;

const COMMON_DAYS: readonly number[] = [1, 5, 10, 15, 20, 25, 28, 31];
const ALL_DAYS: readonly number[] = Array.from({ length: 31 }, (_, index) => index + 1);

/** The days of a month in the order in which they are offered. */
export const MONTH_DAYS: readonly number[] = [...COMMON_DAYS, ...ALL_DAYS.filter((day) => !COMMON_DAYS.includes(day))];

/** From this day on there are months that do not have it. */
const FIRST_MISSING_DAY = 29;

export const asksWeekdays = ({ rhythm }: Answers): boolean =>
  typeof rhythm === 'string' && (rhythm === 'weekly' || rhythm.startsWith('weeks-'));
export const asksMonthDay = ({ rhythm }: Answers): boolean => rhythm === 'month-day';
export const asksNth = ({ rhythm }: Answers): boolean => rhythm === 'nth-weekday';
export const asksWeekday = ({ rhythm }: Answers): boolean => rhythm === 'nth-weekday' || rhythm === 'last-weekday';
/** Whether some months do not have the chosen day, so that the last day of the month may be what is meant. */
export const asksShortMonths = (answers: Answers): boolean =>
  asksMonthDay(answers) && Number(answers['monthDay']) >= FIRST_MISSING_DAY;

/** The rule that the answers so far make, or the `rule` that was kept as it is. @returns undefined while an answer is missing */
export function readRhythm(answers: Answers): string | undefined {
  const { rule, rhythm, weekdays, monthDay, shortMonths, nth, weekday } = answers;
  if (typeof rule === 'string') return rule;
  if (rhythm === 'daily') return daily();
  if (rhythm === 'last-day') return lastDayOfMonth();
  if (rhythm === 'month-day' && typeof monthDay === 'number')
    return shortMonths === 'last-day' ? lastDayOfMonth() : monthlyOnDay({ day: monthDay });
  if (rhythm === 'nth-weekday' && typeof nth === 'number' && typeof weekday === 'number')
    return monthlyOnNthWeekday({ weekday, nth });
  if (rhythm === 'last-weekday' && typeof weekday === 'number') return monthlyOnNthWeekday({ weekday, nth: -1 });
  if (Array.isArray(weekdays) && weekdays.length > 0 && typeof rhythm === 'string')
    return weekly({ weekday: weekdays.map(Number), every: rhythm === 'weekly' ? 1 : Number(rhythm.slice(-1)) });
  return undefined;
}
