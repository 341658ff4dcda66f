import { nextLoudMoment } from '../time/quiet-hours.ts';
import { daysBefore, instantOf, localDate, localDateTime } from '../time/wall-time.ts';

const EVENING = new Temporal.PlainTime(19);
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

/** When silence is told to the coordinators: the afternoon of the day after that. */
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
export function usefulUntil({ startsAt, endsAt }: Window): Temporal.Instant {
  return startsAt.until(endsAt).total('hours') > 24
    ? endsAt.subtract({ hours: 12 })
    : startsAt.subtract({ minutes: 30 });
}
