import { expect, test } from 'vitest';
import { createTestDatabase } from '../kit/database.ts';
import { measureBurst } from './burst.ts';
import { measureSweep } from './reminders.ts';

test('the benchmark of reminders sweeps them, does the same by plain statements, and measures every figure it prints', async () => {
  const { memory, ...figures } = await measureSweep(createTestDatabase, { due: 6, rounds: 1, few: 40, many: 400 });

  for (const figure of [...Object.values(figures), ...Object.values(memory)]) expect(figure).toBeGreaterThan(0);
});

test('reminders due at one moment come at the pace, each once, and answers overtake them', async () => {
  const sizes = { reminders: 50, pressEveryMs: 100, readsForMs: 300 };

  const { memory, presses, ratio, p99Ms, ...seen } = await measureBurst(createTestDatabase, sizes);

  expect(seen).toMatchObject({ delivered: 50, lost: 0, doubled: 0, refused: 0 });
  for (const figure of [presses, ratio, p99Ms, ...Object.values(memory)]) expect(figure).toBeGreaterThan(0);
});
