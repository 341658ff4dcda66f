/**
 * One Bot API call. `ok` says whether it was applied, not whether its answer arrived. `at` in ms. The method `webhook`
 * is the delivery of an update to the bot, and `ok` says whether the bot accepted it.
 */
export type LoggedCall = { method: string; chatId?: number; at: number; ok: boolean };

export type CallLog = { add(call: LoggedCall): void; list(): LoggedCall[] };

const KEPT = 10_000;

/** Keeps the newest 10 000 calls. */
export function createCallLog(): CallLog {
  let calls: LoggedCall[] = [];
  return {
    add(call) {
      calls.push(call);
      if (calls.length > KEPT * 2) calls = calls.slice(-KEPT);
    },
    list: () => calls.slice(-KEPT),
  };
}
