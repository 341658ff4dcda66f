import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { findRedis, type OwnRedis, startOwnRedis } from '../spine/redis.ts';
import { type OwnDatabase, type OwnPostgres, openOwnDatabase, startOwnPostgres } from './alarm-place.ts';
import { supervise } from './alarm-program.ts';
import { type Alarm, seedAlarms, setAlarms, startChats } from './alarm-seed.ts';
import { LENGTH } from './bot.ts';

const IS_LONG = LENGTH > 1;

/** What goes wrong, and when, in milliseconds from the first reminder. Everything happens on top of everything else. */
const PLAN = IS_LONG
  ? { alarms: 1000, lastsMs: 720_000, processes: 3, kills: 30, flushes: 2, redisAwayMs: 60_000, crashes: 5 }
  : { alarms: 80, lastsMs: 6000, processes: 2, kills: 2, flushes: 1, redisAwayMs: 2000, crashes: 1 };

/** Eleven in the morning in Casablanca, outside all quiet hours. */
const BEGINNING = Temporal.Instant.from('2026-11-24T10:00:00Z');
/** After something that went wrong is over, connections and locks are taken up again for this long. */
const TAKES_UP_MS = 5000;
const MOST_LATE_UP_MS = 5000;
const MOST_LATE_MS = 60_000;
/** Calls that a sender may have on their way at once. */
const IN_FLIGHT = 8;
const PATIENCE_MS = 120_000;

const redis = await findRedis();

describe('however the program, its queue and its database are hurt, every reminder comes, in time, and none acts twice', () => {
  test(
    'with the queue in PostgreSQL',
    async () => await runCampaign('the queue in PostgreSQL'),
    PLAN.lastsMs + 300_000,
  );

  test.skipIf(!redis.hasServer)(
    'with the queue in Redis, flushed and stopped',
    async () => {
      const own = await startOwnRedis();
      onTestFinished(own.remove);
      await runCampaign('the queue in Redis', own);
    },
    PLAN.lastsMs + 300_000,
  );
});

type Trouble = { what: string; from: number; until: number };

async function runCampaign(name: string, own?: OwnRedis): Promise<void> {
  const postgres = await startOwnPostgres();
  const database = await openOwnDatabase(postgres, 'alarms');
  const seeded = await seedAlarms(database, PLAN.alarms);
  const shiftMs = Math.round(BEGINNING.since(Temporal.Now.instant()).total('milliseconds'));
  const now = () => Date.now() + shiftMs;
  const simulator = createSimulator({ pollPacing: 'off', now });
  const telegram = await simulator.listen();
  onTestFinished(telegram.close);
  await startChats(simulator, telegram.url, seeded);
  const programs = startPrograms(database, { simulator, apiRoot: telegram.url, shiftMs, redisUrl: own?.url });
  await Promise.all(programs.map((one) => one.ready()));

  const beginsAt = now() + 500;
  const alarms = seeded.map((one, nr) => ({
    ...one,
    dueAtMs: beginsAt + Math.round((nr * PLAN.lastsMs) / PLAN.alarms),
  }));
  await setAlarms(database, alarms);
  const troubles = await makeTrouble({ programs, postgres, redis: own, now, beginsAt });
  await untilAllHeard(simulator, alarms);
  await Promise.all(programs.map((one) => one.end()));

  const found = measure(simulator, alarms, troubles);
  const doubledSteps = await countDoubled(database);
  const count = (what: string) => troubles.filter((one) => one.what === what).length;
  const hurt = { kills: count('kill'), crashes: count('crash'), flushes: count('flush'), redisAway: count('redis') };
  process.stdout.write(
    `alarm campaign, ${name}: ${alarms.length} reminders, ${JSON.stringify(hurt)}: ${JSON.stringify({ ...found, doubledSteps })}\n`,
  );
  expect(found.missed).toBe(0);
  expect(doubledSteps).toBe(0);
  expect(found.mostCopies).toBeLessThanOrEqual(2);
  expect(found.doubled).toBeLessThanOrEqual((hurt.kills + hurt.crashes) * IN_FLIGHT);
  expect(found.afterTrouble.maxMs).toBeLessThanOrEqual(MOST_LATE_MS);
  if (IS_LONG) {
    expect(found.whileUp.count).toBeGreaterThan(100);
    expect(found.whileUp.p99Ms).toBeLessThanOrEqual(MOST_LATE_UP_MS);
  }
}

