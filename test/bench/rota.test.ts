import { expect, test } from 'vitest';
import { createTestDatabase } from '../kit/database.ts';
import { measureRota } from './rota.ts';

test('the benchmark of the rota plans, inserts the same rows, and measures every figure it prints', async () => {
  const sizes = { large: 100, small: 4, smallRounds: 1, assignments: 2000 };

  const { large, small, plain, ratio, growth, pure } = await measureRota(createTestDatabase, sizes);

  // Three commitments, eight weeks and the Tuesday, Thursday and Saturday of this one.
  expect([large.circles, large.turns, small.turns]).toEqual([100, 2400, 96]);
  const figures = [...Object.values(large), ...Object.values(small), plain.perSecond, ratio, growth, pure.perSecond];
  for (const figure of figures) expect(figure).toBeGreaterThan(0);
});
