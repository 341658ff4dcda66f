import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BULK_INTERVAL_MS,
  intervalMs,
  isProbing,
  noteAnswer,
  noteFlood,
  noteSend,
  noteSuccess,
  noteTakenOver,
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
  const flooded = noteSend(noteSuccess(noteFlood(openPace(), 'bulk', 0, 10_000), 'bulk', 10_000), 'bulk', 10_000);

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
        pace = answered(noteSend(pace, sendClass, now), sendClass, now);
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
  const flooded = noteFlood(openPace(), 'bulk', 7000, 1000);

  expect(readyAt(flooded, 'answer')).toBe(8000);
  expect(readyAt(flooded, 'bulk')).toBe(8000);
  expect(readyAt(flooded, 'broadcast')).toBe(8000);
  expect(isProbing(flooded, 'answer')).toBe(true);
});

test('a flood of broadcasts stops broadcasts for as long as Telegram says, then slows them, and the others go on', () => {
  const flooded = noteFlood(openPace(), 'broadcast', 7000, 1000);

  expect(readyAt(flooded, 'broadcast')).toBe(8000);
  expect(readyAt(flooded, 'bulk')).toBeLessThanOrEqual(1000);
  expect(readyAt(flooded, 'answer')).toBeLessThanOrEqual(1000);
  expect(intervalMs(flooded, 'broadcast', 8000)).toBe(BULK_INTERVAL_MS * 1.25);
  expect(intervalMs(flooded, 'bulk', 8000)).toBe(BULK_INTERVAL_MS);
});

test('messages that were held up on their way count from when they can have arrived, whatever holds them up and for how long', () => {
  const delays = fc.array(fc.oneof(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 5, max: 900 })), {
    minLength: 100,
    maxLength: 200,
  });

  fc.assert(
    fc.property(delays, fc.boolean(), (delaysMs, isPaid) => {
      let pace = openPace({ isPaid });
      let now = 0;
      const onTheWay: { sentAt: number; answeredAt: number }[] = [];
      const arrivals: number[] = [];
      for (const delayMs of isPaid ? Array.from({ length: 20 }, () => delaysMs).flat() : delaysMs) {
        for (;;) {
          const readyMs = readyAt(pace, 'broadcast');
          const next = onTheWay[0];
          if (next === undefined || next.answeredAt > Math.max(now, readyMs)) break;
          onTheWay.shift();
          now = Math.max(now, next.answeredAt);
          pace = noteAnswer(pace, 'broadcast', { sentAt: next.sentAt, now: next.answeredAt });
        }
        now = Math.max(now, readyAt(pace, 'broadcast'));
        pace = noteSend(pace, 'broadcast', now);
        // At the worst: it is there only when it is answered.
        arrivals.push(now + delayMs);
        onTheWay.push({ sentAt: now, answeredAt: now + delayMs });
        onTheWay.sort((a, b) => a.answeredAt - b.answeredAt);
      }
      arrivals.sort((a, b) => a - b);
      const count = isPaid ? 1000 : 30;
      const gaps = arrivals.slice(count).map((at, index) => at - (arrivals[index] ?? 0));
      expect(Math.min(...gaps, 2000)).toBeGreaterThan(900);
    }),
    { numRuns: 30 },
  );
});

test('whoever takes over counts what another process may have just sent', () => {
  const paid = noteTakenOver(openPace({ isPaid: true }), 1000);
  const free = noteTakenOver(openPace(), 1000);

  expect(readyAt(free, 'bulk')).toBe(2020);
  expect(readyAt(free, 'broadcast')).toBe(2020);
  expect(readyAt(free, 'answer')).toBeLessThanOrEqual(1000);
  expect(readyAt(paid, 'broadcast')).toBe(2050);
});

test('a broadcast takes the place of no more than one of the others, and none of its own when it is paid for', () => {
  const free = noteSend(openPace(), 'broadcast', 1000);
  const paid = noteSend(openPace({ isPaid: true }), 'broadcast', 1000);

  expect(readyAt(free, 'bulk')).toBe(1030);
  expect(readyAt(paid, 'bulk')).toBeLessThanOrEqual(1000);
});

test('however late the timer is, no paid broadcast is the 1001st within a second, and a thousand take little more than one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 10, maxLength: 20 }), (late) => {
      let pace = openPace({ isPaid: true });
      let now = 0;
      const sends: number[] = [];
      for (let sent = 0; sent < 3000; sent += 1) {
        const at = readyAt(pace, 'broadcast');
        if (at > now) now = at + (late[sent % late.length] ?? 0);
        pace = answered(noteSend(pace, 'broadcast', now), 'broadcast', now);
        sends.push(now);
      }
      const within = sends.slice(1000).map((at, index) => at - (sends[index] ?? 0));
      expect(Math.min(...within)).toBeGreaterThan(1000);
      expect(now).toBeLessThan(3 * 1110);
    }),
    { numRuns: 20 },
  );
});

test('messages that were on their way when a flood began slow the bot down once, and can only lengthen the pause', () => {
  const first = noteFlood(openPace(), 'bulk', 5000, 1000);

  const second = noteFlood(first, 'bulk', 3000, 1050);

  expect(readyAt(second, 'answer')).toBe(6000);
  expect(intervalMs(second, 'bulk', 6000)).toBe(BULK_INTERVAL_MS * 1.25);
});

test('each new flood slows down by a quarter, and each quiet minute wins a millisecond back', () => {
  const once = noteSuccess(noteFlood(openPace(), 'bulk', 1000, 0), 'bulk', 1000);
  const twice = noteSuccess(noteFlood(once, 'bulk', 1000, 5000), 'bulk', 6000);

  expect(intervalMs(twice, 'bulk', 6000)).toBeCloseTo(34 * 1.25 * 1.25);
  expect(intervalMs(twice, 'bulk', 6000 + 3 * MINUTE_MS)).toBeCloseTo(34 * 1.25 * 1.25 - 3);
  expect(intervalMs(twice, 'bulk', 6000 + 1000 * MINUTE_MS)).toBe(BULK_INTERVAL_MS);
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
          pace = noteSuccess(noteFlood(pace, 'bulk', retryMs, now), 'bulk', now + retryMs);
          expect(readyAt(pace, 'answer')).toBeGreaterThanOrEqual(now + retryMs);
          expect(intervalMs(pace, 'bulk', now)).toBeGreaterThanOrEqual(BULK_INTERVAL_MS);
          expect(intervalMs(pace, 'bulk', now)).toBeLessThanOrEqual(1000);
        }
      },
    ),
  );
});

/** As if its answer took no time. */
function answered(pace: Pace, sendClass: SendClass, now: number): Pace {
  return noteAnswer(pace, sendClass, { sentAt: now, now });
}

function sendAll(pace: Pace, count: number, from: number): number[] {
  const sends: number[] = [];
  let now = from;
  let current = pace;
  for (let sent = 0; sent < count; sent += 1) {
    now = Math.max(now, readyAt(current, 'bulk'));
    current = answered(noteSend(current, 'bulk', now), 'bulk', now);
    sends.push(now);
  }
  return sends;
}
