import { expect, onTestFinished, test, vi } from 'vitest';
import { planSteps } from '../../src/jobs/steps.ts';
import { listMarks } from '../spine/marks.ts';
import { findRedis, startOwnRedis } from '../spine/redis.ts';
import { createCrash, LENGTH } from './bot.ts';

const STEPS = LENGTH > 1 ? 1000 : 300;
const PROCESSES = 3;

const { hasServer } = await findRedis();

test(
  'three processes that sweep at once act on every step once',
  async () => await runTogether('the queue in PostgreSQL'),
  60_000,
);

test.skipIf(!hasServer || LENGTH === 1)(
  'also with the queue in Redis',
  async () => {
    const redis = await startOwnRedis();
    onTestFinished(redis.remove);
    await runTogether('the queue in Redis', redis.url);
  },
  60_000,
);

async function runTogether(name: string, redisUrl?: string): Promise<void> {
  const crash = await createCrash();
  const bots = Array.from({ length: PROCESSES }, () => crash.start(['worker'], { redisUrl }));
  await Promise.all(bots.map((bot) => bot.ready));

  await crash.work(async (work) => {
    const expiresAt = work.now.add({ hours: 1 });
    const all = Array.from({ length: STEPS }, (_, subject) => subject);
    await planSteps(
      work,
      all.map((subject) => ({ kind: 'mark', subject, slot: '1', dueAt: work.now, expiresAt })),
    );
  });

  await vi.waitFor(async () => expect((await listMarks(crash.db)).length).toBeGreaterThanOrEqual(STEPS), {
    timeout: 50_000,
    interval: 100,
  });
  await Promise.all(bots.map((bot) => bot.terminate()));
  const marks = await listMarks(crash.db);
  const acted = new Set(marks.map(({ owner }) => owner));
  const found = { missed: STEPS - acted.size, doubled: marks.length - acted.size };
  process.stdout.write(`three processes at once: ${STEPS} steps, ${name}: ${JSON.stringify(found)}\n`);
  expect(found).toEqual({ missed: 0, doubled: 0 });
}
