import { LIMITS, type Limit } from './limits.ts';

/**
 * How fast the bot may send, in real milliseconds of one monotonic clock. Answers to people count but are not held; what goes to very many is slowed down by its
 * own floods, and has a limit of its own when it is paid for.
 */
export type Pace = {
  readonly isPaid: boolean;
  /** What counts in `LIMITS.overall`, and in `LIMITS.paid`. */
  readonly overall: Window;
  readonly paid: Window;
  /** What an answer usually takes; what takes longer may have arrived later than usual. */
  readonly latency: { readonly ms: number; readonly at: number };
  readonly rest: Lane;
  readonly broadcast: Lane;
};

type Window = {
  /** When the last ones went that are answered, oldest first; one whose answer took long as if it had gone that much later. */
  readonly sends: readonly number[];
  readonly onTheWay: number;
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
/** With the guard of the last thousand, 950 a second. */
const PAID_INTERVAL_MS = 1;

/** How much closer they may follow each other after one that came late, for as long as the last 30 took their second. */
const CATCH_UP_MS = 4;
/** A timer is exact to a millisecond or two: those that were missed are made up for, no more than so many. */
const PAID_CATCH_UP_MS = 30;

/**
 * What the first and the last of a window may come closer on their way than they were apart here. Those that were held up on it are known by their
 * answers, so this is little; more where there are many at once.
 */
const JITTER_MS = 20;
const PAID_JITTER_MS = 50;
/** So much slower answers may become in a second before their messages are taken to have been held up. */
const LATENCY_GROWS_MS = 20;
const SLOWER = 1.25;
const SLOWEST_MS = 1000;
const QUIET_MINUTE_MS = 60_000;

/** @param isPaid whether Telegram is paid for broadcasts */
export function openPace({ isPaid } = { isPaid: false }): Pace {
  const rest = openLane(BULK_INTERVAL_MS);
  const broadcast = openLane(isPaid ? PAID_INTERVAL_MS : BULK_INTERVAL_MS);
  return { isPaid, overall: NOTHING, paid: NOTHING, latency: { ms: 0, at: 0 }, rest, broadcast };
}

const NOTHING: Window = { sends: [], onTheWay: 0 };

function openLane(intervalMs: number): Lane {
  return { at: 0, pausedUntil: 0, isProbing: false, slowed: { intervalMs, since: 0 } };
}

/** Another process may have sent as much as the limits allow until now. Answers are not held. */
export function noteTakenOver(pace: Pace, now: number): Pace {
  const full = ({ onTheWay }: Window, { count }: Limit) => ({
    onTheWay,
    sends: Array.from({ length: count }, () => now),
  });
  return { ...pace, overall: full(pace.overall, LIMITS.overall), paid: full(pace.paid, LIMITS.paid) };
}

/** The earliest moment for the next message of this class. A moment that has passed gives no right to more than one. */
export function readyAt(pace: Pace, sendClass: SendClass): number {
  const { rest, broadcast } = pace;
  if (sendClass === 'answer') return rest.pausedUntil;
  if (sendClass === 'bulk')
    return Math.max(rest.pausedUntil, rest.at, opensAt(pace.overall, LIMITS.overall, JITTER_MS));
  const at = Math.max(pausedUntil(pace, sendClass), broadcast.at);
  if (pace.isPaid) return Math.max(at, opensAt(pace.paid, LIMITS.paid, PAID_JITTER_MS));
  return Math.max(at, rest.at, opensAt(pace.overall, LIMITS.overall, JITTER_MS));
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
 * @param grantedAt when it was allowed to go and was looked for
 */
export function noteSend(pace: Pace, sendClass: SendClass, now: number, grantedAt = now): Pace {
  const { rest, broadcast } = pace;
  const name = windowOf(pace, sendClass);
  const sent = { ...pace, [name]: { ...pace[name], onTheWay: pace[name].onTheWay + 1 } };
  if (name === 'paid') {
    const at = Math.max(broadcast.at, grantedAt - PAID_CATCH_UP_MS) + intervalMs(pace, sendClass, now);
    return { ...sent, broadcast: { ...broadcast, at } };
  }
  if (sendClass === 'answer') return sent;
  const noted = { ...sent, rest: { ...rest, at: grantedAt + spacingMs(pace, 'bulk', now) } };
  if (sendClass === 'bulk') return noted;
  return { ...noted, broadcast: { ...broadcast, at: grantedAt + spacingMs(pace, sendClass, now) } };
}

/** Notes that a message was answered, whatever the answer. Until now it may not have been there, so its place in the window counts from now, less what is usual. */
export function noteAnswer(pace: Pace, sendClass: SendClass, { sentAt, now }: { sentAt: number; now: number }): Pace {
  const { ms, at } = pace.latency;
  const usualMs = Math.min(now - sentAt, ms + (LATENCY_GROWS_MS * (now - at)) / 1000);
  const name = windowOf(pace, sendClass);
  const { sends, onTheWay } = pace[name];
  const window = { onTheWay: onTheWay - 1, sends: withOne(sends, now - usualMs, LIMITS[name]) };
  return { ...pace, latency: { ms: usualMs, at: now }, [name]: window };
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

function windowOf({ isPaid }: Pace, sendClass: SendClass): 'overall' | 'paid' {
  return isPaid && sendClass === 'broadcast' ? 'paid' : 'overall';
}

/** In their order, without those that are too old to matter. */
function withOne(sends: readonly number[], at: number, { count }: Limit): number[] {
  const kept = sends.slice(-(count - 1));
  const before = kept.findLastIndex((one) => one <= at);
  kept.splice(before + 1, 0, at);
  return kept;
}

/** When one more is within the limit, whatever becomes of those on their way. */
function opensAt({ sends, onTheWay }: Window, { count, perMs }: Limit, jitterMs: number): number {
  const room = count - onTheWay;
  const blocking = room > 0 ? sends.at(-room) : Number.POSITIVE_INFINITY;
  return blocking === undefined ? 0 : blocking + perMs + jitterMs;
}
