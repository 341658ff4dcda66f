import { setTimeout as sleep } from 'node:timers/promises';
import type { Audited } from '../capabilities-type.ts';
import type { Db } from '../db/connect.ts';
import { isOutage } from '../db/lost.ts';
import type { Log } from '../runtime/log.ts';
import type { Health } from './health.ts';
import { keepFound, takeWatch } from './pulse-store.ts';

export type WatchOptions = {
  db: Db;
  log: Log;
  health(): Promise<Health>;
  /** Looks for what was overlooked. */
  audit(): Promise<Audited | undefined>;
  /** Tells somebody outside that all is well. */
  beat?: ((signal: AbortSignal) => Promise<void>) | undefined;
  onOutage(error: unknown): void;
  /** One minute. */
  everyMs?: number;
};

/**
 * Once a minute, in one of all processes: the audit, then the heartbeat. It has a timer of its own and needs neither the queue nor the sweep, which
 * may be what is broken. The heartbeat goes out only while steps are looked for, the database answers and messages are sent.
 */
export function startWatch(options: WatchOptions): { stop(): Promise<void> } {
  const { everyMs = 60_000 } = options;
  const stopping = new AbortController();
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (!stopping.signal.aborted) await watchOnce(options, stopping.signal);
    }
  }
}

/** Never throws. */
async function watchOnce(options: WatchOptions, signal: AbortSignal): Promise<void> {
  const { db, log, onOutage } = options;
  try {
    if (!(await takeWatch(db))) return;
    const found = await options.audit();
    if (found) await keepFound(db, found);
  } catch (error) {
    if (isOutage(error)) return onOutage(error);
    log.error({ error }, 'the watch over the steps failed');
  }
  const { isWell, isSending } = await options.health();
  if (isWell && isSending && !signal.aborted) await options.beat?.(signal);
}
