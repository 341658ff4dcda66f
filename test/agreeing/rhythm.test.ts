import { describe, expect, test } from 'vitest';
import { asksShortMonths, MONTH_DAYS, readRhythm } from '../../src/agreeing/rhythm.ts';
import { lengthsOffered, OWN_HOURS, readWindow, windowsOffered } from '../../src/agreeing/window.ts';
import type { Answers } from '../../src/chat/form.ts';

describe('the rule that the buttons make', () => {
  test.each<[Answers, string]>([
    [{ rhythm: 'daily' }, 'RRULE:FREQ=DAILY'],
    [{ rhythm: 'weekly', weekdays: [6, 4] }, 'RRULE:FREQ=WEEKLY;BYDAY=TH,SA'],
    [{ rhythm: 'weeks-2', weekdays: [4] }, 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    [{ rhythm: 'month-day', monthDay: 15 }, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15'],
    [{ rhythm: 'month-day', monthDay: 31, shortMonths: 'last-day' }, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
    [{ rhythm: 'month-day', monthDay: 31, shortMonths: 'pass-over' }, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=31'],
    [{ rhythm: 'nth-weekday', nth: 1, weekday: 6 }, 'RRULE:FREQ=MONTHLY;BYDAY=1SA'],
    [{ rhythm: 'last-weekday', weekday: 5 }, 'RRULE:FREQ=MONTHLY;BYDAY=-1FR'],
    [{ rhythm: 'last-day' }, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
  ])('%j', (answers, rule) => {
    expect(readRhythm(answers)).toBe(rule);
  });

  test.each<Answers>([
    {},
    { rhythm: 'weekly' },
    { rhythm: 'weekly', weekdays: [] },
    { rhythm: 'month-day' },
    { rhythm: 'nth-weekday', nth: 1 },
  ])('is not there while an answer is missing: %j', (answers) => {
    expect(readRhythm(answers)).toBeUndefined();
  });
});

test('every day of the month is offered once, and only those that some month lacks ask what to do then', () => {
  const asking = MONTH_DAYS.filter((monthDay) => asksShortMonths({ rhythm: 'month-day', monthDay }));

  expect(MONTH_DAYS.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
  expect(asking.toSorted((a, b) => a - b)).toEqual([29, 30, 31]);
});

test('the windows that suit the kind come first, and those that would overlap are not offered', () => {
  const weekly = windowsOffered({ kind: 'groceries', rhythm: 'weekly', weekdays: [4] }).map(({ name }) => name);
  const daily = windowsOffered({ kind: 'groceries', rhythm: 'daily' });

  expect(weekly.slice(0, 2)).toEqual(['three-days', 'two-days']);
  expect(weekly).toContain('seven-days');
  expect(daily.every(({ lastsDays }) => lastsDays === 1)).toBe(true);
});

test('a chosen hour ends the same evening', () => {
  const late = { window: OWN_HOURS, hour: 21, minute: 45 };

  expect(lengthsOffered(late)).toEqual([30, 60]);
  expect(readWindow({ ...late, length: 60 })?.closesAt.toString()).toBe('22:45:00');
  expect(readWindow(late)).toBeUndefined();
});
