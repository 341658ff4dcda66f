import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkRule,
  daily,
  lastDayOfMonth,
  monthlyOnDay,
  monthlyOnNthWeekday,
  occurrencesOf,
  RecurrenceError,
  weekly,
} from '../../src/time/recurrence.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

function datesOf(rule: string, anchor: string, from: string, until: string) {
  return occurrencesOf(rule, { anchor: day(anchor), from: day(from), until: day(until) }).map(String);
}

describe('a rule is written in the words of RFC 5545', () => {
  test.each([
    [daily(), 'RRULE:FREQ=DAILY'],
    [daily({ every: 3 }), 'RRULE:FREQ=DAILY;INTERVAL=3'],
    [weekly({ weekday: 5 }), 'RRULE:FREQ=WEEKLY;BYDAY=FR'],
    [weekly({ weekday: [5, 1, 5], every: 2 }), 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR'],
    [monthlyOnDay({ day: 31 }), 'RRULE:FREQ=MONTHLY;BYMONTHDAY=31'],
    [monthlyOnNthWeekday({ weekday: 5, nth: 2 }), 'RRULE:FREQ=MONTHLY;BYDAY=2FR'],
    [monthlyOnNthWeekday({ weekday: 7, nth: -1, every: 1 }), 'RRULE:FREQ=MONTHLY;BYDAY=-1SU'],
    [lastDayOfMonth(), 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  test.each([
    ['weekday 0', () => weekly({ weekday: 0 })],
    ['no weekday', () => weekly({ weekday: [] })],
    ['weekday 8', () => monthlyOnNthWeekday({ weekday: 8, nth: 1 })],
    ['the sixth Friday', () => monthlyOnNthWeekday({ weekday: 5, nth: 6 })],
    ['day 32', () => monthlyOnDay({ day: 32 })],
    ['every 0 days', () => daily({ every: 0 })],
    ['every day and a half', () => daily({ every: 1.5 })],
  ])('%s is refused', (_, write) => {
    expect(write).toThrow(RecurrenceError);
  });
});

describe('dates', () => {
  test('include both ends', () => {
    expect(datesOf(weekly({ weekday: 5 }), '2026-11-01', '2026-11-06', '2026-11-20')).toEqual([
      '2026-11-06',
      '2026-11-13',
      '2026-11-20',
    ]);
  });

  test('never come before the anchor, and include it only when the rule says so', () => {
    expect(datesOf(weekly({ weekday: 5 }), '2026-11-11', '2026-11-01', '2026-11-20')).toEqual([
      '2026-11-13',
      '2026-11-20',
    ]);
  });

  test('every two weeks keep their weeks wherever the span begins', () => {
    const rule = weekly({ weekday: 5, every: 2 });

    expect(datesOf(rule, '2026-11-06', '2026-11-06', '2026-12-05')).toEqual(['2026-11-06', '2026-11-20', '2026-12-04']);
    expect(datesOf(rule, '2026-11-06', '2026-11-10', '2026-12-05')).toEqual(['2026-11-20', '2026-12-04']);
  });

  test('on day 31 pass over short months, on the last day do not', () => {
    expect(datesOf(monthlyOnDay({ day: 31 }), '2027-01-01', '2027-01-01', '2027-05-31')).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
    expect(datesOf(lastDayOfMonth(), '2028-01-01', '2028-01-31', '2028-04-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
  });

  test('on the last Friday', () => {
    expect(datesOf(monthlyOnNthWeekday({ weekday: 5, nth: -1 }), '2026-10-01', '2026-10-01', '2026-12-31')).toEqual([
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
    ]);
  });

  test('of a span that ends before it begins are none', () => {
    expect(datesOf(daily(), '2026-11-01', '2026-11-20', '2026-11-19')).toEqual([]);
  });

  test('do not depend on the time zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Kiritimati', 'Pacific/Niue', 'Africa/Casablanca']) {
        process.env.TZ = other;
        expect(datesOf(weekly({ weekday: 7 }), '2026-09-13', '2026-09-13', '2026-09-27')).toEqual([
          '2026-09-13',
          '2026-09-20',
          '2026-09-27',
        ]);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('a rule nobody could have chosen by buttons is refused', () => {
  test.each([
    '',
    'FREQ=DAILY',
    'RRULE:FREQ=YEARLY',
    'RRULE:FREQ=HOURLY',
    'RRULE:FREQ=WEEKLY',
    'RRULE:FREQ=WEEKLY;BYDAY=XX',
    'RRULE:FREQ=DAILY;COUNT=3',
    'RRULE:FREQ=DAILY;INTERVAL=0',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=0',
    'RRULE:FREQ=MONTHLY;BYDAY=FR',
    'DTSTART;TZID=Africa/Casablanca:20261127T080000\nRRULE:FREQ=DAILY',
    'RRULE:FREQ=DAILY\nRRULE:FREQ=DAILY',
  ])('%j', (rule) => {
    expect(() => checkRule(rule)).toThrow(RecurrenceError);
    expect(() => datesOf(rule, '2026-11-01', '2026-11-01', '2026-11-02')).toThrow(RecurrenceError);
  });
});

describe('the dates are those found by walking day by day', () => {
  type Walk = { rule: string; has: (date: Temporal.PlainDate, anchor: Temporal.PlainDate) => boolean };
  const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
  const monthsFrom = (anchor: Temporal.PlainDate, date: Temporal.PlainDate) =>
    12 * (date.year - anchor.year) + date.month - anchor.month;
  const every = fc.integer({ min: 1, max: 5 });
  const weekday = fc.integer({ min: 1, max: 7 });

  const walks: fc.Arbitrary<Walk> = fc.oneof(
    every.map((n) => ({ rule: daily({ every: n }), has: (date, anchor) => anchor.until(date).days % n === 0 }) as Walk),
    fc.tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), every).map(
      ([days, n]): Walk => ({
        rule: weekly({ weekday: days, every: n }),
        has: (date, anchor) => days.includes(date.dayOfWeek) && (monday(anchor).until(monday(date)).days / 7) % n === 0,
      }),
    ),
    fc.tuple(fc.integer({ min: 1, max: 31 }), every).map(
      ([number, n]): Walk => ({
        rule: monthlyOnDay({ day: number, every: n }),
        has: (date, anchor) => date.day === number && monthsFrom(anchor, date) % n === 0,
      }),
    ),
    fc.tuple(weekday, fc.constantFrom(1, 2, 3, 4, 5, -1), every).map(
      ([of, nth, n]): Walk => ({
        rule: monthlyOnNthWeekday({ weekday: of, nth, every: n }),
        has: (date, anchor) =>
          date.dayOfWeek === of &&
          (nth === -1 ? date.day + 7 > date.daysInMonth : Math.ceil(date.day / 7) === nth) &&
          monthsFrom(anchor, date) % n === 0,
      }),
    ),
    every.map(
      (n): Walk => ({
        rule: lastDayOfMonth({ every: n }),
        has: (date, anchor) => date.day === date.daysInMonth && monthsFrom(anchor, date) % n === 0,
      }),
    ),
  );

  test('for any rule, anchor and span', () => {
    const anchors = fc.integer({ min: 0, max: 1_500 }).map((days) => day('2025-01-01').add({ days }));
    fc.assert(
      fc.property(
        walks,
        anchors,
        fc.integer({ min: -60, max: 400 }),
        fc.nat({ max: 200 }),
        ({ rule, has }, anchor, start, length) => {
          const from = anchor.add({ days: start });
          const walked: string[] = [];
          for (let i = 0; i <= length; i += 1) {
            const date = from.add({ days: i });
            if (Temporal.PlainDate.compare(date, anchor) >= 0 && has(date, anchor)) walked.push(String(date));
          }

          expect(occurrencesOf(rule, { anchor, from, until: from.add({ days: length }) }).map(String)).toEqual(walked);
        },
      ),
      { numRuns: 300 },
    );
  });
});
