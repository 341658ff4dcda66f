import type { Log } from './log.ts';
import { isDiskFull } from './outages.ts';

const QUIET_MS = 10_000;

export type OutageWatch = {
  /** Takes whatever went wrong outside of our own code. Writes a line at most every ten seconds: an outage fails everything at once. */
  note(error: unknown): void;
  /** Resolves when the disk is full: nothing gets better before a person makes room. */
  readonly diskFull: Promise<void>;
};

/** @param nowMs a monotonic clock */
export function createOutageWatch(log: Log, nowMs: () => number = () => performance.now()): OutageWatch {
  const full = Promise.withResolvers<void>();
  let lastMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return {
    diskFull: full.promise,
    note(error) {
      count += 1;
      if (isDiskFull(error)) full.resolve();
      if (nowMs() - lastMs < QUIET_MS) return;
      log.warn({ error, count }, 'something outside does not answer; work goes on when it does');
      lastMs = nowMs();
      count = 0;
    },
  };
}
