import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp } from '../../src/app.ts';
import { createLog } from '../../src/runtime/log.ts';
import { capabilities, openPlace, type Place, vault } from './reminders-seed.ts';
import type { MakeDatabase } from './rota.ts';
import { type Memory, watchMemory } from './watch-memory.ts';

export type BurstSizes = { reminders: number; pressEveryMs: number; readsForMs: number };

export type BurstStart = { chats: number[] } & Omit<BurstSizes, 'reminders'>;

/** What the Telegram saw, in its own time. */
export type BurstSeen = {
  firstAt: number;
  lastAt: number;
  delivered: number;
  doubled: number;
  /** Calls that were answered 429, or otherwise not applied. */
  refused: number;
  presses: number;
  /** From each press until the card showed its answer. */
  answersMs: number[];
};

export type BurstFigures = Omit<BurstSeen, 'answersMs' | 'firstAt' | 'lastAt'> & {
  lost: number;
  /** From the moment they were due until the last one was there. */
  seconds: number;
  /** That ÷ what 30 a second take. */
  ratio: number;
  p50Ms: number;
  p99Ms: number;
  worstMs: number;
  memory: Memory;
};

const PER_SECOND = 30;
const WARM_UP_MS = 4000;
const LOOK_MS = 200;

/** The whole program with its real pace: so many reminders are due at one moment, and meanwhile people press the buttons of those they got. */
export async function measureBurst(
  makeDatabase: MakeDatabase,
  { reminders, ...pressing }: BurstSizes,
): Promise<BurstFigures> {
  const place = await openPlace(makeDatabase, reminders);
  const telegram = await startTelegram({ chats: await listChats(place), ...pressing });
  try {
    const dueAt = await findDue(place);
    const dueAtMs = Date.now() + WARM_UP_MS;
    const app = await startApp({
      databaseUrl: place.url,
      botToken: telegram.token,
      apiRoot: telegram.url,
      roles: ['poller', 'worker', 'sender'],
      clock: { now: () => dueAt.add({ milliseconds: Date.now() - dueAtMs }) },
      vault,
      log: createLog({ level: 'error' }),
      pace: 'telegram',
      capabilities,
    });
    const memory = watchMemory();
    try {
      const seen = await untilDone(telegram, reminders);
      return { ...figuresOf(seen, { reminders, dueAtMs }), memory: await memory.stop() };
    } finally {
      await memory.stop();
      await app.stop();
    }
  } finally {
    telegram.stop();
    await place.close();
  }
}

type Telegram = { url: string; token: string; look(): Promise<BurstSeen & { open: number }>; stop(): void };

async function startTelegram(start: BurstStart): Promise<Telegram> {
  const child = fork(join(import.meta.dirname, 'burst-telegram.ts'));
  child.send(start);
  const [ready] = (await once(child, 'message')) as [{ url: string; token: string }];
  return {
    ...ready,
    async look() {
      child.send('look');
      const [seen] = (await once(child, 'message')) as [BurstSeen & { open: number }];
      return seen;
    },
    stop: () => child.kill(),
  };
}

/** Everything delivered and every press answered, or twice the time it may take has passed. */
async function untilDone(telegram: Telegram, reminders: number): Promise<BurstSeen> {
  const givenUpAt = Date.now() + (2 * 1000 * reminders) / PER_SECOND + 30_000;
  for (;;) {
    const seen = await telegram.look();
    if ((seen.delivered >= reminders && seen.open === 0) || Date.now() > givenUpAt) return seen;
    await sleep(LOOK_MS);
  }
}

function figuresOf(
  { answersMs, firstAt: _, lastAt, ...seen }: BurstSeen & { open?: number },
  { reminders, dueAtMs }: { reminders: number; dueAtMs: number },
) {
  const sorted = answersMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const seconds = (lastAt - dueAtMs) / 1000;
  return {
    ...seen,
    lost: reminders - (seen.delivered - seen.doubled),
    seconds,
    ratio: seconds / (reminders / PER_SECOND),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    worstMs: at(1),
  };
}

/** Whoever has a turn whose reminder comes first. */
async function listChats({ client }: Place): Promise<number[]> {
  const { rows } = await client.query<{ chat: string }>(
    `select p.telegram_id as chat from due_step s join assignment a on a.turn_id = s.subject and a.ended_at is null
      join membership m on m.id = a.membership_id join person p on p.id = m.person_id
      where s.kind = 'turn-ask' and s.fired_at is null and s.due_at = (select min(due_at) from due_step where kind = 'turn-ask' and fired_at is null)`,
  );
  return rows.map(({ chat }) => Number(chat));
}

async function findDue({ client }: Place): Promise<Temporal.Instant> {
  const { rows } = await client.query<{ at: string }>(
    `select min(due_at)::text as at from due_step where kind = 'turn-ask' and fired_at is null`,
  );
  return Temporal.Instant.from(rows[0]?.at ?? '');
}
