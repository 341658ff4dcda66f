import { conflict } from '../../checks/errors.ts';
import { integerParam, type Params, textParam } from '../../checks/params.ts';
import type { State } from '../../state/state.ts';
import type { Update } from '../../state/telegram.ts';
import { chooseAllowedUpdates, takeUpdates } from '../../state/updates.ts';

const MAX_TIMEOUT_S = 50;
/** A waiting poll is answered this long after the first new update, so that a few come together. */
const BATCH_MS = 1;
const CONFLICT_PAUSE_MS = 3000;

type Wanted = { offset: number; limit: number };

type Waiting = Wanted & {
  resolve: (updates: Update[]) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
  deadline: number;
  isWakingUp: boolean;
};

export type Poller = {
  /** Answers one getUpdates call, at once or after waiting (Bot API facts, F2). @throws {ApiError} 409 */
  poll(params: Params): Promise<Update[]>;
  /** To be called after every change: a waiting poll is answered when there is something. */
  wake(): void;
  /** Answers a waiting poll with nothing and stops all timers. */
  close(): void;
};

type Parts = { state: State; now: () => number; monotonicMs: () => number; isPaced: boolean };

/** Waiting is counted in real time, retention by the simulation's clock. */
export function createPoller({ state, now, monotonicMs, isPaced }: Parts): Poller {
  const pace = createPace(isPaced);
  const pauses = new Map<NodeJS.Timeout, () => void>();
  let waiting: Waiting | undefined;
  let conflictFreeAt = Number.NEGATIVE_INFINITY;

  return { poll, wake, close };

  function poll(params: Params): Promise<Update[]> {
    chooseAllowedUpdates(state, textParam(params, 'allowed_updates'));
    const offset = integerParam(params, 'offset', { min: -2_147_483_648, max: 2_147_483_647, absent: 0 });
    const asked = {
      offset,
      limit: integerParam(params, 'limit', { min: 1, max: 100, absent: 100 }),
      timeout: integerParam(params, 'timeout', { min: 0, max: MAX_TIMEOUT_S, absent: 0 }),
    };
    const { limit, timeout } = pace(asked, monotonicMs());
    const updates = takeUpdates(state, { offset, limit }, now());
    if (updates.length > 0 || timeout === 0) return Promise.resolve(updates);
    displace();
    return new Promise((resolve, reject) => {
      const deadline = monotonicMs() + timeout * 1000;
      const timer = setTimeout(giveUp, timeout * 1000);
      waiting = { offset, limit, resolve, reject, timer, deadline, isWakingUp: false };
    });
  }

  function wake(): void {
    if (!waiting || waiting.isWakingUp || state.queue.updates.length === 0) return;
    clearTimeout(waiting.timer);
    waiting.isWakingUp = true;
    waiting.timer = setTimeout(answer, BATCH_MS);
  }

  function answer(): void {
    if (!waiting) return;
    const updates = takeUpdates(state, waiting, now());
    if (updates.length > 0) {
      take()?.resolve(updates);
      return;
    }
    waiting.isWakingUp = false;
    waiting.timer = setTimeout(giveUp, Math.max(0, waiting.deadline - monotonicMs()));
  }

  function giveUp(): void {
    take()?.resolve([]);
  }

  function displace(): void {
    const older = take();
    if (!older) return;
    const error = conflict('terminated by other getUpdates request; make sure that only one bot instance is running');
    const at = monotonicMs();
    if (!isPaced || at >= conflictFreeAt) {
      conflictFreeAt = at + CONFLICT_PAUSE_MS;
      older.reject(error);
      return;
    }
    const timer = setTimeout(() => {
      pauses.delete(timer);
      older.reject(error);
    }, CONFLICT_PAUSE_MS);
    pauses.set(timer, () => older.reject(error));
  }

  function close(): void {
    take()?.resolve([]);
    for (const [timer, finish] of pauses) {
      clearTimeout(timer);
      finish();
    }
    pauses.clear();
  }

  function take(): Waiting | undefined {
    const taken = waiting;
    if (taken) clearTimeout(taken.timer);
    waiting = undefined;
    return taken;
  }
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
