import { conflict } from '../../checks/errors.ts';
import { integerParam, type Params, textParam } from '../../checks/params.ts';
import type { State } from '../../state/state.ts';
import type { Update } from '../../state/telegram.ts';
import { chooseAllowedUpdates, takeUpdates } from '../../state/updates.ts';
import type { Waits } from '../../waits.ts';
import type { Conflicts } from './conflicts.ts';

const MAX_TIMEOUT_S = 50;
/** A waiting poll is answered this long after the first new update, so that a few come together. */
const BATCH_MS = 1;

type Waiting = {
  offset: number;
  limit: number;
  resolve: (updates: Update[]) => void;
  reject: (error: Error) => void;
  cancel: () => void;
  deadline: number;
  isWakingUp: boolean;
};

export type Poller = {
  /** Answers one getUpdates call, at once or after waiting (Bot API facts, F2). @throws {ApiError} 409 */
  poll(params: Params): Promise<Update[]>;
  /** To be called after every change: a waiting poll is answered when there is something. */
  wake(): void;
  /** Refuses a waiting poll because a webhook is being set. */
  abort(): void;
  /** Answers a waiting poll with nothing. */
  close(): void;
};

type Parts = {
  state: State;
  now: () => number;
  waits: Waits;
  conflicts: Conflicts;
  isPaced: boolean;
  /** Whether there is a webhook, or is about to be one. */
  hasWebhook: () => boolean;
};

/** Waiting is counted in real time, retention by the simulation's clock. */
export function createPoller({ state, now, waits, conflicts, isPaced, hasWebhook }: Parts): Poller {
  const pace = createPace(isPaced);
  let waiting: Waiting | undefined;

  return { poll, wake, abort, close };

  function poll(params: Params): Promise<Update[]> {
    if (hasWebhook()) return new Promise((_, reject) => conflicts.tell(webhookIsActive(), reject));
    chooseAllowedUpdates(state, textParam(params, 'allowed_updates'));
    const asked = {
      offset: integerParam(params, 'offset', { min: -2_147_483_648, max: 2_147_483_647, absent: 0 }),
      limit: integerParam(params, 'limit', { min: 1, max: 100, absent: 100 }),
      timeout: integerParam(params, 'timeout', { min: 0, max: MAX_TIMEOUT_S, absent: 0 }),
    };
    const { offset } = asked;
    const { limit, timeout } = pace(asked, waits.nowMs());
    const updates = takeUpdates(state, { offset, limit }, now());
    if (updates.length > 0 || timeout === 0) return Promise.resolve(updates);
    refuse('terminated by other getUpdates request; make sure that only one bot instance is running');
    return new Promise((resolve, reject) => {
      const deadline = waits.nowMs() + timeout * 1000;
      const cancel = waits.after(timeout * 1000, close);
      waiting = { offset, limit, resolve, reject, cancel, deadline, isWakingUp: false };
    });
  }

  function wake(): void {
    if (!waiting || waiting.isWakingUp || state.queue.updates.length === 0) return;
    waiting.cancel();
    waiting.isWakingUp = true;
    waiting.cancel = waits.after(BATCH_MS, answer);
  }

  function answer(): void {
    if (!waiting) return;
    const updates = takeUpdates(state, waiting, now());
    if (updates.length > 0) {
      take()?.resolve(updates);
      return;
    }
    waiting.isWakingUp = false;
    waiting.cancel = waits.after(Math.max(0, waiting.deadline - waits.nowMs()), close);
  }

  function refuse(reason: string): void {
    const older = take();
    if (older) conflicts.tell(conflict(reason), older.reject);
  }

  function abort(): void {
    refuse('terminated by setWebhook request');
  }

  function close(): void {
    take()?.resolve([]);
  }

  function take(): Waiting | undefined {
    const taken = waiting;
    taken?.cancel();
    waiting = undefined;
    return taken;
  }
}

function webhookIsActive() {
  return conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
}

/** The same offset again within 3 s waits at least 3 s, within 0.5 s gets one update (Bot API facts, F2). */
function createPace(isPaced: boolean) {
  let previous = { offset: Number.NaN, at: Number.NEGATIVE_INFINITY };
  return (asked: { offset: number; limit: number; timeout: number }, at: number) => {
    const isSame = isPaced && asked.offset === previous.offset;
    const sinceMs = at - previous.at;
    previous = { offset: asked.offset, at };
    return {
      timeout: isSame && sinceMs < 3000 ? Math.max(asked.timeout, 3) : asked.timeout,
      limit: isSame && sinceMs < 500 ? 1 : asked.limit,
    };
  };
}
