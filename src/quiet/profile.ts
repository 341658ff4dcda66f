import type { QuietPeriod } from '../time/quiet-hours.ts';
import { type Place, sunsetOn } from '../time/sunset.ts';
import { instantOf, laterInstantOf, startOfDay } from '../time/wall-time.ts';

/** The nights a person may choose from, by their place in buttons. */
export const NIGHTS = [
  { from: '20:00', until: '10:00' },
  { from: '21:00', until: '09:00' },
  { from: '22:00', until: '07:00' },
] as const satisfies readonly QuietPeriod[];

/** What a local date is for quiet hours. */
export type QuietSeason = 'ramadan' | 'feast' | undefined;

/** When a person is not written to: the night, and what they keep of Friday, of Ramadan and of feasts, and hours of their own. */
export type QuietProfile = {
  night: QuietPeriod;
  friday: boolean;
  ramadan: boolean;
  feast: boolean;
  own?: QuietPeriod | undefined;
};

export const USUAL_PROFILE: QuietProfile = { night: NIGHTS[1], friday: true, ramadan: true, feast: true };

/** One place of the association's district is enough: the sun sets within minutes of it. Casablanca. */
const PLACE: Place = { latitude: 33.57, longitude: -7.59 };
const FRIDAY = 5;
const AROUND_SUNSET_MINUTES = 60;
const LONGEST_DAYS = 14;
const MIDNIGHT = '00:00';

type Stretch = { from: string; until: string };

/**
 * The instant itself when this person may be written to then, else the end of the silence, through stretches that touch.
 * @param seasonOn what a local date is; @returns two weeks later where the stretches leave no moment until then
 */
export function nextLoudFor(
  profile: QuietProfile,
  instant: Temporal.Instant,
  { timeZone, seasonOn }: { timeZone: string; seasonOn: (on: Temporal.PlainDate) => QuietSeason },
): Temporal.Instant {
  const givenUpAt = instant.add({ hours: 24 * LONGEST_DAYS });
  let moment = instant;
  while (Temporal.Instant.compare(moment, givenUpAt) < 0) {
    const local = moment.toZonedDateTimeISO(timeZone);
    const on = local.toPlainDate();
    const covering = stretchesOn(profile, on, { timeZone, season: seasonOn(on) }).find((one) =>
      covers(one, local.toPlainTime()),
    );
    if (!covering) return moment;
    moment = endOf(covering, on, { timeZone, after: moment });
  }
  return givenUpAt;
}

/** The quiet stretches of one local date; one that ends at midnight ends with the day. */
export function stretchesOn(
  profile: QuietProfile,
  on: Temporal.PlainDate,
  { timeZone, season }: { timeZone: string; season: QuietSeason },
): Stretch[] {
  const stretches = dayStretches(profile, on, { timeZone, season });
  if (profile.friday && on.dayOfWeek === FRIDAY) stretches.push({ from: '12:00', until: '14:30' });
  if (profile.own) stretches.push(...splitAtMidnight(profile.own));
  return stretches;
}

function dayStretches(
  { night, ramadan, feast }: QuietProfile,
  on: Temporal.PlainDate,
  { timeZone, season }: { timeZone: string; season: QuietSeason },
): Stretch[] {
  if (season === 'ramadan' && ramadan) {
    const sunset = sunsetOn(on, PLACE).toZonedDateTimeISO(timeZone);
    const around = { minutes: AROUND_SUNSET_MINUTES };
    return [
      { from: MIDNIGHT, until: '11:00' },
      { from: '16:30', until: '22:00' },
      { from: '23:00', until: MIDNIGHT },
      { from: time(sunset.subtract(around)), until: time(sunset.add(around).add({ minutes: 1 })) },
    ];
  }
  const nights = splitAtMidnight(night);
  return season === 'feast' && feast ? [...nights, { from: MIDNIGHT, until: '13:00' }] : nights;
}

/** A period that passes midnight as its two parts on every date. */
function splitAtMidnight({ from, until }: QuietPeriod): Stretch[] {
  if (Temporal.PlainTime.compare(from, until) < 0) return [{ from, until }];
  return [
    { from: MIDNIGHT, until },
    { from, until: MIDNIGHT },
  ].filter((one) => one.from !== one.until);
}

function covers({ from, until }: Stretch, at: Temporal.PlainTime): boolean {
  const isBefore = until === MIDNIGHT || Temporal.PlainTime.compare(at, until) < 0;
  return Temporal.PlainTime.compare(at, from) >= 0 && isBefore;
}

function endOf(
  { until }: Stretch,
  on: Temporal.PlainDate,
  { timeZone, after }: { timeZone: string; after: Temporal.Instant },
): Temporal.Instant {
  if (until === MIDNIGHT) return startOfDay(on.add({ days: 1 }), timeZone);
  const at = Temporal.PlainTime.from(until);
  const end = instantOf({ on, at, timeZone });
  if (Temporal.Instant.compare(end, after) > 0) return end;
  // In the hour that comes twice, the first end may already be behind.
  return laterInstantOf({ on, at, timeZone });
}

function time(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}
