import { join } from 'node:path';
import type { Db } from '../db/connect.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Languages } from '../language/languages.ts';
import type { Language } from '../language/text.ts';
import { reminderSteps } from '../reminders/remind.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { createSimulator } from '../simulator/simulator.ts';
import type { MovableClock } from '../time/clock.ts';
import { createMovableClock } from '../time/clock.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { createClockControls } from './clock-controls.ts';
import { loadOffset, saveOffset } from './clock-store.ts';
import { ADMINISTRATOR_ID, settleVillage } from './village.ts';

export type TryOut = {
  readonly simulator: Simulator;
  readonly clock: MovableClock;
  readonly administrators: readonly TelegramId[];
  /** Puts the clock's buttons on the page. @param settle waits until everything due has happened */
  attachClock(settle: () => Promise<void>): void;
};

/** A simulated Telegram with a small village in it, and a clock that the person at the page may move. Both outlive a restart. */
export async function prepareTryOut(options: {
  db: Db;
  dataDir: string;
  timeZone: string;
  languages: Languages;
  language: Language;
  /** Names besides localhost under which the page is opened. */
  hostNames: readonly string[];
}): Promise<TryOut> {
  const { db, dataDir, hostNames, ...words } = options;
  const clock = createMovableClock({ offset: Temporal.Duration.from({ milliseconds: await loadOffset(db) }) });
  await wakeUp(db, clock, options.timeZone);
  const simulator = createSimulator({
    stateFile: join(dataDir, 'telegram.json'),
    hostNames,
    now: () => clock.now().epochMilliseconds,
  });
  settleVillage(simulator);
  return {
    simulator,
    clock,
    administrators: [ADMINISTRATOR_ID],
    attachClock: (settle) =>
      simulator.controls(createClockControls({ db, clock, ...words, kinds: Object.keys(reminderSteps), settle })),
  };
}

/** Whoever tries the program out at night would wait for the morning: the village gets up when they come. */
async function wakeUp(db: Db, clock: MovableClock, timeZone: string): Promise<void> {
  const morning = nextLoudMoment(clock.now(), timeZone);
  if (Temporal.Instant.compare(morning, clock.now()) <= 0) return;
  clock.to(morning);
  await saveOffset(db, clock.offsetMs);
}
