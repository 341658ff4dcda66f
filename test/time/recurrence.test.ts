import { describe, expect, test } from 'vitest';
import {
  checkRule,
  daily,
  LONGEST_EVERY,
  lastDayOfMonth,
  monthlyOnDay,
  monthlyOnNthWeekday,
  occurrencesOf,
  parseRule,
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
    ['day 0', () => monthlyOnDay({ day: 0 })],
    ['the day before the last', () => monthlyOnDay({ day: -2 })],
    ['the zeroth Friday', () => monthlyOnNthWeekday({ weekday: 5, nth: 0 })],
    ['the last but one Friday', () => monthlyOnNthWeekday({ weekday: 5, nth: -2 })],
    ['less often than once in a month of days', () => daily({ every: LONGEST_EVERY.days + 1 })],
    ['less often than every twelve weeks', () => weekly({ weekday: 5, every: LONGEST_EVERY.weeks + 1 })],
    ['less often than once a year', () => lastDayOfMonth({ every: LONGEST_EVERY.months + 1 })],
  ])('%s is refused', (_, write) => {
    expect(write).toThrow(RecurrenceError);
  });
});

describe('a rule is read in its parts', () => {
  test.each([
    ['RRULE:FREQ=DAILY', { kind: 'daily', every: 1 }],
    ['RRULE:FREQ=DAILY;INTERVAL=3', { kind: 'daily', every: 3 }],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO,FR', { kind: 'weekly', every: 1, weekdays: [1, 5] }],
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', { kind: 'every-few-weeks', every: 2, weekdays: [5] }],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=31', { kind: 'monthly-on-day', every: 1, day: 31 }],
    ['RRULE:FREQ=MONTHLY;BYDAY=2FR', { kind: 'monthly-on-nth-weekday', every: 1, weekday: 5, nth: 2 }],
    ['RRULE:FREQ=MONTHLY;BYDAY=-1SU', { kind: 'monthly-on-last-weekday', every: 1, weekday: 7 }],
    ['RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1', { kind: 'last-day-of-month', every: 3 }],
  ])('%s', (rule, parts) => {
    expect(parseRule(rule)).toEqual(parts);
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

  test.each<[string, string, string, string, string[]]>([
    [
      'on day 30 pass over February',
      monthlyOnDay({ day: 30 }),
      '2027-01-01',
      '2027-04-30',
      ['2027-01-30', '2027-03-30', '2027-04-30'],
    ],
    [
      'on day 29 come in February of leap years only',
      monthlyOnDay({ day: 29, every: 12 }),
      '2026-02-01',
      '2033-01-01',
      ['2028-02-29', '2032-02-29'],
    ],
    [
      'on 29 February as the anchor go on with each month',
      monthlyOnDay({ day: 29 }),
      '2028-02-29',
      '2028-04-30',
      ['2028-02-29', '2028-03-29', '2028-04-29'],
    ],
    [
      'on the last day come on 28 or 29 February',
      lastDayOfMonth({ every: 12 }),
      '2027-02-01',
      '2029-02-28',
      ['2027-02-28', '2028-02-29', '2029-02-28'],
    ],
    [
      'on day 31 every two months from January skip none of the months that are long',
      monthlyOnDay({ day: 31, every: 2 }),
      '2027-01-31',
      '2027-09-30',
      ['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31'],
    ],
    [
      'on the fifth Friday pass over months that have four',
      monthlyOnNthWeekday({ weekday: 5, nth: 5 }),
      '2026-10-01',
      '2027-04-30',
      ['2026-10-30', '2027-01-29', '2027-04-30'],
    ],
    [
      'on the first Monday come on the first of a month that begins with one',
      monthlyOnNthWeekday({ weekday: 1, nth: 1 }),
      '2027-02-01',
      '2027-03-31',
      ['2027-02-01', '2027-03-01'],
    ],
    [
      'on the last Friday are the fifth or the fourth',
      monthlyOnNthWeekday({ weekday: 5, nth: -1 }),
      '2026-10-30',
      '2026-11-30',
      ['2026-10-30', '2026-11-27'],
    ],
    [
      'every two weeks keep their weeks across a year of 53 of them',
      weekly({ weekday: 5, every: 2 }),
      '2026-12-18',
      '2027-01-31',
      ['2026-12-18', '2027-01-01', '2027-01-15', '2027-01-29'],
    ],
    [
      'every three days go on across a new year',
      daily({ every: 3 }),
      '2026-12-29',
      '2027-01-05',
      ['2026-12-29', '2027-01-01', '2027-01-04'],
    ],
  ])('%s', (_, rule, anchor, until, expected) => {
    expect(datesOf(rule, anchor, anchor, until)).toEqual(expected);
  });

  test('begin a week on Monday: from a Sunday as anchor, every two weeks on Monday begin a week and a day later', () => {
    const rule = weekly({ weekday: [1, 7], every: 2 });

    expect(datesOf(rule, '2026-11-29', '2026-11-29', '2026-12-27')).toEqual([
      '2026-11-29',
      '2026-12-07',
      '2026-12-13',
      '2026-12-21',
      '2026-12-27',
    ]);
  });

  test('every two weeks keep their weeks when the days of the plan are edited and the anchor stays', () => {
    const before = datesOf(weekly({ weekday: 5, every: 2 }), '2026-11-06', '2026-11-06', '2026-11-20');
    const after = datesOf(weekly({ weekday: 3, every: 2 }), '2026-11-06', '2026-11-21', '2026-12-31');

    expect(before).toEqual(['2026-11-06', '2026-11-20']);
    expect(after).toEqual(['2026-12-02', '2026-12-16', '2026-12-30']);
  });

  test.each([
    ['Ramadan begins and ends in Morocco', '2025-02-22', '2025-04-07'],
    ['Morocco leaves its clock changes', '2026-09-19', '2026-09-21'],
    ['Paris goes to winter', '2026-10-24', '2026-10-26'],
    ['Paris goes to summer', '2027-03-27', '2027-03-29'],
  ])('every day has one where %s', (_, from, until) => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Africa/Casablanca', 'Europe/Paris']) {
        process.env.TZ = other;
        const dates = datesOf(daily(), from, from, until);
        expect(dates).toHaveLength(day(from).until(day(until)).days + 1);
        expect(new Set(dates).size).toBe(dates.length);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
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
    'RRULE:FREQ=DAILY;INTERVAL=1',
    'RRULE:FREQ=DAILY;INTERVAL=02',
    'RRULE:FREQ=DAILY;INTERVAL=31',
    'RRULE:FREQ=DAILY;BYDAY=MO',
    'RRULE:FREQ=WEEKLY;BYDAY=FR,MO',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,MO',
    'RRULE:FREQ=WEEKLY;INTERVAL=13;BYDAY=MO',
    'RRULE:FREQ=WEEKLY;BYMONTHDAY=3',
    'RRULE:FREQ=WEEKLY;BYDAY=1MO',
    'RRULE:FREQ=MONTHLY',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=-2',
    'RRULE:FREQ=MONTHLY;BYDAY=-2FR',
    'RRULE:FREQ=MONTHLY;BYDAY=MO,FR',
  ])('%j', (rule) => {
    expect(() => checkRule(rule)).toThrow(RecurrenceError);
    expect(() => datesOf(rule, '2026-11-01', '2026-11-01', '2026-11-02')).toThrow(RecurrenceError);
  });
});
