import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type App, type AppOptions, startApp } from '../../src/app.ts';
import type { Capabilities } from '../../src/capabilities-type.ts';
import { connect, type Db } from '../../src/db/connect.ts';
import { createVault } from '../../src/db/vault.ts';
import type { Work } from '../../src/db/work.ts';
import { createLog, type Log } from '../../src/runtime/log.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { createMovableClock, type MovableClock } from '../../src/time/clock.ts';
import { createTestDatabase } from '../kit/database.ts';
import { noCapabilities } from './no-capabilities.ts';

export const BEGINNING = Temporal.Instant.from('2026-11-23T10:00:00Z');

const vault = createVault([randomBytes(32)]);

export type Spine = {
  readonly url: string;
  readonly db: Db;
  readonly vault: typeof vault;
  readonly clock: MovableClock;
  readonly log: Log;
  /** The log's lines so far, parsed. */
  readonly lines: { level: string; msg: string; [field: string]: unknown }[];
  readonly simulator: Simulator;
  readonly apiRoot: string;
  work<T>(act: (work: Work) => Promise<T>): Promise<T>;
  /** Starts the program, or another process of it. It is stopped at the end of the test. */
  start(options?: Partial<Omit<AppOptions, 'capabilities'>> & { capabilities?: Partial<Capabilities> }): Promise<App>;
};

/** A database, a simulated Telegram and a frozen clock of the test's own, gone when it ends. */
export async function createSpine(options: SimulatorOptions = {}): Promise<Spine> {
  const database = await createTestDatabase();
  const clock = createMovableClock({ frozen: true, startsAt: BEGINNING });
  const lines: Spine['lines'] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => lines.push(JSON.parse(line)) } });
  const simulator = createSimulator({ pollPacing: 'off', now: () => clock.now().epochMilliseconds, ...options });
  const telegram = await simulator.listen();
  const { client, db } = connect(database.url, { connections: 4, name: 'sanad test' });
  const apps: App[] = [];

  onTestFinished(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await client.end();
    await telegram.close();
    await database.drop();
  });

  return {
    url: database.url,
    db,
    vault,
    clock,
    log,
    lines,
    simulator,
    apiRoot: telegram.url,
    work: (act) => db.transaction((tx) => act({ tx, vault, now: clock.now() })),
    async start({ capabilities, ...changed } = {}) {
      const app = await startApp({
        databaseUrl: database.url,
        botToken: simulator.botToken,
        apiRoot: telegram.url,
        roles: ['poller', 'worker', 'sender'],
        clock,
        vault,
        log,
        pace: 'none',
        ...changed,
        capabilities: { ...noCapabilities, ...capabilities },
      });
      apps.push(app);
      return app;
    },
  };
}
