import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../app.ts';
import type { Simulator } from '../simulator/simulator.ts';

const LONGEST_MS = 10_000;
const LOOK_MS = 3;
/** Looking for due steps costs as much as handling a press, and seldom does a press make one that is due at once. */
const SWEEP_EVERY_LOOKS = 8;
/** What the bot was told is answered within so long, mostly. */
const ANSWER_MS = 60;

/** Lets everything happen that is due now. @returns false when there is no end to it within ten seconds */
export async function settle(app: Pick<App, 'isQuiet' | 'sweep'>, simulator: Simulator): Promise<boolean> {
  const deadline = performance.now() + LONGEST_MS;
  if (simulator.pendingUpdates() > 0) await firstAnswer(simulator);
  for (let looks = 1; performance.now() < deadline; looks++) {
    if (simulator.pendingUpdates() === 0) {
      if (await app.isQuiet()) return true;
      if (looks % SWEEP_EVERY_LOOKS === 0) await app.sweep();
    }
    await sleep(LOOK_MS);
  }
  return false;
}

/** Asking the database whether all is quiet would only hold up the answer that is on its way. */
async function firstAnswer(simulator: Simulator): Promise<void> {
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  const stop = simulator.onChange(() => {
    if (simulator.pendingUpdates() === 0) resolve();
  });
  await Promise.race([answered, sleep(ANSWER_MS)]);
  stop();
}
