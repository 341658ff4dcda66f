import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { type HeldLock, LOCKS, tryLock } from '../db/advisory-lock.ts';
import type { Db } from '../db/connect.ts';
import type { Vault } from '../db/vault.ts';
import type { Log } from '../runtime/log.ts';
import { forGrammy, LONG_POLL_SECONDS } from '../telegram/api.ts';
import { type PollRefusal, readPollRefusal } from '../telegram/refusal.ts';
import type { Clock } from '../time/clock.ts';
import { storeUpdates } from './store.ts';

const STAND_BY_MS = 2000;
const REST_MS = [500, 1000, 2000, 5000] as const;

/** `chat_member` comes only when it is asked for by name (Bot API facts, F2). */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'my_chat_member',
  'chat_member',
] as const satisfies readonly Exclude<keyof Update, 'update_id'>[];

/** Why polling ended. Only `stopped` was asked for. */
export type PollerOutcome = { kind: 'stopped' } | Exclude<PollRefusal, { kind: 'wait' }>;

export type PollerOptions = {
  api: Api;
  db: Db;
  databaseUrl: string;
  clock: Clock;
  vault: Vault;
  log: Log;
  onOutage(error: unknown): void;
};

export type Poller = { readonly outcome: Promise<PollerOutcome>; stop(): Promise<void> };

/**
 * Fetches updates by long polling and writes them down before confirming them. Of all processes on one database one polls; the
 * others stand by. A second program on the same token is not fought with: polling ends and `outcome` says so.
 */
export function startPoller(options: PollerOptions): Poller {
  const stopping = new AbortController();
  const outcome = standBy(options, stopping.signal);
  return {
    outcome,
    async stop() {
      stopping.abort();
      await outcome;
    },
  };
}

async function standBy(options: PollerOptions, stopping: AbortSignal): Promise<PollerOutcome> {
  while (!stopping.aborted) {
    const lock = await tryLock(options.databaseUrl, LOCKS.poller).catch(options.onOutage);
    if (!lock) {
      await pause(STAND_BY_MS, stopping);
      continue;
    }
    const ended = await pollWhileHeld(options, lock, stopping).finally(() => lock.release());
    if (ended) return ended;
  }
  return { kind: 'stopped' };
}

/** @returns undefined when the lock was lost: another process may be polling already */
async function pollWhileHeld(
  options: PollerOptions,
  lock: HeldLock,
  stopping: AbortSignal,
): Promise<PollerOutcome | undefined> {
  const losing = new AbortController();
  void lock.lost.then(() => losing.abort());
  const signal = AbortSignal.any([stopping, losing.signal]);
  let offset: number | undefined;
  let failures = 0;
  while (!signal.aborted) {
    try {
      offset = (await pollOnce(options, offset, signal)) ?? offset;
      failures = 0;
    } catch (error) {
      if (signal.aborted) break;
      const refusal = readPollRefusal(error);
      if (refusal && refusal.kind !== 'wait') return report(options.log, refusal, error);
      if (!refusal) options.onOutage(error);
      await pause(refusal ? refusal.seconds * 1000 : (REST_MS[failures++] ?? 10_000), signal);
    }
  }
  return stopping.aborted ? { kind: 'stopped' } : undefined;
}

/** @returns the offset that confirms what was stored; undefined when nothing came */
async function pollOnce(
  { api, db, vault, clock }: PollerOptions,
  offset: number | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  const updates = await api.getUpdates(
    {
      ...(offset === undefined ? {} : { offset }),
      limit: 100,
      timeout: LONG_POLL_SECONDS,
      allowed_updates: ALLOWED_UPDATES,
    },
    forGrammy(signal),
  );
  await storeUpdates({ db, vault, now: clock.now() }, updates);
  const last = updates.at(-1);
  return last && last.update_id + 1;
}

function report(log: Log, refusal: Exclude<PollRefusal, { kind: 'wait' }>, error: unknown): PollerOutcome {
  if (refusal.kind === 'other poller') {
    log.error({ error }, 'another program fetches the updates of this bot; this process no longer polls');
  } else if (refusal.kind === 'webhook') {
    log.error({ error }, 'a webhook is set for this bot; delete it to poll; this process no longer polls');
  } else {
    log.fatal({ error }, 'Telegram does not know this token; check BOT_TOKEN');
  }
  return refusal;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
