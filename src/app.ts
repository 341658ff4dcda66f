import type { Audited, Capabilities } from './capabilities-type.ts';
import type { Role } from './config/choices.ts';
import { APP_ROLE, ensureAppRole, hasAppRole } from './db/app-role.ts';
import { checkKey } from './db/check-key.ts';
import { type Client, connect, type Db } from './db/connect.ts';
import { assertSchema, migrateDatabase } from './db/migrate.ts';
import type { Vault } from './db/vault.ts';
import type { Work } from './db/work.ts';
import { hasWaitingRow } from './delivery/outbox-store.ts';
import { startSender } from './delivery/sender.ts';
import { type PollerOutcome, startPoller } from './inbox/poller.ts';
import { hasWaitingUpdate } from './inbox/store.ts';
import { startInboxWorkers } from './inbox/worker.ts';
import { createHealth, type Health } from './jobs/health.ts';
import { createHeartbeat } from './jobs/heartbeat.ts';
import { housekeepingSteps, planHousekeeping } from './jobs/housekeeping.ts';
import { migrateQueue } from './jobs/migrate-queue.ts';
import { markSwept } from './jobs/pulse-store.ts';
import { type Jobs, startJobs } from './jobs/queue.ts';
import { hasDueStep } from './jobs/steps-store.ts';
import { sweepOnce } from './jobs/sweep.ts';
import { startWatch } from './jobs/watch.ts';
import type { Log } from './runtime/log.ts';
import { createOutageWatch } from './runtime/outage-watch.ts';
import { createApi, createPollingApi } from './telegram/api.ts';
import type { Clock } from './time/clock.ts';
import { type Mount, startWeb, type Web } from './web/server.ts';

const CONNECTIONS = 10;
const STALE_SWEEP_MS = 60_000;

export type AppOptions = {
  databaseUrl: string;
  redisUrl?: string | undefined;
  botToken: string;
  /** The official Bot API when absent; without a slash at the end. */
  apiRoot?: string | undefined;
  roles: readonly Role[];
  clock: Clock;
  vault: Vault;
  log: Log;
  /** `none` for a simulated Telegram. */
  pace: 'telegram' | 'none';
  /** Whether Telegram is paid for broadcasts; off when absent. */
  paidBroadcast?: boolean | undefined;
  /** No web server without one; 0 means any free port. */
  port?: number | undefined;
  hostname?: string | undefined;
  mounts?: readonly Mount[];
  /** Called about once a minute while all is well. */
  heartbeatUrl?: string | undefined;
  /** After this long without a sweep the program is not well; one minute. */
  staleSweepMs?: number;
  /** How often it is looked after what was overlooked; one minute. */
  watchEveryMs?: number;
  /** Updates are handled one after another and steps taken only when `sweep` is called: for a story whose order matters. */
  isStepwise?: boolean;
  capabilities: Capabilities;
};

/** Why the process cannot go on. */
export type Failure = { kind: 'bad token' } | { kind: 'disk full' };

export type App = {
  readonly url: string | undefined;
  /** How polling ended; pending while it goes on, and for ever where nothing polls. */
  readonly polling: Promise<PollerOutcome>;
  /** Pending for as long as all is well. */
  readonly failed: Promise<Failure>;
  /** Acts on all steps that are due, now. @returns how many */
  sweep(): Promise<number>;
  /** Whether nothing is left that could be done at this moment of the clock: no update, no step, no message. */
  isQuiet(): Promise<boolean>;
  /** Looks for what was overlooked, and puts right what can be put right. */
  audit(): Promise<Audited | undefined>;
  /** Whether steps are looked for as often as they should be, in whichever process, and what else is not well. */
  health(): Promise<Health>;
  /** Ends each part after those that feed it. What was begun is finished; nothing is lost and nothing is done twice. */
  stop(): Promise<void>;
};

type Part = { stop(): Promise<void> };

/**
 * Starts the parts that this process's roles ask for, on a schema that is brought up to date first when there is a worker among them.
 * @throws StartError, SchemaError or a connection's error; nothing is left running then
 */
