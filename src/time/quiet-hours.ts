import { instantOf } from './wall-time.ts';

/**
 * A time of day, local, in which nobody is written to: from the first minute up to, not including, the last. One that
 * ends at its start or earlier ends on the next day.
 */
export type QuietPeriod = {
  /** Local times such as `21:00`. */
  from: string;
  until: string;
  /** ISO weekdays (1 is Monday) on which it starts; every day when absent. */
  weekdays?: readonly number[];
};

/** Nights, and the Friday prayer. */
export const defaultQuietHours: readonly QuietPeriod[] = [
  { from: '21:00', until: '09:00' },
  { from: '12:00', until: '14:30', weekdays: [5] },
];

const LONGEST_SILENCE_DAYS = 14;

export function isQuiet(
  instant: Temporal.Instant,
  timeZone: string,
  periods: readonly QuietPeriod[] = defaultQuietHours,
): boolean {
  return periods.some((period) => endOf(period, instant, timeZone) !== undefined);
}

/**
 * The instant itself when people may be written to then, else the end of the silence, through periods that touch.
 * @throws RangeError when the periods leave no such moment within two weeks
 */
export function nextLoudMoment(
  instant: Temporal.Instant,
  timeZone: string,
  periods: readonly QuietPeriod[] = defaultQuietHours,
): Temporal.Instant {
  const givenUpAt = instant.add({ hours: 24 * LONGEST_SILENCE_DAYS });
  let moment = instant;
  while (Temporal.Instant.compare(moment, givenUpAt) <= 0) {
    const end = latest(periods.flatMap((period) => endOf(period, moment, timeZone) ?? []));
    if (end === undefined) return moment;
    moment = end;
  }
  throw new RangeError('These quiet hours never end.');
}

/** When the period that covers this instant ends; undefined when it does not cover it. */
function endOf(period: QuietPeriod, instant: Temporal.Instant, timeZone: string): Temporal.Instant | undefined {
  const local = instant.toZonedDateTimeISO(timeZone);
  const until = Temporal.PlainTime.from(period.until);
  const startsOn = startOfCovering(period, local.toPlainDateTime());
  if (startsOn === undefined) return undefined;

  const on = passesMidnight(period) ? startsOn.add({ days: 1 }) : startsOn;
  const end = instantOf({ on, at: until, timeZone });
  const isPast = Temporal.Instant.compare(end, instant) <= 0;
  // In the hour that comes twice, the first end may already be behind.
  return isPast ? on.toPlainDateTime(until).toZonedDateTime(timeZone, { disambiguation: 'later' }).toInstant() : end;
}

function startOfCovering(period: QuietPeriod, local: Temporal.PlainDateTime): Temporal.PlainDate | undefined {
  const today = local.toPlainDate();
  const isAfterStart = Temporal.PlainTime.compare(local.toPlainTime(), period.from) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(local.toPlainTime(), period.until) < 0;
  const startsOn = (day: Temporal.PlainDate) => period.weekdays?.includes(day.dayOfWeek) ?? true;

  if (!passesMidnight(period)) return isAfterStart && isBeforeEnd && startsOn(today) ? today : undefined;
  if (isAfterStart && startsOn(today)) return today;
  const yesterday = today.subtract({ days: 1 });
  return isBeforeEnd && startsOn(yesterday) ? yesterday : undefined;
}

function passesMidnight(period: QuietPeriod): boolean {
  return Temporal.PlainTime.compare(period.until, period.from) <= 0;
}

function latest(instants: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return instants.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1);
}
