import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';

export type PressFigures = {
  /** How long it took from the first press until every press was answered and its message edited. */
  seconds: number;
  perSecond: number;
  /** How much of that time the thread of each was busy, 0 to 1. The busier one is the bottleneck. */
  simulatorBusy: number;
  botBusy: number;
};

/** So many people press a button of a grammY bot, which answers and edits the message. */
export async function measurePresses(people: number): Promise<PressFigures> {
  const simulator = createSimulator({ callbackLifeMs: 600_000 });
  const { url, close } = await simulator.listen();
  const bot = new Worker(new URL('./press-bot.ts', import.meta.url), {
    workerData: { token: simulator.botToken, apiRoot: url },
  });
  try {
    const crowd = Array.from({ length: people }, (_, n) => simulator.person({ firstName: `Person ${n}` }));
    for (const person of crowd) person.starts();
    await calls(simulator, 'sendMessage', people);
    const before = performance.eventLoopUtilization();
    const botBefore = bot.performance.eventLoopUtilization();
    const startedMs = performance.now();
    for (const person of crowd) person.presses('Mine');
    await calls(simulator, 'editMessageText', people);
    const seconds = (performance.now() - startedMs) / 1000;
    return {
      seconds,
      perSecond: people / seconds,
      simulatorBusy: performance.eventLoopUtilization(before).utilization,
      botBusy: bot.performance.eventLoopUtilization(botBefore).utilization,
    };
  } finally {
    await bot.terminate();
    await close();
  }
}

/** Waits until so many calls of a method were applied. */
function calls(simulator: Simulator, method: string, count: number): Promise<void> {
  let made = 0;
  return new Promise((resolve) => {
    const stop = simulator.onCall((call) => {
      if (call.method === method && call.ok) made += 1;
      if (made < count) return;
      stop();
      resolve();
    });
  });
}
