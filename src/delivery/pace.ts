import { LIMITS, type Limit } from './limits.ts';

/**
 * How fast the bot may send, in real milliseconds of one monotonic clock. Answers to people count but are not held; what goes to very many is slowed down by its
 * own floods, and has a limit of its own when it is paid for.
 */
export type Pace = {
  readonly isPaid: boolean;
  /** The last sends within each limit, oldest first. */
  readonly sends: readonly number[];
  readonly paidSends: readonly number[];
  readonly rest: Lane;
  readonly broadcast: Lane;
};

type Lane = {
  /** The next one not before. */
  readonly at: number;
  readonly pausedUntil: number;
  /** After a pause one message goes first, alone. */
  readonly isProbing: boolean;
  readonly slowed: { readonly intervalMs: number; readonly since: number };
};

export type SendClass = 'answer' | 'bulk' | 'broadcast';

/** One per 34 ms is 29.4 a second; measured faster ones meet penalties, slower ones lose time. */
export const BULK_INTERVAL_MS = 34;
/** With the guard of the last thousand, 925 a second. */
const PAID_INTERVAL_MS = 1;

/** How much closer they may follow each other after one that came late, for as long as the last 30 took their second. */
const CATCH_UP_MS = 4;
/** A timer is exact to a millisecond or two: those that were missed are made up for, no more than so many. */
const PAID_CATCH_UP_MS = 30;

/** What the first and the last send of a window may come closer on their way than they were apart here: more where there are hundreds on their way at once. */
const JITTER_MS = 20;
const PAID_JITTER_MS = 80;
const SLOWER = 1.25;
const SLOWEST_MS = 1000;
const QUIET_MINUTE_MS = 60_000;

/** @param isPaid whether Telegram is paid for broadcasts */
export function openPace({ isPaid } = { isPaid: false }): Pace {
  const rest = openLane(BULK_INTERVAL_MS);
  const broadcast = openLane(isPaid ? PAID_INTERVAL_MS : BULK_INTERVAL_MS);
  return { isPaid, sends: [], paidSends: [], rest, broadcast };
}

function openLane(intervalMs: number): Lane {
  return { at: 0, pausedUntil: 0, isProbing: false, slowed: { intervalMs, since: 0 } };
}

/** Another process may have sent as much as the limits allow until now. Answers are not held. */
export function noteTakenOver(pace: Pace, now: number): Pace {
  const full = ({ count }: Limit) => Array.from({ length: count }, () => now);
  return { ...pace, sends: full(LIMITS.overall), paidSends: full(LIMITS.paid) };
}

/** The earliest moment for the next message of this class. A moment that has passed gives no right to more than one. */
export function readyAt(pace: Pace, sendClass: SendClass): number {
  const { rest, broadcast } = pace;
  if (sendClass === 'answer') return rest.pausedUntil;
  if (sendClass === 'bulk') return Math.max(rest.pausedUntil, rest.at, opensAt(pace.sends, LIMITS.overall, JITTER_MS));
  const at = Math.max(pausedUntil(pace, sendClass), broadcast.at);
  if (pace.isPaid) return Math.max(at, opensAt(pace.paidSends, LIMITS.paid, PAID_JITTER_MS));
  return Math.max(at, rest.at, opensAt(pace.sends, LIMITS.overall, JITTER_MS));
}

/** Until when Telegram has forbidden this class, or could not be reached. */
export function pausedUntil({ rest, broadcast }: Pace, sendClass: SendClass): number {
  return sendClass === 'broadcast' ? Math.max(rest.pausedUntil, broadcast.pausedUntil) : rest.pausedUntil;
}

/** Whether the next message of this class goes alone, because it is not known whether Telegram takes messages again. */
export function isProbing({ rest, broadcast }: Pace, sendClass: SendClass): boolean {
  return sendClass === 'broadcast' ? rest.isProbing || broadcast.isProbing : rest.isProbing;
}

