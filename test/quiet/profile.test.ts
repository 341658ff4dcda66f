import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuietProfile, QuietSeason } from '../../src/quiet/profile.ts';
import { NIGHTS, nextLoudFor, USUAL_PROFILE } from '../../src/quiet/profile.ts';
import { sunsetOn } from '../../src/time/sunset.ts';

const timeZone = 'Africa/Casablanca';
const CASABLANCA = { latitude: 33.57, longitude: -7.59 };

/** What is loud next on a Thursday, or the day that is named. */
function loudAfter(local: string, profile: Partial<QuietProfile> = {}, season?: QuietSeason): string {
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
  const loud = nextLoudFor({ ...USUAL_PROFILE, ...profile }, instant, { timeZone, seasonOn: () => season });
  return loud.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

describe('when somebody may be written to', () => {
  test.for<[string, string, Partial<QuietProfile>, QuietSeason, string]>([
    ['by day at once', '2026-11-26T10:00', {}, undefined, '2026-11-26T10:00'],
    ['after the usual night', '2026-11-26T21:00', {}, undefined, '2026-11-27T09:00'],
    ['before the long night ends', '2026-11-26T09:30', { night: NIGHTS[0] }, undefined, '2026-11-26T10:00'],
    ['in the short night’s evening', '2026-11-26T21:30', { night: NIGHTS[2] }, undefined, '2026-11-26T21:30'],
    ['after Friday noon', '2026-11-27T12:30', {}, undefined, '2026-11-27T14:30'],
    ['at Friday noon for whoever does not mind', '2026-11-27T12:30', { friday: false }, undefined, '2026-11-27T12:30'],
    [
      'hours of one’s own that touch Friday noon',
      '2026-11-27T12:30',
      { own: { from: '14:00', until: '17:00' } },
      undefined,
      '2026-11-27T17:00',
    ],
    ['in Ramadan not before eleven', '2026-11-26T09:30', {}, 'ramadan', '2026-11-26T11:00'],
    ['in Ramadan not from half past four', '2026-11-26T16:30', {}, 'ramadan', '2026-11-26T22:00'],
    ['in Ramadan not an hour before the sun sets', '2026-12-05T16:25', {}, 'ramadan', '2026-12-05T22:00'],
    ['in Ramadan late in the evening', '2026-11-26T22:30', {}, 'ramadan', '2026-11-26T22:30'],
    ['in Ramadan on a Friday', '2026-11-27T12:30', {}, 'ramadan', '2026-11-27T14:30'],
    [
      'in Ramadan as ever for whoever prefers that',
      '2026-11-26T18:00',
      { ramadan: false },
      'ramadan',
      '2026-11-26T18:00',
    ],
    ['on the morning of a feast', '2026-11-26T10:00', {}, 'feast', '2026-11-26T13:00'],
    [
      'on the morning of a feast for whoever does not mind',
      '2026-11-26T10:00',
      { feast: false },
      'feast',
      '2026-11-26T10:00',
    ],
  ])('%s', ([, local, profile, season, expected]) => {
    expect(loudAfter(local, profile, season)).toBe(expected);
  });
});

test('the sun sets in Casablanca when the almanac says', () => {
  for (const [on, almanac] of [
    ['2026-11-23', '17:24'],
    ['2026-06-21', '19:43'],
    ['2027-02-08', '18:07'],
  ] as const) {
    const set = sunsetOn(Temporal.PlainDate.from(on), CASABLANCA);
    const expected = Temporal.Instant.from(`${on}T${almanac}:00Z`);
    expect(Math.abs(set.until(expected).total('minutes')), on).toBeLessThanOrEqual(2);
  }
});

test('nobody is ever written to in the hours they keep, whatever they chose, and always within two weeks', () => {
  const profiles = fc.record({
    night: fc.constantFrom(...NIGHTS),
    friday: fc.boolean(),
    ramadan: fc.boolean(),
    feast: fc.boolean(),
    own: fc.option(fc.constantFrom({ from: '08:00', until: '17:00' }, { from: '18:00', until: '21:00' }), {
      nil: undefined,
    }),
  });
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 });
  const seasons = fc.constantFrom<QuietSeason>(undefined, 'ramadan', 'feast');
  fc.assert(
    fc.property(profiles, minutes, seasons, (profile, after, season) => {
      const instant = Temporal.Instant.from('2026-11-23T00:00:00Z').add({ minutes: after });

      const loud = nextLoudFor(profile, instant, { timeZone, seasonOn: () => season });

      expect(Temporal.Instant.compare(loud, instant)).toBeGreaterThanOrEqual(0);
      expect(instant.until(loud).total('hours')).toBeLessThan(72);
      const local = loud.toZonedDateTimeISO(timeZone);
      const at = local.toPlainTime().toString({ smallestUnit: 'minute' });
      const isRamadan = season === 'ramadan' && profile.ramadan;
      if (isRamadan) expect((at >= '11:00' && at < '16:30') || (at >= '22:00' && at < '23:00'), at).toBe(true);
      else expect(at >= profile.night.until && at < profile.night.from, at).toBe(true);
      if (season === 'feast' && profile.feast) expect(at >= '13:00', at).toBe(true);
      if (profile.friday && local.dayOfWeek === 5) expect(at < '12:00' || at >= '14:30', at).toBe(true);
      if (profile.own) expect(at < profile.own.from || at >= profile.own.until, at).toBe(true);
      const toSunset = Math.abs(loud.until(sunsetOn(local.toPlainDate(), CASABLANCA)).total('minutes'));
      if (isRamadan) expect(toSunset).toBeGreaterThanOrEqual(59);
    }),
  );
});
