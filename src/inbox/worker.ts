import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Db } from '../db/connect.ts';
import { isOutage } from '../db/lost.ts';
import type { Vault } from '../db/vault.ts';
import { createWake, listenFor } from '../db/wake.ts';
import type { Work } from '../db/work.ts';
import type { Log } from '../runtime/log.ts';
import type { Clock } from '../time/clock.ts';
import { reasonOf } from './reason.ts';
import {
  type ClaimedUpdate,
  claimFailedUpdate,
  claimUpdate,
  INBOX_CHANNEL,
  markDone,
  noteFailure,
  openUpdate,
  setAside,
} from './store.ts';

const LOOK_MS = 1000;
const REST_MS = 500;

export type InboxWorkerOptions = {
  db: Db;
  databaseUrl: string;
  clock: Clock;
  vault: Vault;
  log: Log;
  /** How many updates, each of another chat, are handled at once. */
  concurrency?: number;
  handle(work: Work, update: Update): Promise<void>;
  /** Called in the transaction in which an update is set aside after its fifth failure. */
  onSetAside(work: Work, update: Update): Promise<void>;
  /** The database cannot be reached or written to for now. Nothing is lost: everything is tried again. */
  onOutage(error: unknown): void;
};

/**
 * Handles stored updates: claim, handle and mark as done are one transaction, so an update has its effect once however often
 * processes die. A failing one is tried five times and set aside; the updates of other chats go on meanwhile.
 */
export function startInboxWorkers(options: InboxWorkerOptions): { stop(): Promise<void> } {
  const wake = createWake();
  const stopping = new AbortController();
  const listening = listenFor(options.databaseUrl, INBOX_CHANNEL, wake.wake);
  const failing = new Set<number>();
  const loops = Array.from({ length: options.concurrency ?? 4 }, () => run({ failing, onClaimed: wake.wake }));

  async function run(turn: Turn): Promise<void> {
    while (!stopping.signal.aborted) {
      const found = await handleNext(options, turn);
      if (found === 'nothing') await wake.wait(LOOK_MS);
      if (found === 'outage') await sleep(REST_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
    wake.wake();
  }

  return {
    async stop() {
      stopping.abort();
      wake.wake();
      await Promise.all(loops);
      await listening.stop();
    },
  };
}

/** What one loop remembers from one update to the next. */
type Turn = {
  lastChat?: number;
  /** Updates that have just failed, here or in another loop, and whose failure is not yet written down. */
  readonly failing: Set<number>;
  /** Called as soon as an update is claimed: there may be another for somebody else. */
  onClaimed(): void;
};

async function handleNext(options: InboxWorkerOptions, turn: Turn): Promise<'handled' | 'nothing' | 'outage'> {
  const { db, log } = options;
  let updateId: number | undefined;
  try {
    return await db.transaction(async (tx) => {
      const work = workIn(options, tx);
      const claimed = await claimUpdate(work, { after: turn.lastChat, except: [...turn.failing] });
      // It may have failed in another loop after `except` was read and before its lock was free.
      if (!claimed || turn.failing.has(claimed.updateId)) return 'nothing';
      turn.lastChat = claimed.chatKey;
      updateId = claimed.updateId;
      turn.onClaimed();
      await handle(options, turn, work, claimed);
      await markDone(work, claimed.updateId);
      return 'handled';
    });
  } catch (error) {
    if (isOutage(error) || updateId === undefined) {
      if (updateId !== undefined) turn.failing.delete(updateId);
      options.onOutage(error);
      return 'outage';
    }
    log.error({ error, updateId }, 'an update could not be handled');
    return await countFailure(options, updateId, error).finally(() => turn.failing.delete(updateId ?? 0));
  }
}

/** Marks a failure before the lock on the update is gone, so that no other loop tries it before it is counted. */
async function handle(options: InboxWorkerOptions, turn: Turn, work: Work, claimed: ClaimedUpdate): Promise<void> {
  let isHandled = false;
  try {
    await options.handle(work, openUpdate(work, claimed));
    isHandled = true;
  } finally {
    if (!isHandled) turn.failing.add(claimed.updateId);
  }
}

async function countFailure(
  options: InboxWorkerOptions,
  updateId: number,
  cause: unknown,
): Promise<'handled' | 'outage'> {
  try {
    const verdict = await options.db.transaction((tx) => noteFailure(workIn(options, tx), updateId));
    if (verdict === 'give up') await giveUp(options, updateId, reasonOf(cause));
    return 'handled';
  } catch (error) {
    options.onOutage(error);
    return 'outage';
  }
}

/** Sets the update aside even when telling people about it fails too. */
async function giveUp(options: InboxWorkerOptions, updateId: number, reason: string): Promise<void> {
  const { db, log } = options;
  try {
    await db.transaction(async (tx) => {
      const work = workIn(options, tx);
      const claimed = await claimFailedUpdate(work, updateId);
      if (!claimed) return;
      await setAside(work, updateId, reason);
      await options.onSetAside(work, openUpdate(work, claimed));
    });
  } catch (error) {
    if (isOutage(error)) throw error;
    log.error({ error, updateId }, 'nobody could be told that an update was set aside');
    await db.transaction((tx) => setAside(workIn(options, tx), updateId, reason));
  }
  log.error({ updateId, reason }, 'an update was set aside');
}

function workIn({ clock, vault }: InboxWorkerOptions, tx: Work['tx']): Work {
  return { tx, now: clock.now(), vault };
}
