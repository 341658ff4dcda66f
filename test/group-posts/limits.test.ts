import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPostDay, nextPostMoment } from '../../src/group-posts/limits.ts';
import { nextLoudMoment } from '../../src/time/quiet-hours.ts';
import { assertProperty } from '../kit/properties.ts';

const CASABLANCA = 'Africa/Casablanca';
const PARIS = 'Europe/Paris';
const day = (text: string) => Temporal.PlainDate.from(text);
const days = (...texts: string[]) => texts.map(day);

test.each([
  ['2026-11-23', [], '2026-11-23'],
  ['2026-11-23', ['2026-11-23'], '2026-11-24'],
  ['2026-11-25', ['2026-11-23', '2026-11-24'], '2026-11-25'],
  ['2026-11-26', ['2026-11-23', '2026-11-24', '2026-11-25'], '2026-11-30'],
  ['2026-11-28', ['2026-11-23', '2026-11-25', '2026-11-27'], '2026-11-30'],
  // Over the end of a month, and around a post that is planned for later.
  ['2026-12-01', ['2026-11-29', '2026-11-30', '2026-12-04'], '2026-12-06'],
  ['2026-02-27', ['2026-02-26', '2026-02-27', '2026-03-01'], '2026-03-05'],
])('from %s on, with posts on %j, the next one is on %s', (from, taken, expected) => {
  expect(nextPostDay(days(...taken), day(from)).toString()).toBe(expected);
});

test('the day is that of the place, and its clock may change', () => {
  const limits = { timeZone: PARIS, nextLoud: (at: Temporal.Instant) => nextLoudMoment(at, PARIS) };
  const night = Temporal.Instant.from('2026-10-24T22:30:00Z');

  const moved = nextPostMoment(days('2026-10-25'), night, limits);

  // 00:30 on Sunday in Paris; that day is taken, and on Monday winter time holds.
  expect(moved.on.toString()).toBe('2026-10-26');
  expect(moved.at.toString()).toBe('2026-10-26T08:00:00Z');
  expect(nextPostMoment([], night, limits).at.toString()).toBe('2026-10-25T08:00:00Z');
});

test('on Friday it is after the prayer', () => {
  const limits = { timeZone: CASABLANCA, nextLoud: (at: Temporal.Instant) => nextLoudMoment(at, CASABLANCA) };

  const { at, on } = nextPostMoment([], Temporal.Instant.from('2026-11-27T12:00:00Z'), limits);

  expect(on.toString()).toBe('2026-11-27');
  expect(at.toZonedDateTimeISO(CASABLANCA).toPlainTime().toString()).toBe('14:30:00');
});

test('however posts come, no day has two and no seven days have four', () => {
  const asked = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 });
  assertProperty(
    fc.property(asked, (offsets) => {
      const first = day('2026-02-15');
      const taken: Temporal.PlainDate[] = [];
      for (const offset of offsets) taken.push(nextPostDay(taken, first.add({ days: offset })));

      const sorted = taken.toSorted(Temporal.PlainDate.compare);
      for (const [at, one] of sorted.entries()) {
        const fourth = sorted[at + 3];
        if (fourth) expect(one.until(fourth, { largestUnit: 'day' }).days).toBeGreaterThanOrEqual(7);
        const next = sorted[at + 1];
        if (next) expect(one.equals(next)).toBe(false);
      }
    }),
    300,
  );
});
