import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Capabilities } from '../capabilities-type.ts';
import { type HeldLock, LOCKS, tryLock } from '../db/advisory-lock.ts';
import type { Db } from '../db/connect.ts';
import type { Vault } from '../db/vault.ts';
import { listenFor } from '../db/wake.ts';
import type { Log } from '../runtime/log.ts';
import type { Clock } from '../time/clock.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { OUTBOX_CHANNEL } from './outbox-store.ts';

const STAND_BY_MS = 500;
const DRAIN_MS = 10_000;

export type SenderOptions = Pick<
  Capabilities,
  | 'render'
  | 'stillHolds'
  | 'sendAfter'
  | 'attend'
  | 'drawTogether'
  | 'onUnreachable'
  | 'onGroupOutcome'
  | 'broadcasts'
  | 'onLongFlood'
> & {
  api: Api;
  db: Db;
  databaseUrl: string;
  clock: Clock;
  vault: Vault;
  log: Log;
  /** `none` sends as fast as it can, for a simulated Telegram. */
  pace: 'telegram' | 'none';
  /** Whether Telegram is paid for broadcasts, which go out much faster then. */
  paidBroadcast?: boolean | undefined;
  onOutage(error: unknown): void;
};

/**
 * Sends what waits in the outbox. Of all processes on one database one sends; the others stand by and take over within seconds.
 * A message can never be sent exactly once: after a crash or a lost answer it is sent once more when its policy allows, never a third time.
 */
export function startSender(options: SenderOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const dispatcher = createDispatcher({ ...options, owner: randomUUID() });
  const listening = listenFor(options.databaseUrl, OUTBOX_CHANNEL, dispatcher.hear);
  const running = standBy(options, dispatcher, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
      await listening.stop();
    },
  };
}

async function standBy(options: SenderOptions, dispatcher: Dispatcher, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const lock = await tryLock(options.databaseUrl, LOCKS.sender).catch(options.onOutage);
    if (!lock) {
      await sleep(STAND_BY_MS, undefined, { signal: stopping }).catch(() => {});
      continue;
    }
    await sendWhileHeld(dispatcher, lock, stopping).finally(() => lock.release());
  }
  await dispatcher.drain(DRAIN_MS);
}

/** When stopping, the lock is kept until nothing is on its way: the next sender must not take over what is being sent. */
async function sendWhileHeld(dispatcher: Dispatcher, lock: HeldLock, stopping: AbortSignal): Promise<void> {
  const losing = new AbortController();
  void lock.lost.then(() => losing.abort());
  await dispatcher.run(AbortSignal.any([stopping, losing.signal]));
  if (stopping.aborted) await dispatcher.drain(DRAIN_MS);
}
