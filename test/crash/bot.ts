import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Role } from '../../src/config/choices.ts';
import { connect, type Db } from '../../src/db/connect.ts';
import { createVault, type Vault } from '../../src/db/vault.ts';
import type { Work } from '../../src/db/work.ts';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { createTestDatabase } from '../kit/database.ts';
import { createMarks } from '../spine/marks.ts';

const PROGRAM = join(import.meta.dirname, 'bot-process.ts');

/** `SANAD_CRASH=long` makes every campaign ten times as long. */
export const LENGTH = process.env.SANAD_CRASH === 'long' ? 10 : 1;

export type Bot = {
  /** Resolves when its parts have been started. */
  readonly ready: Promise<void>;
  kill(): Promise<void>;
  /** Asks it to stop. @returns its exit code */
  terminate(): Promise<number | null>;
};

export type Crash = {
  readonly db: Db;
  readonly simulator: Simulator;
  work<T>(act: (work: Work) => Promise<T>): Promise<T>;
  start(roles: readonly Role[], options?: { redisUrl?: string | undefined }): Bot;
  /** Another program on the same database and Telegram. */
  launch(program: string, args: readonly string[]): Bot;
  readonly url: string;
  readonly apiRoot: string;
  readonly key: Buffer;
  readonly vault: Vault;
};

/** A database and a simulated Telegram that outlive the processes working on them. */
export async function createCrash(): Promise<Crash> {
  const database = await createTestDatabase();
  const key = randomBytes(32);
  const vault: Vault = createVault([key]);
  const simulator = createSimulator({ pollPacing: 'off' });
  const telegram = await simulator.listen();
  const { client, db } = connect(database.url, { connections: 4, name: 'sanad crash test' });
  await createMarks(db);
  const bots: Bot[] = [];
  onTestFinished(async () => {
    await Promise.all(bots.map((bot) => bot.kill()));
    await client.end();
    await telegram.close();
    await database.drop();
  });
  const settings = { CRASH_DATABASE: database.url, CRASH_API_ROOT: telegram.url, CRASH_TOKEN: simulator.botToken };
  return {
    db,
    simulator,
    work: (act) => db.transaction((tx) => act({ tx, vault, now: Temporal.Now.instant() })),
    start(roles, { redisUrl } = {}) {
      const env = { ...settings, CRASH_KEY: key.toString('base64'), CRASH_ROLES: roles.join(',') };
      const bot = watch(
        spawn(process.execPath, [PROGRAM], {
          env: { ...process.env, ...env, ...(redisUrl === undefined ? {} : { CRASH_REDIS: redisUrl }) },
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      );
      bots.push(bot);
      return bot;
    },
    launch(program, args) {
      const bot = watch(spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] }));
      bots.push(bot);
      return bot;
    },
    url: database.url,
    apiRoot: telegram.url,
    key,
    vault,
  };
}

/** A moment between 0 and `mostMs` from now. */
export async function someTime(mostMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * mostMs));
}

function watch(child: ChildProcess): Bot {
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return await ended;
  };
  return {
    ready: Promise.race([ready, ended.then(() => undefined)]),
    kill: async () => void (await end('SIGKILL')),
    terminate: () => end('SIGTERM'),
  };
}
