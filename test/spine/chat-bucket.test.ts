import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bucket, isFull, takeFrom } from '../../src/delivery/chat-bucket.ts';

test('a private chat gets two at once, then one a second', () => {
  expect(takeSome({ chatId: 7, count: 4 })).toEqual([0, 0, 1000, 2000]);
});

test('a group gets one every three seconds', () => {
  expect(takeSome({ chatId: -7, count: 3 })).toEqual([0, 3000, 6000]);
});

test('no minute of a group holds more than twenty, however late they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 30, maxLength: 80 }), (lateMs) => {
      const sends = takeSome({ chatId: -7, count: lateMs.length, lateMs });
      for (const at of sends) {
        expect(sends.filter((one) => one > at - 60_000 && one <= at).length).toBeLessThanOrEqual(20);
      }
    }),
  );
});

test('a chat that was left alone for long is as one that never got anything', () => {
  const { bucket } = takeFrom(undefined, { chatId: 7, now: 0 });

  expect(isFull(bucket, { chatId: 7, now: 900 })).toBe(false);
  expect(isFull(bucket, { chatId: 7, now: 1000 })).toBe(true);
});

/** The moments of so many messages, each as soon as it may go, or later. */
function takeSome({ chatId, count, lateMs = [] }: { chatId: number; count: number; lateMs?: number[] }): number[] {
  let bucket: Bucket | undefined;
  let now = 0;
  const sends: number[] = [];
  for (let nr = 0; nr < count; nr += 1) {
    now += lateMs[nr] ?? 0;
    sends.push(now);
    const taken = takeFrom(bucket, { chatId, now });
    bucket = taken.bucket;
    now += taken.restMs;
  }
  return sends;
}
