import { expect, test } from 'vitest';
import { measureSimulator } from './simulator.ts';

test('the benchmark of the simulator measures every figure it prints', async () => {
  const sizes = { requests: 200, rounds: 1, messages: 500, keptPerChat: 4, people: 20 };

  const { rates, memory, presses } = await measureSimulator(sizes);

  const figures = [...Object.values(rates), ...Object.values(presses), memory.messages, memory.startMb];
  for (const figure of figures) expect(figure).toBeGreaterThan(0);
  for (const figure of Object.values(memory)) expect(figure).not.toBeNaN();
});
