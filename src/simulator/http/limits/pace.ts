import { tooManyRequests } from '../../checks/errors.ts';
import type { ChatState } from '../../state/state.ts';

const OVERALL = { count: 30, windowMs: 1000 } as const;
/** Broadcasts that are paid for; they do not count among the others. */
const PAID = { count: 1000, windowMs: 1000 } as const;
const GROUP = { count: 20, windowMs: 60_000 } as const;
const PRIVATE = { burst: 3, refillMs: 1000 } as const;

/** What trying again before `retry_after` is over costs. */
export type EarlyRetries = 'forgive' | 'prolong';

const PROLONGED_MS = 1000;

export type Limits = {
  /** Refuses what is too fast and counts what is not. `now` in ms. @throws {ApiError} 429, never applied */
  pass(use: { chat: ChatState; isSend: boolean; isPaid?: boolean }, now: number): void;
};

type Bucket = { tokens: number; at: number };

/** Lets everything pass. */
export const NO_LIMITS: Limits = { pass: () => {} };

/**
 * Telegram's published limits: 30 messages a second overall, 1 a second for a private chat with a burst of 3, 20 a
 * minute for a group (Bot API facts, F10), and 1000 a second with `allow_paid_broadcast`. Edits count for groups only. The burst is our choice: it is not published.
 * With `prolong`, whoever tries again too early waits a second longer each time, as reports say.
 */
export function createLimits(earlyRetries: EarlyRetries): Limits {
  const overall: number[] = [];
  const paid: number[] = [];
  const groups = new Map<number, number[]>();
  const people = new Map<number, Bucket>();
  const refusedUntil = new Map<number, number>();
  return {
    pass({ chat, isSend, isPaid = false }, now) {
      const group = chat.kind === 'private' ? undefined : windowOf(groups, chat.id);
      const bucket = chat.kind === 'private' ? bucketOf(people, chat.id, now) : undefined;
      const waitMs = Math.max(
        isSend ? (isPaid ? windowWait(paid, PAID, now) : windowWait(overall, OVERALL, now)) : 0,
        group ? windowWait(group, GROUP, now) : 0,
        bucket && isSend ? bucketWait(bucket) : 0,
      );
      const early = earlyRetries === 'prolong' ? (refusedUntil.get(chat.id) ?? 0) - now : 0;
      const seconds = Math.ceil(Math.max(waitMs, early > 0 ? early + PROLONGED_MS : 0) / 1000);
      if (seconds > 0) {
        refusedUntil.set(chat.id, now + seconds * 1000);
        throw tooManyRequests(seconds);
      }
      refusedUntil.delete(chat.id);
      group?.push(now);
      if (!isSend) return;
      (isPaid ? paid : overall).push(now);
      if (bucket) bucket.tokens -= 1;
    },
  };
}

function windowOf(groups: Map<number, number[]>, id: number): number[] {
  const known = groups.get(id);
  if (known) return known;
  const fresh: number[] = [];
  groups.set(id, fresh);
  return fresh;
}

function windowWait(times: number[], limit: { count: number; windowMs: number }, now: number): number {
  while ((times[0] ?? now) <= now - limit.windowMs) times.shift();
  const blocking = times.length >= limit.count ? times[times.length - limit.count] : undefined;
  return blocking === undefined ? 0 : blocking + limit.windowMs - now;
}

function bucketOf(people: Map<number, Bucket>, id: number, now: number): Bucket {
  const old = people.get(id) ?? { tokens: PRIVATE.burst, at: now };
  const tokens = Math.min(PRIVATE.burst, old.tokens + (now - old.at) / PRIVATE.refillMs);
  const bucket = { tokens, at: now };
  people.set(id, bucket);
  return bucket;
}

function bucketWait({ tokens }: Bucket): number {
  return tokens >= 1 ? 0 : (1 - tokens) * PRIVATE.refillMs;
}
