import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet, nextLoudMoment, type QuietPeriod } from '../../src/time/quiet-hours.ts';

const CASABLANCA = 'Africa/Casablanca';
const at = (text: string) => Temporal.Instant.from(text);
const loudAfter = (text: string, periods?: readonly QuietPeriod[], timeZone = CASABLANCA) =>
  nextLoudMoment(at(text), timeZone, periods).toString();

describe('by default, in Morocco', () => {
  test.each([
    ['in the morning', '2026-11-26T09:00:00Z', '2026-11-26T09:00:00Z'],
    ['in the last second before nine', '2026-11-26T08:59:59Z', '2026-11-26T09:00:00Z'],
    ['in the last second before the evening', '2026-11-26T20:59:59Z', '2026-11-26T20:59:59Z'],
    ['at nine in the evening', '2026-11-26T21:00:00Z', '2026-11-27T09:00:00Z'],
    ['after midnight', '2026-11-27T00:30:00Z', '2026-11-27T09:00:00Z'],
    ['at noon on a Friday', '2026-11-27T12:00:00Z', '2026-11-27T14:30:00Z'],
    ['at noon on a Thursday', '2026-11-26T12:00:00Z', '2026-11-26T12:00:00Z'],
    ['at eight a year before, an hour ahead', '2025-11-26T07:30:00Z', '2025-11-26T08:00:00Z'],
  ])('%s', (_, instant, expected) => {
    expect(loudAfter(instant)).toBe(expected);
  });
});

describe('other hours', () => {
  test('go on through periods that touch or overlap', () => {
    const periods = [
      { from: '21:00', until: '09:00' },
      { from: '09:00', until: '10:00' },
      { from: '09:30', until: '11:15' },
    ];

    expect(loudAfter('2026-11-26T22:00:00Z', periods)).toBe('2026-11-27T11:15:00Z');
  });

  test('of one night belong to the day it starts on', () => {
    const periods = [{ from: '21:00', until: '09:00', weekdays: [5] }];

    expect(loudAfter('2026-11-28T08:00:00Z', periods)).toBe('2026-11-28T09:00:00Z');
    expect(loudAfter('2026-11-27T08:00:00Z', periods)).toBe('2026-11-27T08:00:00Z');
  });

  test('that last until midnight, or a whole day, end on the next', () => {
    expect(loudAfter('2026-11-26T22:00:00Z', [{ from: '21:00', until: '00:00' }])).toBe('2026-11-27T00:00:00Z');
    expect(loudAfter('2026-11-26T22:00:00Z', [{ from: '08:00', until: '08:00', weekdays: [4] }])).toBe(
      '2026-11-27T08:00:00Z',
    );
  });

  test('that end in the hour that comes twice end at the first, or at the second when that has passed', () => {
    const periods = [{ from: '21:00', until: '02:30' }];

    expect(loudAfter('2026-10-25T00:15:00Z', periods, 'Europe/Paris')).toBe('2026-10-25T00:30:00Z');
    expect(loudAfter('2026-10-25T01:15:00Z', periods, 'Europe/Paris')).toBe('2026-10-25T01:30:00Z');
  });

  test('that never end are refused', () => {
    expect(() => loudAfter('2026-11-26T22:00:00Z', [{ from: '00:00', until: '00:00' }])).toThrow(RangeError);
  });

  test('of nobody keep nobody quiet', () => {
    expect(loudAfter('2026-11-26T22:00:00Z', [])).toBe('2026-11-26T22:00:00Z');
  });
});

describe('for any instant, zone and hours', () => {
  const times = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => new Temporal.PlainTime(Math.floor(quarter / 4), 15 * (quarter % 4)));
  const periods = fc.array(
    fc.record({
      from: times,
      lasts: fc.integer({ min: 15, max: 11 * 60 }),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    }),
    { maxLength: 2 },
  );
  const asQuietPeriods = (all: { from: Temporal.PlainTime; lasts: number; weekdays: number[] }[]): QuietPeriod[] =>
    all.map(({ from, lasts, weekdays }) => ({
      from: from.toString(),
      until: from.add({ minutes: lasts }).toString(),
      weekdays,
    }));
  const instants = fc
    .integer({ min: Date.UTC(2025, 0), max: Date.UTC(2028, 0) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
  const aroundClockChanges = fc
    .tuple(
      fc.constantFrom(
        '2026-09-20T01:00Z',
        '2026-10-25T01:00Z',
        '2027-03-28T01:00Z',
        '2026-11-01T06:00Z',
        '2026-04-04T15:00Z',
      ),
      fc.integer({ min: -600, max: 600 }),
    )
    .map(([change, minutes]) => at(change).add({ minutes }));
  const zones = fc.constantFrom(CASABLANCA, 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo');

  test('the next loud moment is never quiet, never earlier, the moment itself when loud, and its own next', () => {
    fc.assert(
      fc.property(fc.oneof(instants, aroundClockChanges), zones, periods, (instant, zone, all) => {
        const quiet = asQuietPeriods(all);
        const loud = nextLoudMoment(instant, zone, quiet);

        expect(isQuiet(loud, zone, quiet)).toBe(false);
        expect(Temporal.Instant.compare(loud, instant)).toBeGreaterThanOrEqual(0);
        expect(loud.equals(instant)).toBe(!isQuiet(instant, zone, quiet));
        expect(nextLoudMoment(loud, zone, quiet).equals(loud)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('every quarter of an hour before it is quiet', () => {
    fc.assert(
      fc.property(instants, zones, periods, (instant, zone, all) => {
        const quiet = asQuietPeriods(all);
        const loud = nextLoudMoment(instant, zone, quiet);

        for (let t = instant; Temporal.Instant.compare(t, loud) < 0; t = t.add({ minutes: 15 })) {
          expect(isQuiet(t, zone, quiet)).toBe(true);
        }
      }),
    );
  });
});
