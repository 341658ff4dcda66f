/**
 * The one place where a local date and time become an instant. Local plans are the truth and instants are derived from
 * them, together with {@link TZ_VERSION}: when that changes, future instants are derived again.
 */

/** The IANA time zone database this process derives with, such as `2026c`. Stored beside every derived instant. */
export const TZ_VERSION: string = process.versions.tz ?? 'unknown';

export type WallTime = { on: Temporal.PlainDate; at: Temporal.PlainTime; timeZone: string };

/**
 * The instant at which a clock on a wall there shows this time. A time that a clock change leaps over moves ahead by
 * the length of the leap; a time that comes twice means the first.
 * @throws RangeError when the zone is unknown
 */
export function instantOf({ on, at, timeZone }: WallTime): Temporal.Instant {
  return on.toPlainDateTime(at).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
}

/** The second instant of that wall time where a clock change lets it come twice, else the only one. */
export function laterInstantOf({ on, at, timeZone }: WallTime): Temporal.Instant {
  return on.toPlainDateTime(at).toZonedDateTime(timeZone, { disambiguation: 'later' }).toInstant();
}

/** The first instant of a local date. */
export function startOfDay(on: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return on.toZonedDateTime(timeZone).toInstant();
}

/** The date and time a clock on a wall there shows at this instant. */
export function localDateTime(instant: Temporal.Instant, timeZone: string): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
}

/** The date on a calendar that hangs there at this instant. */
export function localDate(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** A time of day some days before a local date, in days of the calendar and not in steps of 24 hours: the evening before is `days: 1, at: 19:00`. */
export function daysBefore({ on, at, timeZone, days }: WallTime & { days: number }): Temporal.Instant {
  return instantOf({ on: on.subtract({ days }), at, timeZone });
}

export type WallWindow = {
  on: Temporal.PlainDate;
  startsAt: Temporal.PlainTime;
  /** 0 when it ends on the day it starts. */
  lastsDays: number;
  endsAt: Temporal.PlainTime;
};

/**
 * From when to when a turn planned in local time lasts. A clock change may shorten or lengthen it, never turn it round:
 * where the end would then come first, the length on the wall is kept.
 * @throws RangeError when the plan ends at its start or before
 */
export function deriveWindow(
  { on, startsAt, lastsDays, endsAt }: WallWindow,
  timeZone: string,
): { startsAt: Temporal.Instant; endsAt: Temporal.Instant } {
  const endsOn = on.add({ days: lastsDays });
  const wallStart = on.toPlainDateTime(startsAt);
  const wallEnd = endsOn.toPlainDateTime(endsAt);
  const wallLength = wallStart.until(wallEnd, { largestUnit: 'hour' });
  if (wallLength.sign <= 0) {
    throw new RangeError(
      `A window from ${wallStart.toString()} to ${wallEnd.toString()} does not end after it starts.`,
    );
  }
  const start = instantOf({ on, at: startsAt, timeZone });
  const end = instantOf({ on: endsOn, at: endsAt, timeZone });
  const isTurnedRound = Temporal.Instant.compare(end, start) <= 0;
  return { startsAt: start, endsAt: isTurnedRound ? start.add(wallLength) : end };
}
