import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Series } from '../../src/commitments/series.ts';
import { firstDates, isWindow, overlapsItself, shortestGapDays } from '../../src/commitments/series.ts';
import {
  daily,
  lastDayOfMonth,
  monthlyOnDay,
  monthlyOnNthWeekday,
  occurrencesOf,
  weekly,
} from '../../src/time/recurrence.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const window = (
  opensAt: string,
  lastsDays: number,
  closesAt: string,
): Pick<Series, 'opensAt' | 'lastsDays' | 'closesAt'> => ({
  opensAt: Temporal.PlainTime.from(opensAt),
  lastsDays,
  closesAt: Temporal.PlainTime.from(closesAt),
});

describe('the fewest days between two dates', () => {
  test.each([
    [daily(), 1],
    [weekly({ weekday: 4 }), 7],
    [weekly({ weekday: [1, 4] }), 3],
    [weekly({ weekday: [1, 7] }), 1],
    [weekly({ weekday: [1, 7], every: 2 }), 6],
    [weekly({ weekday: 4, every: 3 }), 21],
    [monthlyOnDay({ day: 15 }), 28],
    [monthlyOnDay({ day: 31 }), 31],
    [monthlyOnNthWeekday({ weekday: 6, nth: 1 }), 28],
    [lastDayOfMonth(), 28],
  ])('of %s', (recurrence, days) => {
    expect(shortestGapDays(recurrence)).toBe(days);
  });
});

test('three days every day overlap, three days on two days of the week do only when they are near', () => {
  const threeDays = window('09:00', 3, '19:00');

  expect(overlapsItself({ recurrence: daily(), ...threeDays })).toBe(true);
  expect(overlapsItself({ recurrence: weekly({ weekday: [1, 3] }), ...threeDays })).toBe(true);
  expect(overlapsItself({ recurrence: weekly({ weekday: [1, 4] }), ...threeDays })).toBe(false);
  expect(overlapsItself({ recurrence: weekly({ weekday: 1 }), ...window('09:00', 7, '19:00') })).toBe(false);
});

test('a window that closes on the morning of the next one only overlaps when it closes after the next one opens', () => {
  expect(overlapsItself({ recurrence: daily(), ...window('09:00', 2, '09:00') })).toBe(false);
  expect(overlapsItself({ recurrence: daily(), ...window('09:00', 2, '09:30') })).toBe(true);
});

test('a window closes after it opens and lasts a week at most', () => {
  expect(isWindow(window('09:00', 1, '10:00'))).toBe(true);
  expect(isWindow(window('10:00', 1, '10:00'))).toBe(false);
  expect(isWindow(window('19:00', 2, '09:00'))).toBe(true);
  expect(isWindow(window('09:00', 8, '10:00'))).toBe(false);
});

test('every few weeks any week may be the first', () => {
  const dates = firstDates(weekly({ weekday: 4, every: 2 }), date('2026-11-24'), 3);

  expect(dates.map(String)).toEqual(['2026-11-26', '2026-12-03', '2026-12-10']);
});

test('the first dates of a rule that skips months are still found', () => {
  expect(firstDates(monthlyOnDay({ day: 31 }), date('2026-11-24'), 2).map(String)).toEqual([
    '2026-12-31',
    '2027-01-31',
  ]);
});

const rules = fc.oneof(
  fc.constant(daily()),
  fc.constant(lastDayOfMonth()),
  fc.integer({ min: 1, max: 31 }).map((day) => monthlyOnDay({ day })),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(-1, 1, 2, 3, 4))
    .map(([weekday, nth]) => monthlyOnNthWeekday({ weekday, nth })),
  fc
    .tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), fc.integer({ min: 1, max: 4 }))
    .map(([weekday, every]) => weekly({ weekday, every })),
);

test('windows of a series that does not overlap itself never meet, whatever its rule, its length and its first day', () => {
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 600 }),
      (recurrence, lastsDays, offset) => {
        const times = window('09:00', lastsDays, '19:00');
        const from = date('2026-01-01').add({ days: offset });
        const [anchor] = firstDates(recurrence, from, 1);
        if (!anchor) return false;
        const starts = occurrencesOf(recurrence, { anchor, from: anchor, until: anchor.add({ days: 400 }) });
        const meet = starts.some((start, index) => {
          const next = starts[index + 1];
          return next !== undefined && Temporal.PlainDate.compare(start.add({ days: lastsDays - 1 }), next) >= 0;
        });
        const overlaps = overlapsItself({ recurrence, ...times });
        return overlaps || !meet;
      },
    ),
    { numRuns: 300 },
  );
});