function startPrograms(
  { url, key }: OwnDatabase,
  at: { simulator: Simulator; apiRoot: string; shiftMs: number; redisUrl: string | undefined },
) {
  const settings = {
    DATABASE_URL: url,
    DATA_DIR: '/tmp',
    ENCRYPTION_KEY: key.toString('base64'),
    BOT_TOKEN: at.simulator.botToken,
    ADMIN_IDS: '1',
    TELEGRAM_API_ROOT: at.apiRoot,
    PORT: '0',
    LOG_LEVEL: 'fatal',
    CANARY_SHIFT_MS: String(at.shiftMs),
    ...(at.redisUrl === undefined ? {} : { REDIS_URL: at.redisUrl }),
  };
  const programs = Array.from({ length: PLAN.processes }, () => supervise(settings));
  onTestFinished(async () => void (await Promise.all(programs.map((one) => one.end()))));
  return programs;
}

type Trying = {
  programs: ReturnType<typeof startPrograms>;
  postgres: OwnPostgres;
  redis: OwnRedis | undefined;
  now(): number;
  beginsAt: number;
};

/** Does everything that goes wrong at its moment, each kind at a rhythm of its own. @returns when each began and was over */
async function makeTrouble({ programs, postgres, redis, now, beginsAt }: Trying): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const trouble = async (what: string, share: number, act: () => Promise<void>) => {
    await new Promise((resolve) => setTimeout(resolve, beginsAt + share * PLAN.lastsMs - now()));
    const one = { what, from: now(), until: Number.POSITIVE_INFINITY };
    troubles.push(one);
    await act();
    one.until = now();
  };
  const evenly = (count: number, act: (nr: number, share: number) => Promise<void>) =>
    Array.from({ length: count }, (_, nr) => act(nr, (nr + 0.5) / count));
  await Promise.all([
    ...evenly(PLAN.kills, (_, share) =>
      trouble('kill', share, async () => await programs[Math.floor(Math.random() * programs.length)]?.kill()),
    ),
    ...evenly(PLAN.crashes, (nr, share) =>
      trouble('crash', share + 0.03, () => postgres.crash(nr % 2 === 0 ? 'kill' : 'immediate')),
    ),
    ...(redis === undefined
      ? []
      : [
          ...evenly(PLAN.flushes, (_, share) => trouble('flush', share + 0.01, redis.flushAll)),
          trouble('redis', 0.6, async () => {
            await redis.stop();
            await new Promise((resolve) => setTimeout(resolve, PLAN.redisAwayMs));
            await redis.start();
          }),
        ]),
  ]);
  return troubles;
}

function heardBy(simulator: Simulator, telegramId: number): number[] {
  const events = simulator.person({ id: telegramId, firstName: '' }).events();
  return events.filter(({ kind }) => kind === 'message').map(({ at }) => at);
}

async function untilAllHeard(simulator: Simulator, alarms: readonly Alarm[]): Promise<void> {
  const waiting = () => alarms.filter(({ telegramId }) => heardBy(simulator, telegramId).length === 0).length;
  await vi.waitFor(() => expect(waiting()).toBe(0), { timeout: PATIENCE_MS, interval: 200 }).catch(() => {});
}

function measure(simulator: Simulator, alarms: readonly Alarm[], troubles: readonly Trouble[]) {
  const heard = alarms.map(({ telegramId, dueAtMs }) => ({ dueAtMs, at: heardBy(simulator, telegramId) }));
  const late = { whileUp: [] as number[], afterTrouble: [] as number[] };
  for (const { dueAtMs, at } of heard) {
    const [first] = at;
    if (first === undefined) continue;
    const isHurt = troubles.some(({ from, until }) => from <= first && dueAtMs <= until + TAKES_UP_MS);
    late[isHurt ? 'afterTrouble' : 'whileUp'].push(first - dueAtMs);
  }
  return {
    missed: heard.filter(({ at }) => at.length === 0).length,
    doubled: heard.reduce((sum, { at }) => sum + Math.max(0, at.length - 1), 0),
    mostCopies: Math.max(...heard.map(({ at }) => at.length)),
    whileUp: spread(late.whileUp),
    afterTrouble: spread(late.afterTrouble),
  };
}

function spread(late: readonly number[]) {
  const sorted = late.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: late.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: sorted.at(-1) ?? 0 };
}

/** Turns about which more than one message was queued, or that have more than one step of a kind ahead. */
async function countDoubled({ db }: OwnDatabase): Promise<number> {
  const { rows } = await db.execute<{ count: string }>(sql`
    select count(*) from (
      select reason->>'id' from outbox where reason->>'kind' = 'turn' and method = 'sendMessage' group by 1 having count(*) > 1
      union all
      select subject::text from due_step where kind = 'turn-follow-up' and fired_at is null group by 1 having count(*) > 1
    ) as doubled`);
  return Number(rows[0]?.count);
}
