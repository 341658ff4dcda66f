import { nextLoudMoment } from '../time/quiet-hours.ts';
import { daysBefore, instantOf, localDate, localDateTime } from '../time/wall-time.ts';

/** Seven in the evening, when people are reminded of a day to come. */
export const EVENING = new Temporal.PlainTime(19);
const MORNING = new Temporal.PlainTime(9, 30);
const LATE_AFTERNOON = new Temporal.PlainTime(18);

/** When the person whose turn it is is reminded: seven in the evening of the day before, on the family's clock. */
export function askMoment(on: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return daysBefore({ on, at: EVENING, timeZone, days: 1 });
}

/** When "how did it go?" is asked: the morning after the window has closed. */
export function followUpMoment(endsAt: Temporal.Instant, timeZone: string): Temporal.Instant {
  return instantOf({ on: localDate(endsAt, timeZone).add({ days: 1 }), at: MORNING, timeZone });
}

/** When silence is told, to the captain first: the afternoon of the day after that. */
export function silenceMoment(endsAt: Temporal.Instant, timeZone: string): Temporal.Instant {
  return instantOf({ on: localDate(endsAt, timeZone).add({ days: 2 }), at: LATE_AFTERNOON, timeZone });
}

/** What "later" may mean on a card: only these two. */
export type Later = 'evening' | 'morning';

/** This evening at seven, or tomorrow at half past nine, on the family's clock. */
export function laterMoment(later: Later, now: Temporal.Instant, timeZone: string): Temporal.Instant {
  const today = localDate(now, timeZone);
  return later === 'evening'
    ? instantOf({ on: today, at: EVENING, timeZone })
    : instantOf({ on: today.add({ days: 1 }), at: MORNING, timeZone });
}

/** The evening or morning that was meant, where a clock now shows another hour at that instant. */
export function sameLaterMoment(dueAt: Temporal.Instant, timeZone: string): Temporal.Instant {
  const local = localDateTime(dueAt, timeZone);
  return instantOf({ on: local.toPlainDate(), at: local.hour < 14 ? MORNING : EVENING, timeZone });
}

/** The local date on which a coordinator hears of what the captain has not closed: a day after the captain has heard of it. */
export function stillOpenOn(
  { endsAt, timeZone }: Pick<Window, 'endsAt' | 'timeZone'>,
  toldAt: Temporal.Instant,
): Temporal.PlainDate {
  const [planned, after] = [localDate(endsAt, timeZone).add({ days: 3 }), localDate(toldAt, timeZone).add({ days: 1 })];
  return Temporal.PlainDate.compare(planned, after) < 0 ? after : planned;
}

/** When on that date: in the afternoon. */
export function stillOpenMoment(on: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return instantOf({ on, at: LATE_AFTERNOON, timeZone });
}

type Window = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; timeZone: string };

/** Whether the window has closed: nobody can be asked for it any more. */
export function isOver({ endsAt }: Pick<Window, 'endsAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(endsAt, now) <= 0;
}

/**
 * When to tell somebody about a turn: at the next moment outside quiet hours. Where that would be too late to be of use — the walk to
 * school is over before the quiet hours are — now, without a sound.
 */
export function momentToTell(now: Temporal.Instant, turn: Window): { notBefore: Temporal.Instant; silent: boolean } {
  const loud = nextLoudMoment(now, turn.timeZone);
  const isInTime = Temporal.Instant.compare(loud, usefulUntil(turn)) <= 0;
  return isInTime ? { notBefore: loud, silent: false } : { notBefore: now, silent: true };
}

/** In a window of hours people prepare before it opens; one of several days can be learnt of on its first morning. */
export function usefulUntil(window: Window): Temporal.Instant {
  return isOfDays(window) ? window.endsAt.subtract({ hours: 12 }) : window.startsAt.subtract({ minutes: 30 });
}

/** Whether a window is one of several days, of which people choose an hour themselves. */
export function isOfDays({ startsAt, endsAt }: Pick<Window, 'startsAt' | 'endsAt'>): boolean {
  return startsAt.until(endsAt).total('hours') > 24;
}
