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
import { claimFailedUpdate, claimUpdate, INBOX_CHANNEL, markDone, noteFailure, openUpdate, setAside } from './store.ts';

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
  const loops = Array.from({ length: options.concurrency ?? 4 }, () => run());

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const found = await handleNext(options, wake.wake);
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

/** @param onClaimed called as soon as one is claimed: there may be another for somebody else */
async function handleNext(
  options: InboxWorkerOptions,
  onClaimed: () => void,
): Promise<'handled' | 'nothing' | 'outage'> {
  const { db, log } = options;
  let updateId: number | undefined;
  try {
    return await db.transaction(async (tx) => {
      const work = workIn(options, tx);
      const claimed = await claimUpdate(work);
      if (!claimed) return 'nothing';
      updateId = claimed.updateId;
      onClaimed();
      await options.handle(work, openUpdate(work, claimed));
      await markDone(work, claimed.updateId);
      return 'handled';
    });
  } catch (error) {
    if (isOutage(error) || updateId === undefined) {
      options.onOutage(error);
      return 'outage';
    }
    log.error({ error, updateId }, 'an update could not be handled');
    return await countFailure(options, updateId, error);
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
