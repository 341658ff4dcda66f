/**
 * How fast the bot may send, in real milliseconds of one monotonic clock. Telegram allows a bot about 30 notifications a second
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this) and means bulk by it: answers to people count but are not held.
 */
export type Pace = {
  /** The last 30 sends, oldest first. */
  readonly sends: readonly number[];
  readonly bulkAt: number;
  readonly pausedUntil: number;
  /** After a pause one message goes first, alone. */
  readonly isProbing: boolean;
  readonly slowed: { readonly intervalMs: number; readonly since: number };
};

export type SendClass = 'answer' | 'bulk';

/** One per 34 ms is 29.4 a second; measured faster ones meet penalties, slower ones lose time. */
export const BULK_INTERVAL_MS = 34;

/** How much closer they may follow each other after one that came late, for as long as the last 30 took their second. */
const CATCH_UP_MS = 4;

const WINDOW_SENDS = 30;
const WINDOW_MS = 1000;
/** What two sends may come closer on their way than they were apart here. */
const JITTER_MS = 20;
const SLOWER = 1.25;
const SLOWEST_MS = 1000;
const QUIET_MINUTE_MS = 60_000;

export function openPace(): Pace {
  return {
    sends: [],
    bulkAt: 0,
    pausedUntil: 0,
    isProbing: false,
    slowed: { intervalMs: BULK_INTERVAL_MS, since: 0 },
  };
}

/** The earliest moment for the next message of this class. A moment that has passed gives no right to more than one. */
export function readyAt(pace: Pace, sendClass: SendClass): number {
  if (sendClass === 'answer') return pace.pausedUntil;
  return Math.max(pace.pausedUntil, pace.bulkAt, windowOpensAt(pace));
}

/**
 * Notes a message that goes out now. The next bulk one counts from the actual moment at which this one was granted. Some milliseconds that were missed are
 * made up for within the window of the last 30, which no message passes; longer ones never, and none after a flood.
 * @param grantedAt when it was allowed to go and was looked for; the window counts when it went
 */
export function noteSend(pace: Pace, sendClass: SendClass, now: number, grantedAt = now): Pace {
  const sends = [...pace.sends.slice(-(WINDOW_SENDS - 1)), now];
  return { ...pace, sends, bulkAt: sendClass === 'bulk' ? grantedAt + spacingMs(pace, now) : pace.bulkAt };
}

/** Telegram said 429: nothing goes out for as long as it demands, then a quarter slower. One flood slows down once. */
export function noteFlood(pace: Pace, retryAfterMs: number, now: number): Pace {
  const isSameFlood = now < pace.pausedUntil && pace.isProbing;
  const slower = Math.min(SLOWEST_MS, intervalMs(pace, now) * SLOWER);
  return {
    ...pace,
    pausedUntil: Math.max(pace.pausedUntil, now + retryAfterMs),
    isProbing: true,
    slowed: isSameFlood ? pace.slowed : { intervalMs: slower, since: now + retryAfterMs },
  };
}

/** Telegram could not be reached at all. */
export function noteSilence(pace: Pace, restMs: number, now: number): Pace {
  return { ...pace, pausedUntil: Math.max(pace.pausedUntil, now + restMs), isProbing: true };
}

/** A message got through. */
export function noteSuccess(pace: Pace): Pace {
  return pace.isProbing ? { ...pace, isProbing: false } : pace;
}

/** The time between two bulk messages: a millisecond less for every minute without a flood, never under 34. */
export function intervalMs({ slowed }: Pace, now: number): number {
  const quietMinutes = Math.max(0, Math.floor((now - slowed.since) / QUIET_MINUTE_MS));
  return Math.max(BULK_INTERVAL_MS, slowed.intervalMs - quietMinutes);
}

function spacingMs(pace: Pace, now: number): number {
  const interval = intervalMs(pace, now);
  return interval > BULK_INTERVAL_MS ? interval : interval - CATCH_UP_MS;
}

/** How long a chat rests after a message: 1 a second in private chats, 20 a minute in groups, whose ids are negative. */
export function chatRestMs(chatId: number): number {
  return chatId < 0 ? 3000 : 1000;
}

function windowOpensAt({ sends }: Pace): number {
  const [oldest] = sends;
  if (oldest === undefined || sends.length < WINDOW_SENDS) return 0;
  return oldest + WINDOW_MS + JITTER_MS;
}
