import { runLoad } from './http-load.ts';
import { measurePresses, type PressFigures } from './presses.ts';
import { type Server, startServer } from './server.ts';

export type Sizes = { requests: number; rounds: number; messages: number; keptPerChat: number; people: number };

export type RateFigures = {
  /** Answers a second, the median of the rounds. */
  empty: number;
  sendMessage: number;
  ratio: number;
  /** The server's own time for one request, in microseconds. */
  emptyCpuUs: number;
  sendMessageCpuUs: number;
};

export type MemoryFigures = { messages: number; startMb: number; heapGrowthMb: number; rssGrowthMb: number };

export type SimulatorFigures = { rates: RateFigures; memory: MemoryFigures; presses: PressFigures };

const CONNECTIONS = 16;
const CHATS = 50;

/** Measures the simulator against an empty responder, its memory while messages are trimmed, and a crowd of presses. */
export async function measureSimulator(sizes: Sizes): Promise<SimulatorFigures> {
  return {
    rates: await measureRates(sizes),
    memory: await measureMemory(sizes),
    presses: await measurePresses(sizes.people),
  };
}

/** Rounds of both servers alternate, so that whatever else the machine does concerns both. */
async function measureRates({ requests, rounds, keptPerChat }: Sizes): Promise<RateFigures> {
  await using empty = await startServer({ kind: 'empty', people: 0, keptPerChat });
  await using simulator = await startServer({ kind: 'simulator', people: CHATS, keptPerChat });
  await Promise.all([send(empty, requests), send(simulator, requests)]);
  const before = [await empty.report(), await simulator.report()];
  const rates: { empty: number; sendMessage: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rates.push({ empty: await send(empty, requests), sendMessage: await send(simulator, requests) });
  }
  const after = [await empty.report(), await simulator.report()];
  const [emptyCpuUs = 0, sendMessageCpuUs = 0] = after.map(
    ({ cpuUs }, n) => (cpuUs - (before[n]?.cpuUs ?? 0)) / (requests * rounds),
  );
  const emptyRate = median(rates.map((round) => round.empty));
  const sendRate = median(rates.map((round) => round.sendMessage));
  return { empty: emptyRate, sendMessage: sendRate, ratio: sendRate / emptyRate, emptyCpuUs, sendMessageCpuUs };
}

async function measureMemory({ messages, keptPerChat }: Sizes): Promise<MemoryFigures> {
  await using simulator = await startServer({ kind: 'simulator', people: CHATS, keptPerChat });
  await send(simulator, Math.ceil(CHATS * keptPerChat * 1.1));
  const before = await simulator.report();
  await send(simulator, messages);
  const after = await simulator.report();
  return {
    messages,
    startMb: megabytes(before.rss),
    heapGrowthMb: megabytes(after.heapUsed - before.heapUsed),
    rssGrowthMb: megabytes(after.rss - before.rss),
  };
}

function send({ port, path }: Server, requests: number): Promise<number> {
  const body = (n: number) =>
    JSON.stringify({ chat_id: 1 + (n % CHATS), text: `Message ${n}: your turn is on Friday.` });
  return runLoad({ port, path, body, requests, connections: CONNECTIONS });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
