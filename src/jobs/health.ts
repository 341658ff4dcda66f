import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db/connect.ts';
import type { Clock } from '../time/clock.ts';
import { type Pulse, readPulse } from './pulse-store.ts';

const ANSWER_MS = 3000;
/** However often it is asked, the database is asked once a second. */
const KEPT_MS = 1000;

/** `words` say what is not well, by name and number; nothing of them is about anybody. */
export type Health = { isWell: boolean; isSending: boolean; words: string };

export type HealthOptions = {
  db: Db;
  clock: Clock;
  /** After this long without a sweep nobody is reminded any more. */
  staleSweepMs: number;
  /** Of this process itself, where it sweeps. */
  ownSweepAgeMs(): number | undefined;
};

/**
 * Tells how the program does, from what is written in the database by whichever process did it. A process that has just started gives the others the
 * time to sweep first.
 */
export function createHealth(options: HealthOptions): () => Promise<Health> {
  const startedAt = performance.now();
  let asked: { at: number; health: Promise<Health> } | undefined;
  return async () => {
    const now = performance.now();
    if (asked === undefined || now - asked.at > KEPT_MS) asked = { at: now, health: look(options, now - startedAt) };
    return await asked.health;
  };
}

async function look(options: HealthOptions, upMs: number): Promise<Health> {
  const { db, clock, staleSweepMs } = options;
  const silence = sleep(ANSWER_MS, undefined, { ref: false });
  const pulse = await Promise.race([readPulse(db, clock.now()), silence]).catch(() => undefined);
  if (!pulse) return { isWell: false, isSending: false, words: 'not well: the database does not answer' };
  const sweepAgeMs = Math.max(Math.min(pulse.sweepAgeMs ?? upMs, upMs), options.ownSweepAgeMs() ?? 0);
  const isWell = sweepAgeMs <= staleSweepMs;
  const first = isWell ? 'ok' : `not well: the last sweep was ${Math.round(sweepAgeMs / 1000)} seconds ago`;
  return { isWell, isSending: pulse.isSending, words: [first, ...describe(pulse)].join('\n') };
}

function describe({ found }: Pulse): string[] {
  return Object.entries(found).flatMap(([what, count]) => (count > 0 ? [`overlooked ${what}: ${count}`] : []));
}
