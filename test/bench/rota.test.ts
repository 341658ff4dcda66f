import { expect, test } from 'vitest';
import { createTestDatabase } from '../kit/database.ts';
import { measureRota } from './rota.ts';

test('the benchmark of the rota plans, inserts the same rows, and measures every figure it prints', async () => {
  const sizes = { large: 100, small: 4, smallRounds: 1, assignments: 2000 };

  const { large, small, memory, ...others } = await measureRota(createTestDatabase, sizes);

  // Three commitments and eight weeks.
  expect([large.turns, small.turns]).toEqual([2400, 96]);
  const figures = [large, small, memory, others].flatMap((some) => Object.values(some));
  expect(figures).toHaveLength(12);
  for (const figure of figures) expect(figure).toBeGreaterThan(0);
});
