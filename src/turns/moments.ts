import { daysBefore, instantOf, localDate } from '../time/wall-time.ts';

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
