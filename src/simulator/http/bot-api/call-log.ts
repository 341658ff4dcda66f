import { keepNewest } from '../../state/keep-newest.ts';

/**
 * One Bot API call. `ok` says whether it was applied, not whether its answer arrived. `at` in ms. The method `webhook`
 * is the delivery of an update to the bot, and `ok` says whether the bot accepted it.
 */
export type LoggedCall = { method: string; chatId?: number; at: number; ok: boolean };

export type CallLog = {
  add(call: LoggedCall): void;
  list(): LoggedCall[];
  /** Calls the listener after every call. @returns a function that stops it */
  listen(listener: (call: LoggedCall) => void): () => void;
};

const KEPT = 10_000;

/** Keeps the newest 10 000 calls. */
export function createCallLog(): CallLog {
  const calls: LoggedCall[] = [];
  const listeners = new Set<(call: LoggedCall) => void>();
  return {
    add(call) {
      calls.push(call);
      keepNewest(calls, KEPT);
      for (const listener of listeners) listener(call);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    list: () => calls.slice(-KEPT),
  };
}
