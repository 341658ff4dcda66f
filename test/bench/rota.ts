import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { connect, type Db } from '../../src/db/connect.ts';
import { createVault } from '../../src/db/vault.ts';
import { sweepOnce } from '../../src/jobs/sweep.ts';
import { planningStep, planningSteps } from '../../src/planning/plan-turns.ts';
import { foldRota, type Standings, settle } from '../../src/rota/ledger.ts';
import { nextToAsk } from '../../src/rota/order.ts';
import { insertPlain, listPlannedRows } from './rota-plain.ts';
import { MEMBERS, NOW, seedCircles } from './rota-seed.ts';

export type PlanningFigures = { circles: number; turns: number; seconds: number; perSecond: number; cpuUs: number };

export type RotaFigures = {
  large: PlanningFigures & { peakRssMb: number; startRssMb: number };
  small: PlanningFigures;
  /** The very same rows, written by INSERTs of as many rows. */
  plain: { perSecond: number };
  /** Planned ÷ inserted. */
  ratio: number;
  /** Seconds a turn with many circles ÷ with few. */
  growth: number;
  pure: { perSecond: number };
};

/** Makes an empty database with the program's tables. */
export type MakeDatabase = () => Promise<{ url: string; drop(): Promise<void> }>;

export type RotaSizes = { large: number; small: number; smallRounds: number; assignments: number };

/** Plans eight weeks with the program's own sweep, inserts the same rows without it, and asks the pure rota alone. */
export async function measureRota(makeDatabase: MakeDatabase, sizes: RotaSizes): Promise<RotaFigures> {
  const pure = measurePure(sizes.assignments);
  // The first one only warms the program and the server up.
  const small: PlanningFigures[] = [];
  for (let round = 0; round <= sizes.smallRounds; round += 1) {
    small.push(await onDatabase(makeDatabase, (client, db) => measurePlanning(client, db, sizes.small)));
  }
  const few = median(small.slice(1));
  return await onDatabase(makeDatabase, async (client, db) => {
    const memory = watchMemory();
    const large = await measurePlanning(client, db, sizes.large);
    const { peakMb, startMb } = await memory.stop();
    const plain = await onDatabase(makeDatabase, async (other) => {
      await seedCircles(other, sizes.large);
      return await measurePlain(client, other);
    });
    return {
      large: { ...large, peakRssMb: peakMb, startRssMb: startMb },
      small: few,
      plain,
      ratio: large.perSecond / plain.perSecond,
      growth: few.perSecond / large.perSecond,
      pure,
    };
  });
}

async function measurePlanning(client: pg.Pool, db: Db, circles: number): Promise<PlanningFigures> {
  await seedCircles(client, circles);
  const fail = (fields: { error?: unknown }) => {
    throw fields.error;
  };
  const options = {
    db,
    clock: { now: () => NOW },
    vault: createVault([randomBytes(32)]),
    log: { error: fail, warn: fail } as never,
    handlers: { plan: planningStep },
    bulkStepHandlers: { plan: planningSteps },
    onSkippedLate: async () => {},
  };
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  await sweepOnce(options);
  const seconds = (performance.now() - startMs) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { rows } = await client.query<{ turns: number }>('select count(*)::int as turns from assignment');
  const turns = rows[0]?.turns ?? 0;
  return { circles, turns, seconds, perSecond: turns / seconds, cpuUs: (user + system) / turns };
}

/** @param from where the rows are read; the reading is not counted */
async function measurePlain(from: pg.Pool, into: pg.Pool): Promise<RotaFigures['plain']> {
  let turns = 0;
  let ms = 0;
  for await (const rows of listPlannedRows(from)) {
    const startMs = performance.now();
    await insertPlain(into, rows);
    ms += performance.now() - startMs;
    turns += rows.turns.length;
  }
  return { perSecond: turns / (ms / 1000) };
}

/** One member after the other is asked and does it. */
function measurePure(assignments: number): RotaFigures['pure'] {
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
  return { perSecond: assignments / ((performance.now() - startMs) / 1000) };
}

function watchMemory() {
  const rssMb = () => process.memoryUsage.rss() / 2 ** 20;
  const startMb = rssMb();
  let peakMb = startMb;
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      peakMb = Math.max(peakMb, rssMb());
      await sleep(50, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await watching;
      return { startMb, peakMb: Math.max(peakMb, rssMb()) };
    },
  };
}

async function onDatabase<T>(makeDatabase: MakeDatabase, act: (client: pg.Pool, db: Db) => Promise<T>): Promise<T> {
  const database = await makeDatabase();
  const { client, db } = connect(database.url, { connections: 2 });
  try {
    return await act(client, db);
  } finally {
    await client.end();
    await database.drop();
  }
}

function median(figures: readonly PlanningFigures[]): PlanningFigures {
  const middle = figures.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(figures.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}
