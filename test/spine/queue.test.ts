import { expect, onTestFinished, test, vi } from 'vitest';
import { type Jobs, type JobsOptions, startJobs } from '../../src/jobs/queue.ts';
import { createLog } from '../../src/runtime/log.ts';
import { createTestDatabase } from '../kit/database.ts';
import { createTcpProxy } from '../kit/tcp-proxy.ts';
import { findRedis, type OwnRedis, startOwnRedis } from './redis.ts';

const redis = await findRedis();
const STORES = redis.url !== undefined || redis.hasServer ? (['postgres', 'redis'] as const) : (['postgres'] as const);

test.each(STORES)('the queue in %s sweeps again and again', async (store) => {
  const { sweeps } = await start(await place(store));

  await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(4), 10_000);
});

test.each(STORES)('with three processes on %s each tick sweeps about once', async (store) => {
  const at = await place(store);
  const processes = await Promise.all([1, 2, 3].map(() => start(at)));
  const total = () => processes.reduce((sum, { sweeps }) => sum + sweeps.length, 0);
  await vi.waitFor(() => expect(total()).toBeGreaterThan(2), 10_000);
  const before = { total: total(), at: performance.now() };

  await vi.waitFor(() => expect(total()).toBeGreaterThan(before.total + 8), 15_000);

  const ticks = (performance.now() - before.at) / 200;
  expect(total() - before.total).toBeLessThanOrEqual(Math.ceil(ticks) + 3);
});

test.each(STORES)('a sweep that fails is reported without ending the sweeps on %s', async (store) => {
  let count = 0;
  const failing = async () => {
    count += 1;
    throw new Error('no');
  };
  const { outages } = await start(await place(store), { sweep: failing });

  await vi.waitFor(() => expect(count).toBeGreaterThan(3), 10_000);

  expect(outages.length).toBeGreaterThanOrEqual(count - 1);
});

test.skipIf(!redis.hasServer)(
  'a flushed Redis costs seconds: the process sweeps by itself and sets the scheduler up again',
  async () => {
    const own = await ownRedis();
    const { sweeps } = await start({ redisUrl: own.url });
    await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(2), 10_000);
    const before = sweeps.length;

    await own.flushAll();

    await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(before + 5), 15_000);
  },
);

test.skipIf(!redis.hasServer)(
  'with Redis gone the process goes on by itself, and uses it again when it is back',
  async () => {
    const own = await ownRedis();
    const { sweeps, jobs } = await start({ redisUrl: own.url });
    await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(2), 10_000);
    await own.stop();
    const before = sweeps.length;
    await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(before + 2), 20_000);

    await own.start();

    const without = sweeps.length;
    await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(without + 8), 20_000);
    expect(jobs.sweepAgeMs()).toBeLessThan(5000);
  },
  60_000,
);

test('a process starts, sweeps and stops although Redis was never there', async () => {
  const { sweeps, jobs, outages } = await start({ redisUrl: 'redis://127.0.0.1:1' });
  await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(0), 10_000);

  await jobs.stop();

  expect(outages.length).toBeGreaterThan(0);
});

test('with the database cut for a while the queue in it goes on afterwards', async () => {
  const database = await createTestDatabase();
  const proxy = await createTcpProxy(Number(new URL(database.url).port));
  onTestFinished(async () => {
    await proxy.close();
    await database.drop();
  });
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  const { sweeps } = await start({ databaseUrl: url.href });
  await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(2), 10_000);

  proxy.cut();
  const before = sweeps.length;
  await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(before), 10_000);
  proxy.mend();

  const without = sweeps.length;
  await vi.waitFor(() => expect(sweeps.length).toBeGreaterThan(without + 8), 20_000);
});

type Place = Partial<Pick<JobsOptions, 'databaseUrl' | 'redisUrl'>>;

async function place(store: (typeof STORES)[number]): Promise<Place> {
  if (store === 'redis') return { redisUrl: redis.url ?? (await ownRedis()).url };
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  return { databaseUrl: database.url };
}

async function start(at: Place, changed: Partial<JobsOptions> = {}) {
  const sweeps: number[] = [];
  const outages: unknown[] = [];
  const jobs: Jobs = startJobs({
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    sweep: async () => sweeps.push(performance.now()),
    log: createLog({ level: 'silent' }),
    onOutage: (error) => outages.push(error),
    everyMs: 200,
    patienceMs: 1500,
    ...at,
    ...changed,
  });
  onTestFinished(jobs.stop);
  return { jobs, sweeps, outages };
}

async function ownRedis(): Promise<OwnRedis> {
  const own = await startOwnRedis();
  onTestFinished(() => own.remove());
  return own;
}
