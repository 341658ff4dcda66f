import { expect, onTestFinished, test, vi } from 'vitest';
import type { Db } from '../../src/db/connect.ts';
import { planStep } from '../../src/jobs/steps.ts';
import { listMarks } from '../spine/marks.ts';
import { findRedis, startOwnRedis } from '../spine/redis.ts';
import { createCrash, LENGTH, someTime } from './bot.ts';

const KILLS = 10 * LENGTH;
const STEPS = 200 * LENGTH;
const ROLES = ['worker'] as const;

const { hasServer } = await findRedis();

test(
  'however often workers are killed, every due step is acted on once',
  async () => {
    await runCampaign('the queue in PostgreSQL', undefined);
  },
  180_000 * LENGTH,
);

test.skipIf(!hasServer)(
  'also when Redis forgets everything in between',
  async () => {
    const redis = await startOwnRedis();
    onTestFinished(() => redis.remove());

    await runCampaign('the queue in Redis, flushed', redis);
  },
  180_000 * LENGTH,
);

async function runCampaign(name: string, redis: { url: string; flushAll(): Promise<void> } | undefined): Promise<void> {
  const crash = await createCrash();
  const bots = [1, 2].map(() => crash.start(ROLES, { redisUrl: redis?.url }));
  await Promise.all(bots.map((bot) => bot.ready));
  let planned = 0;
  const planSome = (count: number) =>
    crash.work(async (work) => {
      for (const last = planned + count; planned < last; planned += 1) {
        const expiresAt = work.now.add({ hours: 1 });
        await planStep(work, { kind: 'mark', subject: planned, slot: '1', dueAt: work.now, expiresAt });
      }
    });

  for (let kill = 0; kill < KILLS; kill += 1) {
    await bots[kill % 2]?.ready;
    if (kill === Math.floor(KILLS / 2)) await redis?.flushAll();
    const before = (await listMarks(crash.db)).length;
    await planSome(STEPS / KILLS);
    await untilMarks(crash.db, before + 1);
    await someTime(150);
    await bots[kill % 2]?.kill();
    bots[kill % 2] = crash.start(ROLES, { redisUrl: redis?.url });
  }

  await untilMarks(crash.db, STEPS);
  await someTime(1000);
  await Promise.all(bots.map((bot) => bot.kill()));
  const marks = await listMarks(crash.db);
  const acted = new Set(marks.map(({ owner }) => owner));
  const found = { missed: STEPS - acted.size, doubled: marks.length - acted.size };
  process.stdout.write(`crash of the clock: ${STEPS} steps, ${KILLS} kills, ${name}: ${JSON.stringify(found)}\n`);
  expect(found).toEqual({ missed: 0, doubled: 0 });
}

/** A sweep is at work, or done. */
async function untilMarks(db: Db, count: number): Promise<void> {
  await vi.waitFor(async () => expect((await listMarks(db)).length).toBeGreaterThanOrEqual(count), {
    timeout: 60_000,
    interval: 10,
  });
}
