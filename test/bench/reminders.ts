import { randomBytes } from 'node:crypto';
import { sweepPlainly } from './reminders-plain.ts';
import { openPlace, type Place, spread, storeFuture, sweep } from './reminders-seed.ts';
import type { MakeDatabase } from './rota.ts';
import { type Memory, watchMemory } from './watch-memory.ts';

export type ReminderSizes = {
  /** Reminders of one sweep, and how often. */
  due: number;
  rounds: number;
  /** Steps of later days that are stored. */
  few: number;
  many: number;
};

export type SweepFigures = {
  /** The median of the rounds, in milliseconds. */
  fewMs: number;
  manyMs: number;
  /** Of one sweep with many stored ÷ with few. */
  growth: number;
  /** Reminders a second, the median of the rounds. */
  perSecond: number;
  plainPerSecond: number;
  ratio: number;
  payloadBytes: number;
  memory: Memory;
};

type Times = { few: number; many: number; plain: number };

type Groups = { place: Place; at: (group: number) => Temporal.Instant };

/**
 * Sweeps the same number of due reminders where few and where many steps are stored, and lets three statements do the same claim,
 * outbox insert and next step, turn by turn: what else the machine does weighs on all alike.
 */
export async function measureSweep(makeDatabase: MakeDatabase, sizes: ReminderSizes): Promise<SweepFigures> {
  const { due, rounds } = sizes;
  // In each round one group for the program and, where many are stored, one for the statements; the first only warms up.
  const few = await openGroups(makeDatabase, { turns: due * (rounds + 1), due, stored: sizes.few });
  const many = await openGroups(makeDatabase, { turns: due * 2 * (rounds + 1), due, stored: sizes.many });
  try {
    const times: Times[] = [];
    const memory = watchMemory();
    let payload: Buffer = Buffer.alloc(0);
    for (let round = 0; round <= rounds; round += 1) {
      const sweepFew = () => time(due, () => sweep(few.place, few.at(round)));
      const sweepMany = () => time(due, () => sweep(many.place, many.at(2 * round)));
      const isFewFirst = round % 2 === 0;
      const first = await (isFewFirst ? sweepFew : sweepMany)();
      const second = await (isFewFirst ? sweepMany : sweepFew)();
      if (payload.length === 0) payload = await payloadOf(many.place);
      const plain = await time(due, () => sweepPlainly(many.place.client, many.at(2 * round + 1), payload));
      const [fewMs, manyMs] = isFewFirst ? [first, second] : [second, first];
      if (round > 0) times.push({ few: fewMs, many: manyMs, plain });
    }
    await assertSame(few.place, many.place, due * (rounds + 1));
    return { ...figuresOf(times, due), payloadBytes: payload.length, memory: await memory.stop() };
  } finally {
    await few.place.close();
    await many.place.close();
  }
}

async function openGroups(
  makeDatabase: MakeDatabase,
  { turns, due, stored }: { turns: number; due: number; stored: number },
): Promise<Groups> {
  const place = await openPlace(makeDatabase, turns);
  const at = await spread(place, due);
  await storeFuture(place, stored);
  return { place, at };
}

/** @returns milliseconds @throws Error when it were not so many */
async function time(count: number, act: () => Promise<number>): Promise<number> {
  const startMs = performance.now();
  const acted = await act();
  const ms = performance.now() - startMs;
  if (acted !== count) throw new Error(`${acted} reminders were taken instead of ${count}`);
  return ms;
}

function figuresOf(times: readonly Times[], due: number) {
  const fewMs = median(times.map(({ few }) => few));
  const manyMs = median(times.map(({ many }) => many));
  const plainMs = median(times.map(({ plain }) => plain));
  return {
    fewMs,
    manyMs,
    growth: median(times.map(({ few, many }) => many / few)),
    perSecond: due / (manyMs / 1000),
    plainPerSecond: due / (plainMs / 1000),
    ratio: median(times.map(({ many, plain }) => plain / many)),
  };
}

/** The size of what the program has written, in bytes of nothing. */
async function payloadOf({ client }: Place): Promise<Buffer> {
  const { rows } = await client.query<{ size: number }>(
    `select avg(length(payload))::int as size from outbox where dedupe_key like 'turn:%'`,
  );
  return randomBytes(rows[0]?.size ?? 0);
}

/** Every reminder was written, once, and moved its turn; nobody else was written to. @throws Error when not */
async function assertSame(few: Place, many: Place, reminders: number): Promise<void> {
  for (const [{ client }, plain] of [
    [few, 0],
    [many, reminders],
  ] as const) {
    const { rows } = await client.query<{ asked: number; messages: number; chats: number; next: number }>(
      `select (select count(*)::int from turn where status = 'asked') as asked, (select count(*)::int from outbox) as messages,
        (select count(distinct chat_id)::int from outbox) as chats,
        (select count(*)::int from due_step where kind = 'turn-follow-up' and subject in (select id from turn)) as next`,
    );
    const found = JSON.stringify(rows[0]);
    const all = reminders + plain;
    const wanted = JSON.stringify({ asked: reminders, messages: all, chats: all, next: all });
    if (found !== wanted) throw new Error(`the sweeps left ${found} instead of ${wanted}`);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
