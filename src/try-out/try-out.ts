import type { App, Failure } from '../app.ts';
import type { Db } from '../db/connect.ts';
import type { Health } from '../jobs/health.ts';
import type { Log } from '../runtime/log.ts';
import { StartError } from '../runtime/start-error.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { ImpossibleAct } from '../simulator/state/impossible.ts';
import { type Clock, createMovableClock, type MovableClock } from '../time/clock.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { type ClockWords, createClockControls } from './clock-controls.ts';
import { findLastMoment, loadOffset, saveOffset } from './clock-store.ts';
import { emptyDatabase } from './empty-database.ts';
import { playVillage } from './seed.ts';
import { sensibleMoment } from './sensible-moment.ts';
import { settle } from './settle.ts';
import { markVillage, readVillageMark } from './village-mark.ts';

/** What runs the program by a clock. `isStepwise`: one thing after another, and only when it is told to look. */
export type RunProgram = (how: { clock: MovableClock; isStepwise: boolean }) => Promise<App>;

export type TryOutParts = ClockWords & {
  db: Db;
  simulator: Simulator;
  /** Which clock the simulated Telegram goes by. */
  followClock(clock: Clock): void;
  runProgram: RunProgram;
  log: Log;
};

export type TryOut = {
  /** Pending for as long as all is well. */
  readonly failed: Promise<Failure>;
  health(): Promise<Health | undefined>;
  /** Forgets everything and sets the village up anew. */
  startAfresh(): Promise<void>;
  close(): Promise<void>;
};

const FOREIGN =
  'The database holds people of a real bot, or of an older version. Set BOT_TOKEN, or give try-out mode a DATA_DIR (and DATABASE_URL) of its own.';

/**
 * Runs the village that a person without a token finds: set up at the first start and whenever it was left half done, found as it was
 * at every other one.
 * @throws StartError when the database is not the village's; StoryError when the village cannot be set up
 */
export async function openTryOut(parts: TryOutParts, stopping: AbortSignal): Promise<TryOut> {
  const { db, simulator, log } = parts;
  const failed = Promise.withResolvers<Failure>();
  const closing = new AbortController();
  let leaving = new AbortController();
  let app: App | undefined;
  let resetting: Promise<void> | undefined;
  simulator.gate.close();
  const mark = await readVillageMark(db);
  if (mark === 'foreign') throw new StartError('config', FOREIGN);
  const isThere = mark === 'whole' && simulator.people().length > 0;
  if (!isThere) await setUpVillage(parts, AbortSignal.any([stopping, closing.signal]));
  await serve();

  async function serve(): Promise<void> {
    leaving = new AbortController();
    const clock = await openClock(parts);
    const running = await parts.runProgram({ clock, isStepwise: false });
    app = running;
    void running.failed.then(failed.resolve);
    const moving = {
      db,
      clock,
      keep: async (offsetMs: number) => await saveOffset(db, offsetMs),
      sweep: running.sweep,
      settle: async () => await settle(running, simulator),
      signal: leaving.signal,
    };
    simulator.controls(createClockControls({ ...parts, ...moving, reset: startAfreshOnce }));
    simulator.gate.open();
  }

  async function stopServing(): Promise<void> {
    leaving.abort();
    const running = app;
    app = undefined;
    await running?.stop();
  }

  async function startAfresh(): Promise<void> {
    try {
      simulator.gate.close();
      await stopServing();
      await setUpVillage(parts, closing.signal);
      await serve();
    } catch (error) {
      if (!closing.signal.aborted) log.error({ error }, 'the village could not be set up anew');
      throw new ImpossibleAct('The village could not be set up anew. Try it once more, or start the program again.');
    }
  }

  async function startAfreshOnce(): Promise<void> {
    resetting ??= startAfresh().finally(() => {
      resetting = undefined;
    });
    await resetting;
  }

  return {
    failed: failed.promise,
    health: async () => await app?.health(),
    startAfresh: startAfreshOnce,
    async close() {
      closing.abort();
      await resetting?.catch(() => {});
      await stopServing();
    },
  };
}

/** From nothing to the end of the story. Cut short anywhere, it begins from nothing again at the next start. */
async function setUpVillage(parts: TryOutParts, signal: AbortSignal): Promise<void> {
  const { db, simulator, timeZone, log, followClock, runProgram } = parts;
  const beganAt = performance.now();
  log.info('setting up a village to try things out in; this takes a few seconds');
  await emptyDatabase(db);
  simulator.reset();
  const endsAt = sensibleMoment(Temporal.Now.instant(), timeZone);
  const runStepwise = async (clock: MovableClock) => await runProgram({ clock, isStepwise: true });
  await playVillage({ ...parts, endsAt, runProgram: runStepwise, followClock, signal });
  await simulator.saved();
  await db.transaction(async (tx) => {
    await markVillage(tx, true);
    await saveOffset(tx, Math.max(0, Math.ceil(Temporal.Now.instant().until(endsAt).total('milliseconds'))));
  });
  log.info({ ms: Math.round(performance.now() - beganAt) }, 'the village is set up');
}

/**
 * The clock where it was left, and never before what is written down, whatever became of this machine's own clock. Whoever tries the
 * program out at night would wait for the morning: the village gets up when they come.
 */
async function openClock({ db, timeZone, followClock }: TryOutParts): Promise<MovableClock> {
  const clock = createMovableClock({ offset: Temporal.Duration.from({ milliseconds: await loadOffset(db) }) });
  followClock(clock);
  const last = (await findLastMoment(db)) ?? clock.now();
  const earliest = Temporal.Instant.compare(last, clock.now()) > 0 ? last : clock.now();
  const morning = nextLoudMoment(earliest, timeZone);
  if (Temporal.Instant.compare(morning, clock.now()) > 0) {
    clock.to(morning);
    await saveOffset(db, clock.offsetMs);
  }
  return clock;
}
