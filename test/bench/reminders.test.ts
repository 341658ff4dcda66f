import { expect, test } from 'vitest';
import { createTestDatabase } from '../kit/database.ts';
import { measureSweep } from './reminders.ts';

test('the benchmark of reminders sweeps them, does the same by plain statements, and measures every figure it prints', async () => {
  const { memory, ...figures } = await measureSweep(createTestDatabase, { due: 6, rounds: 1, few: 40, many: 400 });

  for (const figure of [...Object.values(figures), ...Object.values(memory)]) expect(figure).toBeGreaterThan(0);
});
