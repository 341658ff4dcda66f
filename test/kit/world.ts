import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserFromGetMe } from 'grammy/types';
import { test as base, expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { startApp } from '../../src/app.ts';
import { createCapabilities } from '../../src/capabilities.ts';
import { createVault, type Vault } from '../../src/db/vault.ts';
import { createLog } from '../../src/runtime/log.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { createRecordingFetch } from '../../src/telegram/record-calls.ts';
import type { MovableClock } from '../../src/time/clock.ts';
import { createMovableClock } from '../../src/time/clock.ts';
import type { TestDatabase } from './database.ts';
import { createTestDatabase } from './database.ts';
import { checkInvariants } from './invariants.ts';
import type { Neighbour } from './person.ts';
import { createNeighbour } from './person.ts';
import { createDeedLog, transcribe } from './transcript.ts';

const ADMINISTRATOR = 700_000_001;

/** The moment every story begins: a Monday morning in Casablanca. */
const BEGINNING = Temporal.Instant.from('2026-11-23T10:00:00Z');

export type World = {
  readonly app: App;
  readonly database: TestDatabase;
  readonly vault: Vault;
  /** Where who was erased is written down. */
  readonly tombstoneFile: string;
  readonly simulator: Simulator;
  readonly clock: {
    forward(duration: Temporal.DurationLike): Promise<void>;
    to(local: string): Promise<void>;
    /** Time goes by and nobody waits for what it leads to. */
    passes(duration: Temporal.DurationLike): void;
    now(): Temporal.Instant;
  };
  /** Where the simulated Telegram listens. */
  readonly apiRoot: string;
  readonly administrator: Neighbour;
  person(firstName: string, languageCode?: string): Neighbour;
  settle(): Promise<void>;
  /** Stops the program and starts it again on the same data, or on another copy of it. */
  restart(url?: string): Promise<void>;
  /** The program is stopped, time goes by without it, and it is started again. */
  isDownFor(duration: Temporal.DurationLike): Promise<void>;
  /** What the program has logged, at its most talkative. */
  log(): string;
  /** Everything people said, pressed and read, in order. */
  transcript(): string;
};

/** A test with a whole program, a Telegram and a clock of its own. It ends by asserting silence, then and a day later. */
export const test = base.extend<{ limits: boolean; caps: boolean; world: World }>({
  /** Whether people who send very much are slowed down, as in production. The clock of a story stands still between its steps. */
  limits: false,
  /** Whether people get few messages a day and a week, as in production; not where a story squeezes weeks into minutes. */
  caps: true,
  world: async ({ limits, caps }, use) => {
    const { world, close } = await createWorld({ limits, caps });
    try {
      await use(world);
      await world.settle();
      await assertSilence(world);
      await world.clock.forward({ days: 1 });
      await assertSilence(world);
      await checkInvariants(world.database.url);
    } finally {
      await close();
    }
  },
});

async function createWorld({
  limits,
  caps,
}: {
  limits: boolean;
  caps: boolean;
}): Promise<{ world: World; close: () => Promise<void> }> {
  const database = await createTestDatabase();
  const clock = createMovableClock({ frozen: true, startsAt: BEGINNING });
  const simulator = createSimulator({ now: () => clock.now().epochMilliseconds, seed: 1, pollPacing: 'off' });
  const telegram = await simulator.listen();
  const vault = createVault([randomBytes(32)]);
  const lines: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'sanad-world-'));
  const tombstoneFile = join(folder, 'tombstones.jsonl');
  const start = async (url = database.url) =>
    await startProgram({
      databaseUrl: url,
      clock,
      simulator,
      vault,
      tombstoneFile,
      limits,
      caps,
      lines,
      apiRoot: telegram.url,
    });
  const running = { app: await start() };
  const people = new Map<number, Neighbour>();

  const deeds = createDeedLog(() => [...people.values()].map(({ person }) => person));
  const settle = async () => await untilQuiet(running.app, simulator);
  const meet = (firstName: string, languageCode: string, id?: number): Neighbour => {
    const simulated = simulator.person({ firstName, languageCode, ...(id === undefined ? {} : { id }) });
    const neighbour = people.get(simulated.id) ?? createNeighbour(simulated, { settle, deeds });
    people.set(simulated.id, neighbour);
    return neighbour;
  };

  const world: World = {
    get app() {
      return running.app;
    },
    database,
    vault,
    tombstoneFile,
    simulator,
    apiRoot: telegram.url,
    clock: createStoryClock(clock, settle),
    administrator: meet('نادية', 'ar', ADMINISTRATOR),
    person: (firstName, languageCode = 'ar') => meet(firstName, languageCode),
    settle,
    restart: async (url) => {
      await running.app.stop();
      running.app = await start(url);
      await settle();
    },
    isDownFor: async (duration) => {
      await running.app.stop();
      clock.forward(duration);
      running.app = await start();
      await settle();
    },
    log: () => lines.join(''),
    transcript: () =>
      transcribe(
        [...people.values()].map(({ person }) => person),
        deeds.lines,
      ),
  };
  everybody.set(world, people);
  const close = async () => {
    await running.app.stop();
    await telegram.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { world, close };
}

const everybody = new WeakMap<World, Map<number, Neighbour>>();

async function assertSilence(world: World): Promise<void> {
  for (const neighbour of everybody.get(world)?.values() ?? []) await neighbour.hearsNothing();
}

type Program = {
  databaseUrl: string;
  tombstoneFile: string;
  limits: boolean;
  caps: boolean;
  lines: string[];
  clock: MovableClock;
  simulator: Simulator;
  vault: ReturnType<typeof createVault>;
  apiRoot: string;
};

async function startProgram({
  databaseUrl,
  clock,
  simulator,
  vault,
  tombstoneFile,
  limits,
  caps,
  lines,
  apiRoot,
}: Program): Promise<App> {
  const me = await fetch(`${apiRoot}/bot${simulator.botToken}/getMe`);
  const { result: botInfo } = (await me.json()) as { result: UserFromGetMe };
  return await startApp({
    databaseUrl,
    botToken: simulator.botToken,
    apiRoot,
    roles: ['poller', 'worker', 'sender'],
    clock,
    vault,
    log: createLog({ level: 'trace', destination: { write: (line) => void lines.push(line) } }),
    pace: 'none',
    capabilities: createCapabilities({
      vault,
      botToken: simulator.botToken,
      botInfo,
      recording: createRecordingFetch(),
      administrators: new Set([ADMINISTRATOR]),
      defaultLanguage: 'ar',
      timeZone: 'Africa/Casablanca',
      tombstoneFile,
      limits,
      caps,
    }),
  });
}

function createStoryClock(clock: MovableClock, settle: () => Promise<void>): World['clock'] {
  return {
    now: () => clock.now(),
    passes: (duration) => clock.forward(duration),
    forward: async (duration) => {
      clock.forward(duration);
      await settle();
    },
    to: async (local) => {
      clock.to(Temporal.PlainDateTime.from(local).toZonedDateTime('Africa/Casablanca').toInstant());
      await settle();
    },
  };
}

const PATIENCE_MS = 20_000;
const LOOKS_AGAIN_AFTER_MS = 4;

/** Waits until no update is on its way, nothing is due and nothing is left to be sent. */
async function untilQuiet(app: App, simulator: Simulator): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    await app.sweep();
    if (simulator.pendingUpdates() === 0 && (await app.isQuiet())) return;
    expect(Date.now(), 'the program did not come to rest').toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, LOOKS_AGAIN_AFTER_MS));
  }
}