/**
 * Notes a message that goes out now. The next bulk one counts from the actual moment at which this one was granted. Some milliseconds that were missed are
 * made up for within the window of the last 30, which no message passes; longer ones never, and none after a flood.
 * @param grantedAt when it was allowed to go and was looked for; the window counts when it went
 */
export function noteSend(pace: Pace, sendClass: SendClass, now: number, grantedAt = now): Pace {
  const { rest, broadcast } = pace;
  if (sendClass === 'broadcast' && pace.isPaid) {
    const at = Math.max(broadcast.at, grantedAt - PAID_CATCH_UP_MS) + intervalMs(pace, sendClass, now);
    return { ...pace, paidSends: withLast(pace.paidSends, now, LIMITS.paid), broadcast: { ...broadcast, at } };
  }
  const sends = withLast(pace.sends, now, LIMITS.overall);
  if (sendClass === 'answer') return { ...pace, sends };
  const noted = { ...pace, sends, rest: { ...rest, at: grantedAt + spacingMs(pace, 'bulk', now) } };
  if (sendClass === 'bulk') return noted;
  return { ...noted, broadcast: { ...broadcast, at: grantedAt + spacingMs(pace, sendClass, now) } };
}

/**
 * Telegram said 429. A broadcast stops for as long as it demands, and goes on a quarter slower; the others go on. Where it was said to one of those, nothing goes
 * out for so long. One flood slows down once.
 */
export function noteFlood(pace: Pace, sendClass: SendClass, retryAfterMs: number, now: number): Pace {
  const name = laneOf(sendClass);
  const lane = pace[name];
  const slower = Math.min(SLOWEST_MS, intervalMs(pace, sendClass, now) * SLOWER);
  const flooded = {
    ...lane,
    pausedUntil: Math.max(lane.pausedUntil, now + retryAfterMs),
    isProbing: true,
    slowed: now < lane.pausedUntil ? lane.slowed : { intervalMs: slower, since: now + retryAfterMs },
  };
  return { ...pace, [name]: flooded };
}

/** Telegram could not be reached at all. */
export function noteSilence(pace: Pace, restMs: number, now: number): Pace {
  const until = Math.max(pace.rest.pausedUntil, now + restMs);
  return { ...pace, rest: { ...pace.rest, pausedUntil: until, isProbing: true } };
}

/** A message got through. One that was on its way when the pause began says nothing about its end. */
export function noteSuccess(pace: Pace, sendClass: SendClass, now: number): Pace {
  const over = (lane: Lane): Lane => (lane.isProbing && now >= lane.pausedUntil ? { ...lane, isProbing: false } : lane);
  const broadcast = sendClass === 'broadcast' ? over(pace.broadcast) : pace.broadcast;
  return { ...pace, rest: over(pace.rest), broadcast };
}

/** The time between two messages of a class that is held: a millisecond less for every minute without a flood, never under its least. */
export function intervalMs(pace: Pace, sendClass: SendClass, now: number): number {
  const { slowed } = pace[laneOf(sendClass)];
  const least = sendClass === 'broadcast' && pace.isPaid ? PAID_INTERVAL_MS : BULK_INTERVAL_MS;
  const quietMinutes = Math.max(0, Math.floor((now - slowed.since) / QUIET_MINUTE_MS));
  return Math.max(least, slowed.intervalMs - quietMinutes);
}

function laneOf(sendClass: SendClass): 'rest' | 'broadcast' {
  return sendClass === 'broadcast' ? 'broadcast' : 'rest';
}

function spacingMs(pace: Pace, sendClass: SendClass, now: number): number {
  const interval = intervalMs(pace, sendClass, now);
  return interval > BULK_INTERVAL_MS ? interval : interval - CATCH_UP_MS;
}

function withLast(sends: readonly number[], now: number, { count }: Limit): number[] {
  const kept = sends.slice(-(count - 1));
  kept.push(now);
  return kept;
}

/** When one more is within the limit. */
function opensAt(sends: readonly number[], { count, perMs }: Limit, jitterMs: number): number {
  const [oldest] = sends;
  return oldest === undefined || sends.length < count ? 0 : oldest + perMs + jitterMs;
}
