import { type Bucket, isFull, takeFrom } from './chat-bucket.ts';
import type { Outcome } from './outcome.ts';
import {
  intervalMs,
  isProbing,
  noteAnswer,
  noteFlood,
  noteSend,
  noteSilence,
  noteSuccess,
  noteTakenOver,
  openPace,
  pausedUntil,
  readyAt,
  type SendClass,
} from './pace.ts';

const REST_MS = [500, 1000, 2000, 5000] as const;

/** So many are known before those that rest no more are forgotten. */
const MOST_CHATS = 5000;

/** The pace as the one sender keeps it. All moments are real milliseconds of one monotonic clock. */
export type Gate = {
  waitMs(sendClass: SendClass, now: number): number;
  /** How many calls of a class may be on their way: one while it is not known whether Telegram takes messages again. */
  concurrency(sendClass: SendClass, most: number): number;
  /** How many messages of a class may go within so long. */
  countWithin(sendClass: SendClass, ms: number, now: number): number;
  /** This process sends from now on; until now it may have been another one. */
  noteTakenOver(now: number): void;
  noteSend(sendClass: SendClass, now: number, grantedAt: number): void;
  /** @param sentAt as it was given to `noteSend`; undefined for what was not noted there */
  noteOutcome(sendClass: SendClass, outcome: Outcome, times: { sentAt: number | undefined; now: number }): void;
  /** Notes that a chat got something. @returns how long it rests */
  noteChat(chatId: number, now: number): number;
};

/**
 * @param kind `none` holds nothing back by itself, but does wait when Telegram says so
 * @param isPaid whether Telegram is paid for broadcasts
 */
export function createGate(kind: 'telegram' | 'none', isPaid: boolean): Gate {
  let pace = openPace({ isPaid });
  let silences = 0;
  const chats = new Map<number, Bucket>();
  return {
    waitMs(sendClass, now) {
      const at = kind === 'none' ? pausedUntil(pace, sendClass) : readyAt(pace, sendClass);
      return Math.max(0, at - now);
    },
    concurrency: (sendClass, most) => (isProbing(pace, sendClass) ? 1 : most),
    countWithin: (sendClass, ms, now) => (kind === 'none' ? ms : ms / intervalMs(pace, sendClass, now)),
    noteTakenOver(now) {
      pace = noteTakenOver(pace, now);
    },
    noteSend(sendClass, now, grantedAt) {
      pace = noteSend(pace, sendClass, now, grantedAt);
    },
    noteOutcome(sendClass, outcome, { sentAt, now }) {
      if (sentAt !== undefined) pace = noteAnswer(pace, sendClass, { sentAt, now });
      if (outcome.kind === 'flooded') {
        pace = noteFlood(pace, sendClass, outcome.retryAfterSeconds * 1000, now);
      } else if (outcome.kind === 'not sent') {
        pace = noteSilence(pace, REST_MS[silences++] ?? 10_000, now);
      } else {
        silences = 0;
        pace = noteSuccess(pace, sendClass, now);
      }
    },
    noteChat(chatId, now) {
      if (kind === 'none') return 0;
      if (chats.size >= MOST_CHATS) forgetFull(chats, now);
      const { bucket, restMs } = takeFrom(chats.get(chatId), { chatId, now });
      chats.set(chatId, bucket);
      return restMs;
    },
  };
}

function forgetFull(chats: Map<number, Bucket>, now: number): void {
  for (const [chatId, bucket] of chats) if (isFull(bucket, { chatId, now })) chats.delete(chatId);
}
