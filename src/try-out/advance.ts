import type { Db } from '../db/connect.ts';
import type { MovableClock } from '../time/clock.ts';
import { findNextMoment } from './clock-store.ts';

export type AdvanceParts = {
  db: Db;
  clock: MovableClock;
  /** Keeps where the clock will be, before anything can be written at that time. */
  keep(offsetMs: number): Promise<void>;
  /** Takes the steps that are due. */
  sweep(): Promise<unknown>;
  /** Lets everything happen that follows from it. */
  settle(): Promise<unknown>;
  /** Ends the way where it has got to. */
  signal?: AbortSignal | undefined;
};

type Way = {
  /** Asked after each stop; true ends the way there. */
  isEnough?: () => boolean;
  /** The clock goes no further than the last moment at which something is due. */
  onlyStops?: boolean;
};

/**
 * Moves the clock on and stops wherever something becomes due, so that each thing happens at its own time, in order: the
 * reminder of this evening before that of tomorrow.
 * @returns whether it was enough before the end
 * @throws what the signal was given, when it is
 */
export async function advance(
  parts: AdvanceParts,
  to: Temporal.Instant,
  { isEnough = () => false, onlyStops = false }: Way = {},
): Promise<boolean> {
  const { db, clock, signal } = parts;
  for (;;) {
    signal?.throwIfAborted();
    const next = await findNextMoment(db, clock.now());
    if (next === undefined || Temporal.Instant.compare(next, to) > 0) {
      if (!onlyStops) await moveTo(parts, to);
      return false;
    }
    await moveTo(parts, next);
    await parts.sweep();
    await parts.settle();
    if (isEnough()) return true;
  }
}

async function moveTo({ clock, keep }: AdvanceParts, moment: Temporal.Instant): Promise<void> {
  const aheadMs = Math.ceil(clock.now().until(moment).total('milliseconds'));
  if (aheadMs <= 0) return;
  await keep(clock.offsetMs + aheadMs);
  if (Temporal.Instant.compare(clock.now(), moment) < 0) clock.to(moment);
}
