import type { TelegramId } from '../db/ids.ts';

/** Chats that get nothing now: something is on its way to them, or they rest after a message. Real milliseconds. */
export type BusyChats = {
  list(now: number): TelegramId[];
  /** Whether this chat is none of them. */
  isFree(chatId: TelegramId, now: number): boolean;
  /** When the first resting chat is free again; undefined when none rests. */
  nextFreeAt(now: number): number | undefined;
  start(chatId: TelegramId): void;
  finish(chatId: TelegramId, restsUntil: number): void;
  /** Leaves a chat alone until then. */
  rest(chatId: TelegramId, until: number): void;
};

export function createBusyChats(): BusyChats {
  const onTheWay = new Map<TelegramId, number>();
  const resting = new Map<TelegramId, number>();
  const forgetRested = (now: number) => {
    for (const [chatId, until] of resting) if (until <= now) resting.delete(chatId);
  };
  const rest = (chatId: TelegramId, until: number) =>
    void resting.set(chatId, Math.max(until, resting.get(chatId) ?? until));
  return {
    list(now) {
      forgetRested(now);
      return [...new Set([...onTheWay.keys(), ...resting.keys()])];
    },
    isFree: (chatId, now) => !onTheWay.has(chatId) && (resting.get(chatId) ?? 0) <= now,
    nextFreeAt(now) {
      forgetRested(now);
      return resting.size === 0 ? undefined : Math.min(...resting.values());
    },
    start(chatId) {
      onTheWay.set(chatId, (onTheWay.get(chatId) ?? 0) + 1);
    },
    finish(chatId, restsUntil) {
      const count = (onTheWay.get(chatId) ?? 1) - 1;
      if (count === 0) onTheWay.delete(chatId);
      else onTheWay.set(chatId, count);
      rest(chatId, restsUntil);
    },
    rest,
  };
}
