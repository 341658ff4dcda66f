import type { Outcome } from './outcome.ts';
import {
  chatRestMs,
  noteFlood,
  noteSend,
  noteSilence,
  noteSuccess,
  openPace,
  readyAt,
  type SendClass,
} from './pace.ts';

const REST_MS = [500, 1000, 2000, 5000] as const;

/** The pace as the one sender keeps it. All moments are real milliseconds of one monotonic clock. */
export type Gate = {
  waitMs(sendClass: SendClass, now: number): number;
  /** How many calls may be on their way: one while it is not known whether Telegram takes messages again. */
  concurrency(most: number): number;
  noteSend(sendClass: SendClass, now: number, grantedAt: number): void;
  noteOutcome(outcome: Outcome, now: number): void;
  /** How long a chat rests after a message. */
  chatRestMs(chatId: number): number;
};

/** @param kind `none` holds nothing back by itself, but does wait when Telegram says so */
export function createGate(kind: 'telegram' | 'none'): Gate {
  let pace = openPace();
  let silences = 0;
  return {
    waitMs(sendClass, now) {
      const at = kind === 'none' ? readyAt(pace, 'answer') : readyAt(pace, sendClass);
      return Math.max(0, at - now);
    },
    concurrency: (most) => (pace.isProbing ? 1 : most),
    noteSend(sendClass, now, grantedAt) {
      pace = noteSend(pace, sendClass, now, grantedAt);
    },
    noteOutcome(outcome, now) {
      if (outcome.kind === 'flooded') {
        pace = noteFlood(pace, outcome.retryAfterSeconds * 1000, now);
      } else if (outcome.kind === 'not sent') {
        pace = noteSilence(pace, REST_MS[silences++] ?? 10_000, now);
      } else {
        silences = 0;
        pace = noteSuccess(pace);
      }
    },
    chatRestMs: (chatId) => (kind === 'none' ? 0 : chatRestMs(chatId)),
  };
}
