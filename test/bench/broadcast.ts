import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../src/db/connect.ts';
import { createVault } from '../../src/db/vault.ts';
import { seedBroadcast, seedPeople, untilMorningMs } from '../kit/broadcast.ts';
import type { BroadcastProcess } from './broadcast-process.ts';
import type { TelegramSeen, TelegramStart } from './broadcast-telegram.ts';
import type { MakeDatabase } from './rota.ts';

export type BroadcastSizes = {
  people: number;
  paid: boolean;
  pressers?: number;
  pressEveryMs?: number;
  latencyMs?: number;
  /** Two processes; the active one is killed when so many have got it. */
  killAt?: number;
  /** Not everybody is waited for. */
  stopAt?: number;
};

export type BroadcastFigures = Omit<TelegramSeen, 'answersMs' | 'firstAt' | 'lastAt' | 'open' | 'ready'> & {
  lost: number;
  /** From the moment it was let go until the first had it, and the last. */
  firstSeconds: number;
  seconds: number;
  /** That ÷ what the limit takes for so many. */
  ratio: number;
  p50Ms: number;
  p99Ms: number;
  worstMs: number;
  idleMb: number;
  peakMb: number;
  /** Beyond the longest time between two deliveries before the kill. */
  killGapMs: number;
};

const RATE = { free: 30, paid: 1000 } as const;
const LOOK_MS = 100;

/** The whole program at its real pace: one broadcast to so many people, while others press buttons. */
export async function measureBroadcast(makeDatabase: MakeDatabase, sizes: BroadcastSizes): Promise<BroadcastFigures> {
  const { people, paid, pressers = 0, pressEveryMs = 500, latencyMs = 0, killAt, stopAt = people } = sizes;
  const key = randomBytes(32);
  const database = await makeDatabase();
  const { client } = connect(database.url, { connections: 2 });
  const telegram = await startTelegram({ people, pressers, pressEveryMs, latencyMs });
  const bots: Bot[] = [];
  try {
    const vault = createVault([key]);
    await seedPeople(client, vault, people + pressers);
    await seedBroadcast(client, vault, { id: 1, words: WORDS, people, state: 'waiting' });
    await client.query('vacuum analyze');
    const options = {
      apiRoot: telegram.url,
      botToken: telegram.token,
      key: key.toString('base64'),
      paidBroadcast: paid,
    };
    const start = async () => bots.push(await startBot({ ...options, databaseUrl: database.url }));
    await start();
    telegram.tell('start');
    await untilReady(telegram, pressers);
    await sleep(2000);
    if (killAt !== undefined) await start();
    const idle = await bots[0]?.memory();
    telegram.tell('press');
    const startedAt = Date.now();
    await client.query(`update broadcast set state = 'sending' where id = 1`);
    const before = killAt === undefined ? undefined : await untilDelivered(telegram, killAt, sizes);
    if (before) bots[0]?.kill();
    const seen = await untilDelivered(telegram, stopAt, sizes);
    const { peakMb } = (await bots.at(-1)?.memory()) ?? { peakMb: 0 };
    const killGapMs = before ? seen.longestGapMs - before.longestGapMs : 0;
    return { ...figuresOf(seen, { people: stopAt, paid, startedAt }), idleMb: idle?.nowMb ?? 0, peakMb, killGapMs };
  } finally {
    for (const bot of bots) bot.kill();
    telegram.stop();
    await client.end();
    await database.drop();
  }
}

const WORDS =
  'السلام عليكم. غدا بعد صلاة العصر نلتقي في دار الحي لنحضر قفف رمضان معا. من استطاع أن يأتي ساعة فمرحبا به.';

type Bot = { kill(): void; memory(): Promise<{ nowMb: number; peakMb: number }> };

async function startBot(options: Omit<BroadcastProcess, 'roles' | 'pace' | 'clockShiftMs'>): Promise<Bot> {
  const all: BroadcastProcess = {
    ...options,
    roles: ['poller', 'worker', 'sender'],
    pace: 'telegram',
    clockShiftMs: untilMorningMs(),
  };
  const child = fork(join(import.meta.dirname, 'broadcast-process.ts'), [JSON.stringify(all)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return {
    kill: () => void child.kill('SIGKILL'),
    async memory() {
      child.send('memory');
      return (await answerOf(child)) as { nowMb: number; peakMb: number };
    },
  };
}

export type Telegram = {
  url: string;
  token: string;
  tell(what: 'start' | 'press'): void;
  look(): Promise<TelegramSeen>;
  stop(): void;
};

export async function startTelegram(start: TelegramStart): Promise<Telegram> {
  const child = fork(join(import.meta.dirname, 'broadcast-telegram.ts'));
  child.send(start);
  const ready = (await answerOf(child)) as { url: string; token: string };
  return {
    ...ready,
    tell: (what) => void child.send(what),
    async look() {
      child.send('look');
      return (await answerOf(child)) as TelegramSeen;
    },
    stop: () => void child.kill(),
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [answer] = (await once(child, 'message')) as unknown[];
  return answer;
}

async function untilReady(telegram: Telegram, pressers: number): Promise<void> {
  while ((await telegram.look()).ready < pressers) await sleep(LOOK_MS);
}

/** So many have it and every press is answered, or three times as long as it may take has passed. */
async function untilDelivered(
  telegram: Telegram,
  count: number,
  { paid, people }: BroadcastSizes,
): Promise<TelegramSeen> {
  const givenUpAt = Date.now() + (3 * 1000 * people) / rateOf(paid) + 20_000;
  for (;;) {
    const seen = await telegram.look();
    const isDone = seen.delivered - seen.doubled >= count && (seen.open === 0 || count < people);
    if (isDone || Date.now() > givenUpAt) return seen;
    await sleep(LOOK_MS);
  }
}

function figuresOf(
  { answersMs, firstAt, lastAt, open: _, ready: _ready, ...seen }: TelegramSeen,
  { people, paid, startedAt }: { people: number; paid: boolean; startedAt: number },
) {
  const sorted = answersMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const seconds = (lastAt - startedAt) / 1000;
  return {
    ...seen,
    lost: Math.max(0, people - (seen.delivered - seen.doubled)),
    firstSeconds: (firstAt - startedAt) / 1000,
    seconds,
    ratio: seconds / (Math.max(people, seen.delivered) / rateOf(paid)),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    worstMs: at(1),
  };
}

function rateOf(paid: boolean): number {
  return paid ? RATE.paid : RATE.free;
}