export async function startApp(options: AppOptions): Promise<App> {
  await prepareSchema(options);
  const role = await findRole(options);
  const { client, db } = connect(options.databaseUrl, { connections: CONNECTIONS, role });
  const started: Part[] = [{ stop: () => client.end() }];
  const stop = async () => {
    for (const part of started.splice(0).reverse()) {
      await part.stop().catch((error) => options.log.error({ error }, 'a part could not be stopped in good order'));
    }
  };
  let stopped: Promise<void> | undefined;
  try {
    const parts = await startParts(options, { client, db }, started);
    return {
      ...parts,
      stop() {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareSchema({ databaseUrl, roles }: AppOptions): Promise<void> {
  if (!roles.includes('worker')) return;
  await migrateDatabase(databaseUrl);
  await migrateQueue(databaseUrl);
  await ensureAppRole(databaseUrl);
}

/** The program works as a role that may not change what only grows. Where the server does not let us have one, the triggers still refuse it. */
async function findRole({ databaseUrl, log }: AppOptions): Promise<string | undefined> {
  if (await hasAppRole(databaseUrl)) return APP_ROLE;
  log.warn(
    'the program works as the owner of its tables; docs/privacy.md says how to give it a role with fewer rights',
  );
  return undefined;
}

/** @param started each part is put here as soon as it runs; the last one is to be stopped first */
async function startParts(
  options: AppOptions,
  { client, db }: { client: Client; db: Db },
  started: Part[],
): Promise<Omit<App, 'stop'>> {
  const { roles, clock, vault, log, capabilities, databaseUrl, botToken, apiRoot } = options;
  const outages = createOutageWatch(log);
  const stopping = new AbortController();
  const spine = { db, databaseUrl, clock, vault, log, onOutage: outages.note };
  const begin = <P extends Part>(part: P): P => {
    started.push(part);
    return part;
  };
  const handlers = { ...capabilities.stepHandlers, ...housekeepingSteps };
  const sweep = (onActed?: () => void) =>
    sweepOnce({ ...spine, ...capabilities, handlers, signal: stopping.signal, onActed });
  const transact = async <T>(act: (work: Work) => Promise<T>) =>
    await db.transaction((tx) => act({ tx, vault, now: clock.now() }));
  const audit = async () => await capabilities.audit?.(transact, log);

  await assertSchema(client);
  await checkKey(db, vault);
  await capabilities.prepare?.(transact, log);
  let jobs: Jobs | undefined;
  let web: Web | undefined;
  const { staleSweepMs = STALE_SWEEP_MS } = options;
  const health = createHealth({ db, clock, staleSweepMs, ownSweepAgeMs: () => jobs?.sweepAgeMs() });
  if (roles.includes('web') && options.port !== undefined) {
    const { port, hostname, mounts = [] } = options;
    web = begin(await startWeb({ port, hostname, mounts, health, log }));
  }
  if (roles.includes('sender')) {
    begin(
      startSender({
        ...spine,
        ...capabilities,
        api: createApi({ token: botToken, apiRoot }),
        pace: options.pace,
        paidBroadcast: options.paidBroadcast,
      }),
    );
  }
  if (roles.includes('worker')) {
    await transact(planHousekeeping);
    if (!options.isStepwise) {
      const { redisUrl, heartbeatUrl, watchEveryMs } = options;
      const beat = heartbeatUrl === undefined ? undefined : createHeartbeat(heartbeatUrl, log);
      begin(startWatch({ ...spine, health, audit, beat, ...(watchEveryMs ? { everyMs: watchEveryMs } : {}) }));
      jobs = begin(startJobs({ ...spine, redisUrl, sweep, onSwept: () => markSwept(db) }));
    }
    begin({ stop: async () => stopping.abort() });
    const { handleUpdate: handle, onSetAside } = capabilities;
    const oneByOne = options.isStepwise ? { concurrency: 1 } : {};
    begin(startInboxWorkers({ ...spine, handle, onSetAside, ...oneByOne }));
  }
  const poller = roles.includes('poller')
    ? begin(startPoller({ ...spine, api: createPollingApi({ token: botToken, apiRoot }) }))
    : undefined;

  const polling = poller?.outcome ?? new Promise<never>(() => {});
  return {
    url: web?.url,
    polling,
    failed: failureOf(polling, outages.diskFull),
    sweep: () => sweep(),
    audit,
    isQuiet: () => isQuiet(db, clock, capabilities),
    health,
  };
}

async function failureOf(polling: Promise<PollerOutcome>, diskFull: Promise<void>): Promise<Failure> {
  const badToken = polling.then((outcome) => (outcome.kind === 'bad token' ? outcome : new Promise<never>(() => {})));
  return await Promise.race([badToken, diskFull.then(() => ({ kind: 'disk full' }) as const)]);
}

/** All three are looked at in one moment: work moves from one to the next. */
async function isQuiet(db: Db, clock: Clock, { broadcasts }: Capabilities): Promise<boolean> {
  return await db.transaction(
    async (tx) => {
      const now = clock.now();
      if ((await hasWaitingUpdate(tx, now)) || (await hasDueStep(tx, now))) return false;
      return !(await hasWaitingRow(tx, now)) && !(await broadcasts?.isUnfed(tx));
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
