import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBefore, deriveWindow, instantOf, localDate, TZ_VERSION } from '../../src/time/wall-time.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);

function instantText(local: string, timeZone: string) {
  const [on = '', at = ''] = local.split(' ');
  return instantOf({ on: day(on), at: time(at), timeZone }).toString();
}

describe('a local time', () => {
  test.each([
    ['2025-11-23 08:00', 'Africa/Casablanca', '2025-11-23T07:00:00Z'],
    ['2026-11-23 08:00', 'Africa/Casablanca', '2026-11-23T08:00:00Z'],
    ['2027-02-10 08:00', 'Africa/Casablanca', '2027-02-10T08:00:00Z'],
    ['2026-11-23 08:00', 'Europe/Paris', '2026-11-23T07:00:00Z'],
  ])('%s in %s is %s', (local, timeZone, expected) => {
    expect(instantText(local, timeZone)).toBe(expected);
  });

  test('that does not exist moves ahead by the length of the gap', () => {
    expect(instantText('2027-03-28 02:30', 'Europe/Paris')).toBe(instantText('2027-03-28 03:30', 'Europe/Paris'));
  });

  test('that comes twice means the first', () => {
    expect(instantText('2026-10-25 02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00Z');
  });

  test('that came twice in the night Morocco left its clock changes means the first', () => {
    expect(instantText('2026-09-20 01:30', 'Africa/Casablanca')).toBe('2026-09-20T00:30:00Z');
    expect(instantText('2026-09-20 02:00', 'Africa/Casablanca')).toBe('2026-09-20T02:00:00Z');
  });

  test('in an unknown zone is refused', () => {
    expect(() => instantText('2026-11-23 08:00', 'Africa/Nowhere')).toThrow(RangeError);
  });
});

describe('the date on the wall', () => {
  test.each([
    ['2026-11-26T23:30:00Z', 'Africa/Casablanca', '2026-11-26'],
    ['2025-11-26T23:30:00Z', 'Africa/Casablanca', '2025-11-27'],
    ['2026-11-26T23:30:00Z', 'Asia/Tokyo', '2026-11-27'],
  ])('at %s in %s is %s', (instant, timeZone, expected) => {
    expect(localDate(Temporal.Instant.from(instant), timeZone).toString()).toBe(expected);
  });

  test('is the date planned for, unless the clocks leap over midnight or the whole day', () => {
    const dates = fc.integer({ min: 0, max: 3_000 }).map((days) => day('2024-01-01').add({ days }));
    const hours = fc.integer({ min: 3, max: 23 });
    const zones = fc.constantFrom('Africa/Casablanca', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(dates, hours, zones, (on, hour, timeZone) => {
        const instant = instantOf({ on, at: new Temporal.PlainTime(hour), timeZone });

        expect(localDate(instant, timeZone).equals(on)).toBe(true);
      }),
    );
  });
});

describe('days before', () => {
  test('the evening before is at 19:00 on the previous date', () => {
    const evening = daysBefore({ on: day('2026-11-27'), days: 1, at: time('19:00'), timeZone: 'Africa/Casablanca' });

    expect(evening.toString()).toBe('2026-11-26T19:00:00Z');
  });

  test('are days of the calendar, not of 24 hours', () => {
    const turn = { on: day('2026-10-25'), at: time('19:00'), timeZone: 'Europe/Paris' };

    const hours = instantOf(turn)
      .since(daysBefore({ ...turn, days: 1 }))
      .total('hours');

    expect(hours).toBe(25);
  });
});

describe('a window', () => {
  const window = (on: string, startsAt: string, lastsDays: number, endsAt: string, timeZone = 'Europe/Paris') => {
    const found = deriveWindow({ on: day(on), startsAt: time(startsAt), lastsDays, endsAt: time(endsAt) }, timeZone);
    return [found.startsAt.toString(), found.endsAt.toString()];
  };

  test('lasts from one local time to another', () => {
    expect(window('2026-11-27', '08:00', 0, '09:30')).toEqual(['2026-11-27T07:00:00Z', '2026-11-27T08:30:00Z']);
  });

  test('may pass midnight, and a clock change with it', () => {
    expect(window('2026-10-24', '20:00', 1, '08:00')).toEqual(['2026-10-24T18:00:00Z', '2026-10-25T07:00:00Z']);
  });

  test('keeps its length when the gap would turn it round', () => {
    expect(window('2027-03-28', '02:30', 0, '03:10')).toEqual(['2027-03-28T01:30:00Z', '2027-03-28T02:10:00Z']);
  });

  test.each([
    ['08:00', 0, '08:00'],
    ['08:00', 0, '07:59'],
    ['08:00', -1, '09:00'],
  ])('from %s to %i days later at %s is refused', (startsAt, lastsDays, endsAt) => {
    expect(() => window('2026-11-27', startsAt, lastsDays, endsAt)).toThrow(/does not end after it starts/);
  });
});

test('the version of the time zone data is the one of this process', () => {
  expect(TZ_VERSION).toMatch(/^20\d\d[a-z]$/);
  expect(TZ_VERSION >= '2026c').toBe(true);
});
