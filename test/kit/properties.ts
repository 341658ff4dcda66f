import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, vi } from 'vitest';

const isDeep = Boolean(process.env['SANAD_DEEP']);
const DEEP_TIMEOUT_MS = 15 * 60_000;

/** How often a property is tried: a thousand times and, for the figures of a release (`SANAD_DEEP=1`), a hundred thousand times. */
export const RUNS = isDeep ? 100_000 : 1000;

/** One of two figures: for every run of the suite, or for a release. */
export function deepOr<T>(deep: T, usual: T): T {
  return isDeep ? deep : usual;
}

/** Gives the tests of a file the time that a release's figures take. */
export function allowTimeForDeepRuns(): void {
  if (isDeep) vi.setConfig({ testTimeout: DEEP_TIMEOUT_MS });
}

/**
 * Asserts a property as often as {@link RUNS} says, or as many as are given. A failure prints its seed and path; `SANAD_SEED`
 * begins with that seed again. The figures of a release are printed with their seed.
 */
export function assertProperty<Ts>(property: fc.IProperty<Ts>, runs: number = RUNS): void {
  const seed = Number(process.env['SANAD_SEED'] ?? randomInt(2 ** 31 - 1));
  const startedMs = performance.now();
  fc.assert(property, { numRuns: runs, seed });
  printFigures(`${runs} runs, seed ${seed}`, startedMs);
}

/** Prints, for a release, what the present test went through and for how long. */
export function printFigures(figures: string, startedMs: number): void {
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  if (isDeep) process.stdout.write(`${expect.getState().currentTestName}: ${figures}, ${seconds} s\n`);
}
