import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { connect, type Db } from '../../src/db/connect.ts';
import { createVault } from '../../src/db/vault.ts';
import { sweepOnce } from '../../src/jobs/sweep.ts';
import { planningStep, planningSteps } from '../../src/planning/plan-turns.ts';
import { foldRota, type Standings, settle } from '../../src/rota/ledger.ts';
import { nextToAsk } from '../../src/rota/order.ts';
import { insertPlain, listPlannedRows } from './rota-plain.ts';
import { COMMITMENTS, MEMBERS, NOW, planSome, seedCircles } from './rota-seed.ts';
import { type Memory, watchMemory } from './watch-memory.ts';

/** Commitments planned before the same rows are inserted plainly: what else the machine does meanwhile weighs on both alike. */
const SLICE = 1000;

type Planned = { turns: number; seconds: number; cpuUs: number };
type Place = { client: pg.Pool; db: Db };

export type RotaFigures = {
  large: Planned;
  small: Planned;
  memory: Memory;
  /** The very same rows as of `large`, written by INSERTs of as many rows. */
  plainSeconds: number;
  /** Turns planned a second ÷ turns inserted a second. */
  ratio: number;
  /** Seconds a turn with many circles ÷ with few. */
  growth: number;
  purePerSecond: number;
};

/** Makes an empty database with the program's tables. */
export type MakeDatabase = () => Promise<{ url: string; drop(): Promise<void> }>;

/** In circles, and how often the few are planned; and how many assignments of the pure rota. */
export type RotaSizes = { large: number; small: number; smallRounds: number; assignments: number };

/** Plans eight weeks with the program's own sweep, inserts the same rows without it, and asks the pure rota alone. */
export async function measureRota(makeDatabase: MakeDatabase, sizes: RotaSizes): Promise<RotaFigures> {
  const purePerSecond = measurePure(sizes.assignments);
  const planFew = () =>
    onDatabase(makeDatabase, sizes.small, (place) => planSlice(place, { from: 1, until: sizes.small * COMMITMENTS }));
  // The first time only warms the program and the server up.
  await planFew();
  const planned = await onDatabase(makeDatabase, sizes.large, (place) =>
    onDatabase(makeDatabase, sizes.large, (other) => planAll({ place, other, planFew, sizes })),
  );
  const { large, small, plainSeconds } = planned;
  return {
    ...planned,
    ratio: plainSeconds / large.seconds,
    growth: large.seconds / large.turns / (small.seconds / small.turns),
    purePerSecond,
  };
}

/** Slice by slice: planned here, inserted there, and now and then the few circles in between. */
async function planAll({
  place,
  other,
  planFew,
  sizes,
}: {
  place: Place;
  other: Place;
  planFew: () => Promise<Planned>;
  sizes: RotaSizes;
}) {
  const memory = watchMemory();
  const slices = slicesOf(sizes.large * COMMITMENTS);
  const large: Planned[] = [];
  const small: Planned[] = [];
  let plainSeconds = 0;
  for (const [i, slice] of slices.entries()) {
    const before = sum(large).turns;
    large.push(await planSlice(place, slice));
    plainSeconds += await insertSame(place.client, other.client, before);
    if (small.length < Math.floor(((i + 1) * sizes.smallRounds) / slices.length)) small.push(await planFew());
  }
  return { large: sum(large), small: sum(small), plainSeconds, memory: await memory.stop() };
}

type Slice = { from: number; until: number };

function slicesOf(commitments: number): Slice[] {
  return Array.from({ length: Math.ceil(commitments / SLICE) }, (_, i) => ({
    from: i * SLICE + 1,
    until: Math.min(commitments, (i + 1) * SLICE),
  }));
}

async function planSlice({ client, db }: Place, slice: Slice): Promise<Planned> {
  const before = await countTurns(client);
  await planSome(client, slice);
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  await sweepOnce({
    db,
    clock: { now: () => NOW },
    vault: createVault([randomBytes(32)]),
    log: { error: fail, warn: fail } as never,
    handlers: { plan: planningStep },
    bulkStepHandlers: { plan: planningSteps },
    onSkippedLate: async () => {},
  });
  const seconds = (performance.now() - startMs) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { turns: (await countTurns(client)) - before, seconds, cpuUs: user + system };
}

async function countTurns(client: pg.Pool): Promise<number> {
  return (await client.query<{ turns: number }>('select count(*)::int as turns from turn')).rows[0]?.turns ?? 0;
}

function fail(fields: { error?: unknown }): never {
  throw fields.error;
}

/** @param from where the rows are read; the reading is not counted. @param after the turn up to which they were @returns seconds */
async function insertSame(from: pg.Pool, into: pg.Pool, after: number): Promise<number> {
  let ms = 0;
  for await (const rows of listPlannedRows(from, after)) {
    const startMs = performance.now();
    await insertPlain(into, rows);
    ms += performance.now() - startMs;
  }
  return ms / 1000;
}

/** One member after the other is asked and does it. @returns assignments a second */
function measurePure(assignments: number): number {
  const eligible = Array.from({ length: MEMBERS }, (_, i) => ({ member: i + 1, weight: 2 }));
  let standings: Standings = foldRota(eligible.map((one) => ({ kind: 'joined', ...one })));
  const run = (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const doer = nextToAsk(standings, { eligible })?.member ?? 0;
      standings = settle(standings, { effort: 1, eligible, doer });
    }
  };
  run(Math.min(assignments, 20_000));
  const startMs = performance.now();
  run(assignments);
  return assignments / ((performance.now() - startMs) / 1000);
}

async function onDatabase<T>(
  makeDatabase: MakeDatabase,
  circles: number,
  act: (place: Place) => Promise<T>,
): Promise<T> {
  const database = await makeDatabase();
  const { client, db } = connect(database.url, { connections: 2 });
  try {
    await seedCircles(client, circles);
    return await act({ client, db });
  } finally {
    await client.end();
    await database.drop();
  }
}

function sum(planned: readonly Planned[]): Planned {
  return planned.reduce(
    (all, { turns, seconds, cpuUs }) => ({
      turns: all.turns + turns,
      seconds: all.seconds + seconds,
      cpuUs: all.cpuUs + cpuUs,
    }),
    { turns: 0, seconds: 0, cpuUs: 0 },
  );
}
