import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { createVault, type Vault } from '../../src/db/vault.ts';
import { hasWaitingRow } from '../../src/delivery/outbox-store.ts';
import { hasWaitingUpdate } from '../../src/inbox/store.ts';
import { hasDueStep } from '../../src/jobs/steps-store.ts';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createNeighbour, type Neighbour } from '../kit/person.ts';
import { someTime } from './bot.ts';

const ROOT = join(import.meta.dirname, '../..');
const ADMINISTRATOR = 700_000_001;
const BEGINNING = Temporal.Instant.from('2026-11-23T10:00:00Z');
const PATIENCE_MS = 60_000;
const KILLED_WITHIN_MS = 120;

export type KilledVillage = {
  readonly database: TestDatabase;
  readonly vault: Vault;
  readonly simulator: Simulator;
  readonly administrator: Neighbour;
  readonly clock: { now(): Temporal.Instant; to(local: string): Promise<void> };
  person(firstName: string): Neighbour;
  settle(): Promise<void>;
  /** Everything the processes have printed, of both streams. */
  printed(): { stdout: string; stderr: string };
  kills(): number;
  end(): Promise<void>;
};

/** The real program in a process of its own, killed with SIGKILL in the middle of every `killEvery`th deed, and started again. */
export async function createKilledVillage(options: {
  planted: string;
  killEvery: number;
  redisUrl?: string | undefined;
}): Promise<KilledVillage> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'sanad-killed-'));
  const key = randomBytes(32);
  let shiftMs = BEGINNING.since(Temporal.Now.instant()).total('milliseconds');
  const now = () => Temporal.Now.instant().add({ milliseconds: Math.round(shiftMs) });
  const simulator = createSimulator({ pollPacing: 'off', now: () => now().epochMilliseconds });
  const telegram = await simulator.listen();
  const { client, db } = connect(database.url, { connections: 1, name: 'sanad killed village' });
  const printed = { stdout: '', stderr: '' };
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    ENCRYPTION_KEY: key.toString('base64'),
    BOT_TOKEN: simulator.botToken,
    ADMIN_IDS: String(ADMINISTRATOR),
    TELEGRAM_API_ROOT: telegram.url,
    PORT: '0',
    LOG_LEVEL: 'trace',
    TIME_ZONE: 'Africa/Casablanca',
    CANARY_PLANTED: options.planted,
    ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
  };

  const launch = () => {
    const child = spawn(
      process.execPath,
      ['--import', join(import.meta.dirname, 'shifted-clock.ts'), join(ROOT, 'src/main.ts')],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH ?? '', ...settings, CANARY_SHIFT_MS: String(Math.round(shiftMs)) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.on('data', (bytes: Buffer) => (printed.stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (printed.stderr += bytes.toString()));
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    return { child, ended };
  };
  let running = launch();
  let deeds = 0;
  let kills = 0;

  const end = async () => {
    running.child.kill('SIGKILL');
    await running.ended;
  };
  const restart = async (shift = 0) => {
    await end();
    kills += 1;
    shiftMs += shift;
    running = launch();
  };
  const untilQuiet = async () => {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      if (simulator.pendingUpdates() === 0 && (await db.transaction((tx) => isQuiet(tx, now())))) return;
      const said = `the program did not come to rest:\n${printed.stdout.slice(-2000)}${printed.stderr.slice(-2000)}`;
      expect(performance.now(), said).toBeLessThan(deadline);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const settle = async () => {
    deeds += 1;
    if (deeds % options.killEvery === 0) {
      await someTime(KILLED_WITHIN_MS);
      await restart();
    }
    await untilQuiet();
  };

  onTestFinished(async () => {
    await end();
    await client.end();
    await telegram.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const meet = (firstName: string, id?: number) =>
    createNeighbour(simulator.person({ firstName, languageCode: 'ar', ...(id === undefined ? {} : { id }) }), {
      settle,
      deeds: { note: () => {} },
    });
  return {
    database,
    vault: createVault([key]),
    simulator,
    administrator: meet('نادية', ADMINISTRATOR),
    clock: {
      now,
      to: async (local) => {
        const then = Temporal.PlainDateTime.from(local).toZonedDateTime('Africa/Casablanca').toInstant();
        await restart(then.since(now()).total('milliseconds'));
        await untilQuiet();
      },
    },
    person: (firstName) => meet(firstName),
    settle,
    printed: () => printed,
    kills: () => kills,
    end,
  };
}

async function isQuiet(tx: Parameters<typeof hasDueStep>[0], now: Temporal.Instant): Promise<boolean> {
  return !(await hasWaitingUpdate(tx, now)) && !(await hasDueStep(tx, now)) && !(await hasWaitingRow(tx, now));
}
