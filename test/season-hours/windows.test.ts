import { describe, expect, test } from 'vitest';
import type { CircleId } from '../../src/db/ids.ts';
import { hoursOn, isLeftOut } from '../../src/season-hours/hours.ts';
import { inRamadan } from '../../src/season-hours/windows.ts';
import { seasonOf } from '../../src/seasons/calendar.ts';

const hours = (opens: string, closes: string, lastsDays = 1) => ({
  opensAt: Temporal.PlainTime.from(opens),
  lastsDays,
  closesAt: Temporal.PlainTime.from(closes),
});
const shown = ({ opensAt, closesAt, lastsDays }: ReturnType<typeof hours>) =>
  `${opensAt.toString().slice(0, 5)}-${closesAt.toString().slice(0, 5)}${lastsDays > 1 ? ` ${lastsDays} days` : ''}`;

test.each([
  ['visit', '15:00', '18:00', 1, '21:30-22:45'],
  ['visit', '09:00', '12:00', 1, '09:00-12:00'],
  ['visit', '09:00', '19:00', 3, '09:00-19:00 3 days'],
  ['lessons', '15:00', '18:00', 1, '21:30-22:45'],
  ['meal', '09:00', '19:00', 1, '15:00-17:00'],
  ['meal', '18:00', '20:00', 1, '15:00-17:00'],
  ['meal', '09:00', '19:00', 2, '09:00-17:00 2 days'],
  ['school', '07:30', '08:30', 1, '08:30-09:30'],
  ['school', '17:30', '18:30', 1, '15:00-16:00'],
  ['errand', '09:00', '12:00', 1, '09:00-12:00'],
  ['errand', '15:00', '18:00', 1, '11:00-14:00'],
  ['groceries', '09:00', '19:00', 3, '09:00-17:00 3 days'],
  ['groceries', '09:00', '16:30', 2, '09:00-16:30 2 days'],
  ['repairs', '09:00', '19:00', 1, '09:00-17:00'],
  ['medical', '15:00', '18:00', 1, '15:00-18:00'],
  ['childcare', '15:00', '18:00', 1, '15:00-18:00'],
  ['transport', '18:00', '20:00', 1, '18:00-20:00'],
] as const)('%s from %s to %s over %i days is in Ramadan %s', (kind, opens, closes, days, then) => {
  expect(shown(inRamadan(kind, hours(opens, closes, days)))).toBe(then);
});

describe('on a date', () => {
  const circleId = 7 as CircleId;
  const ramadan = seasonOf({ kind: 'ramadan', year: 1448 }, []);
  const feast = seasonOf({ kind: 'eid-al-fitr', year: 1448 }, []);
  const all = { seasons: [ramadan, feast], usual: new Set<string>() };
  const visit = { kind: 'visit', circleId, ...hours('15:00', '18:00') };
  const on = (date: string) => Temporal.PlainDate.from(date);

  test.each([
    ['2027-02-07', '15:00-18:00'],
    ['2027-02-08', '21:30-22:45'],
    ['2027-03-08', '21:30-22:45'],
    ['2027-03-09', '15:00-18:00'],
  ])('a visit on %s is at %s', (date, then) => {
    expect(shown(hoursOn(on(date), visit, all))).toBe(then);
  });

  test('a circle that keeps its usual hours does so in that season alone', () => {
    const keeps = { ...all, usual: new Set(['7 ramadan 1448']) };

    expect(shown(hoursOn(on('2027-02-08'), visit, keeps))).toBe('15:00-18:00');
    expect(shown(hoursOn(on('2027-02-08'), { ...visit, circleId: 8 as CircleId }, keeps))).toBe('21:30-22:45');
    expect(isLeftOut(on('2027-03-09'), { kind: 'lessons', circleId }, keeps)).toBe(true);
  });

  test.each([
    ['lessons', '2027-03-08', false],
    ['lessons', '2027-03-09', true],
    ['errand', '2027-03-10', true],
    ['school', '2027-03-10', true],
    ['lessons', '2027-03-11', false],
    ['visit', '2027-03-09', false],
    ['groceries', '2027-03-09', false],
  ])('%s on %s are left out: %s', (kind, date, isOut) => {
    expect(isLeftOut(on(date), { kind, circleId }, all)).toBe(isOut);
  });
});
