import { nextLoudMoment } from '../time/quiet-hours.ts';

/** From this local time on the reminders of the evening are too near to be waited for: the village is shown the next morning. */
const EVENING = new Temporal.PlainTime(18, 30);

/** When somebody who comes at `now` finds the village: at the next full minute of a day, or in the morning when it is evening or night. */
export function sensibleMoment(now: Temporal.Instant, timeZone: string): Temporal.Instant {
  const minute = now.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const loud = nextLoudMoment(minute, timeZone);
  const local = loud.toZonedDateTimeISO(timeZone);
  if (Temporal.PlainTime.compare(local.toPlainTime(), EVENING) < 0) return loud;
  const midnight = local.toPlainDate().add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return nextLoudMoment(midnight, timeZone);
}
