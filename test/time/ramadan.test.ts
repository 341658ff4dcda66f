import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterRamadan } from '../../src/time/ramadan.ts';

const on = (date: string) => Temporal.PlainDate.from(date);

test.each([
  ['months before it', '2026-11-24', '2027-03-11'],
  ['within it', '2027-02-20', '2027-03-11'],
  ['on the feast, where the month was announced a day later', '2027-03-10', '2027-03-11'],
  ['on the day itself the next one is meant', '2027-03-11', '2028-02-28'],
])('after Ramadan, seen from %s', (_, today, day) => {
  expect(afterRamadan(on(today)).toString()).toBe(day);
});

test('it always lies ahead, within a lunar year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 30 }), (days) => {
      const today = on('2025-01-01').add({ days });

      const ahead = today.until(afterRamadan(today)).days;

      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThanOrEqual(356);
    }),
  );
});
