import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BULK_INTERVAL_MS,
  chatRestMs,
  intervalMs,
  noteFlood,
  noteSend,
  noteSuccess,
  openPace,
  type Pace,
  readyAt,
  type SendClass,
} from '../../src/delivery/pace.ts';

const MINUTE_MS = 60_000;

test('bulk messages go out one by one, thirty in a second and a little', () => {
  const sends = sendAll(openPace(), 100, 0);

  const gaps = sends.slice(1).map((at, index) => at - (sends[index] ?? 0));
  expect(Math.min(...gaps)).toBe(30);
  expect(Math.min(...sends.slice(30).map((at, index) => at - (sends[index] ?? 0)))).toBe(1020);
  expect(sends.at(-1)).toBeLessThan(100 * 35);
});

test('some milliseconds that were missed are made up for, longer times are not', () => {
  const late = noteSend(openPace(), 'bulk', 10_000);
  const flooded = noteSend(noteSuccess(noteFlood(openPace(), 0, 10_000)), 'bulk', 10_000);

  expect(readyAt(late, 'bulk')).toBe(10_000 + 30);
  expect(readyAt(flooded, 'bulk')).toBe(10_000 + BULK_INTERVAL_MS * 1.25);
});

test('an answer never waits for bulk messages', () => {
  const busy = noteSend(openPace(), 'bulk', 1000);

  expect(readyAt(busy, 'answer')).toBeLessThanOrEqual(1000);
});

test('whatever answers come in between, no bulk message is the 31st within a second', () => {
  const arrivals = fc.array(
    fc.record({
      afterMs: fc.integer({ min: 0, max: 120 }),
      isAnswer: fc.boolean(),
      lateMs: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 40, maxLength: 200 },
  );

  fc.assert(
    fc.property(arrivals, (steps) => {
      let pace = openPace();
      let now = 0;
      const sends: { at: number; sendClass: SendClass }[] = [];
      for (const { afterMs, isAnswer, lateMs } of steps) {
        const sendClass = isAnswer ? 'answer' : 'bulk';
        now = isAnswer ? now + afterMs : Math.max(now, readyAt(pace, 'bulk')) + lateMs;
        pace = noteSend(pace, sendClass, now);
        sends.push({ at: now, sendClass });
      }
      for (const [index, { at, sendClass }] of sends.entries()) {
        if (sendClass === 'answer') continue;
        const within = sends.slice(0, index + 1).filter((other) => other.at > at - 1000);
        expect(within.length).toBeLessThanOrEqual(30);
      }
    }),
  );
});

test('a flood stops everything for as long as Telegram says', () => {
  const flooded = noteFlood(openPace(), 7000, 1000);

  expect(readyAt(flooded, 'answer')).toBe(8000);
  expect(readyAt(flooded, 'bulk')).toBe(8000);
  expect(flooded.isProbing).toBe(true);
});

test('messages that were on their way when a flood began slow the bot down once, and can only lengthen the pause', () => {
  const first = noteFlood(openPace(), 5000, 1000);

  const second = noteFlood(first, 3000, 1050);

  expect(readyAt(second, 'answer')).toBe(6000);
  expect(intervalMs(second, 6000)).toBe(BULK_INTERVAL_MS * 1.25);
});

test('each new flood slows down by a quarter, and each quiet minute wins a millisecond back', () => {
  const once = noteSuccess(noteFlood(openPace(), 1000, 0));
  const twice = noteSuccess(noteFlood(once, 1000, 5000));

  expect(intervalMs(twice, 6000)).toBeCloseTo(34 * 1.25 * 1.25);
  expect(intervalMs(twice, 6000 + 3 * MINUTE_MS)).toBeCloseTo(34 * 1.25 * 1.25 - 3);
  expect(intervalMs(twice, 6000 + 1000 * MINUTE_MS)).toBe(BULK_INTERVAL_MS);
});

test('however often Telegram complains, the bot never goes quicker than one per 34 ms nor slower than one a second', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ afterMs: fc.nat(10 * MINUTE_MS), retryMs: fc.nat(60_000) }), { maxLength: 60 }),
      (floods) => {
        let pace = openPace();
        let now = 0;
        for (const { afterMs, retryMs } of floods) {
          now += afterMs;
          pace = noteSuccess(noteFlood(pace, retryMs, now));
          expect(readyAt(pace, 'answer')).toBeGreaterThanOrEqual(now + retryMs);
          expect(intervalMs(pace, now)).toBeGreaterThanOrEqual(BULK_INTERVAL_MS);
          expect(intervalMs(pace, now)).toBeLessThanOrEqual(1000);
        }
      },
    ),
  );
});

test('a private chat rests for a second and a group for three, which is 20 a minute', () => {
  expect([chatRestMs(7), chatRestMs(-7)]).toEqual([1000, 3000]);
});

function sendAll(pace: Pace, count: number, from: number): number[] {
  const sends: number[] = [];
  let now = from;
  let current = pace;
  for (let sent = 0; sent < count; sent += 1) {
    now = Math.max(now, readyAt(current, 'bulk'));
    current = noteSend(current, 'bulk', now);
    sends.push(now);
  }
  return sends;
}
