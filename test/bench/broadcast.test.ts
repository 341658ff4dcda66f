import { expect, test } from 'vitest';
import { createTestDatabase } from '../kit/database.ts';
import { measureBroadcast } from './broadcast.ts';
import { measureLoop, measureThrottler } from './broadcast-floors.ts';

test('the benchmark of broadcasts sends one at its pace while people press buttons, and measures every figure it prints', async () => {
  const sizes = { people: 40, paid: false, pressers: 3, pressEveryMs: 100 };

  const {
    doubled,
    lost,
    refused,
    longestGapMs: _,
    killGapMs: _none,
    ...figures
  } = await measureBroadcast(createTestDatabase, sizes);

  expect({ doubled, lost, refused }).toEqual({ doubled: 0, lost: 0, refused: 0 });
  for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
});

test('the benchmark of broadcasts does the same by a plain loop and behind the throttler', async () => {
  const loop = await measureLoop(5);
  const throttler = await measureThrottler(5);

  for (const { seconds, ratio, lost, doubled } of [loop, throttler]) {
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(Math.min(seconds, ratio)).toBeGreaterThan(0);
  }
});
