/** Where "now" comes from. Everything that decides by time is given one of these, so that a test or the try-out page can move it. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export type MovableClock = Clock & {
  /**
   * Moves ahead by an elapsed length of time. A day is 24 hours here: to reach a local time use {@link MovableClock.to}.
   * @throws RangeError for a negative length, or one in months or years
   */
  forward(duration: Temporal.DurationLike): void;
  /**
   * Moves ahead to this instant, rounded up to a whole millisecond.
   * @throws RangeError when the clock already shows a later time
   */
  to(instant: Temporal.Instant): void;
  /** How far this clock is ahead of its base, in whole milliseconds. */
  readonly offsetMs: number;
};

export type MovableClockOptions = {
  /** Where an earlier run had got to. */
  offset?: Temporal.Duration;
  /** Told the new offset after each move, so that it can be kept or passed on. */
  onMove?: (offsetMs: number) => void;
} & ({ frozen: true; startsAt: Temporal.Instant } | { frozen?: false; base?: Clock });

/**
 * A clock that can be moved ahead, never back. Real time keeps flowing under the offset; a frozen one shows `startsAt`
 * and moves only when told.
 */
export function createMovableClock(options: MovableClockOptions = {}): MovableClock {
  const base = options.frozen ? { now: () => options.startsAt } : (options.base ?? systemClock);
  let offsetMs = elapsedMs(options.offset ?? {});

  const now = () => base.now().add({ milliseconds: offsetMs });
  const moveBy = (ms: number) => {
    offsetMs += ms;
    options.onMove?.(offsetMs);
  };

  return {
    now,
    forward: (duration) => moveBy(elapsedMs(duration)),
    to(instant) {
      const shown = now();
      if (Temporal.Instant.compare(instant, shown) < 0) {
        throw new RangeError(`The clock shows ${shown.toString()} and cannot go back to ${instant.toString()}.`);
      }
      moveBy(Math.ceil(instant.since(shown).total('milliseconds')));
    },
    get offsetMs() {
      return offsetMs;
    },
  };
}

function elapsedMs(durationLike: Temporal.DurationLike): number {
  const duration = Temporal.Duration.from(isEmpty(durationLike) ? { seconds: 0 } : durationLike);
  if (duration.years !== 0 || duration.months !== 0) {
    throw new RangeError(`${duration.toString()} has no fixed length: give weeks, days, hours or less.`);
  }
  if (duration.sign < 0) throw new RangeError(`A clock cannot go back, and ${duration.toString()} is negative.`);
  const days = duration.weeks * 7 + duration.days;
  return Math.ceil(duration.with({ weeks: 0, days }).total('milliseconds'));
}

function isEmpty(durationLike: Temporal.DurationLike): boolean {
  return !(durationLike instanceof Temporal.Duration) && Object.keys(durationLike).length === 0;
}
