import { describe, expect, test } from 'vitest';
import { isQuiet, nextLoudMoment } from '../../src/time/quiet-hours.ts';
import { daily, occurrencesOf } from '../../src/time/recurrence.ts';
import { daysBefore, deriveWindow, instantOf, localDate, localDateTime } from '../../src/time/wall-time.ts';
import { askMoment, followUpMoment, silenceMoment } from '../../src/turns/moments.ts';

/*
 * What happens in the nights in which clocks are changed.
 * https://data.iana.org/time-zones/tzdb/africa (Morocco), https://data.iana.org/time-zones/tzdb/europe (Paris):
 *
 * - Casablanca 2025-02-23 03:00 +01 → 02:00 +00, before Ramadan
 * - Casablanca 2025-04-06 02:00 +00 → 03:00 +01, after Ramadan
 * - Casablanca 2026-02-15 03:00 +01 → 02:00 +00, and 2026-03-22 02:00 +00 → 03:00 +01, the last Ramadan that moved the clocks
 * - Casablanca 2026-09-20 02:00 +01 → 01:00 +00, for good
 * - Paris 2026-10-25 03:00 +02 → 02:00 +01
 * - Paris 2027-03-28 02:00 +01 → 03:00 +02
 */
const CASABLANCA = 'Africa/Casablanca';
const PARIS = 'Europe/Paris';

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);
const instant = (text: string) => Temporal.Instant.from(text);

function at(local: string, timeZone: string): string {
  const [on = '', clock = ''] = local.split(' ');
  return instantOf({ on: day(on), at: time(clock), timeZone }).toString();
}

function hoursOf(on: string, timeZone: string): number {
  const midnight = (date: Temporal.PlainDate) => instantOf({ on: date, at: time('00:00'), timeZone });
  return midnight(day(on))
    .until(midnight(day(on).add({ days: 1 })))
    .total('hours');
}

describe('a day in which the clocks are changed', () => {
  test.each([
    ['2025-02-22', CASABLANCA, 24],
    ['2025-02-23', CASABLANCA, 25],
    ['2025-04-06', CASABLANCA, 23],
    ['2025-04-07', CASABLANCA, 24],
    ['2026-02-15', CASABLANCA, 25],
    ['2026-03-22', CASABLANCA, 23],
    ['2026-09-19', CASABLANCA, 24],
    ['2026-09-20', CASABLANCA, 25],
    ['2026-09-21', CASABLANCA, 24],
    ['2026-10-25', PARIS, 25],
    ['2027-03-28', PARIS, 23],
  ])('%s in %s has %i hours', (on, timeZone, hours) => {
    expect(hoursOf(on, timeZone)).toBe(hours);
  });

  test('comes to Morocco never again: every day from 2026-09-21 on has 24 hours, Ramadan or not', () => {
    const days = Array.from({ length: 1200 }, (_, i) => day('2026-09-21').add({ days: i }).toString());

    expect(days.filter((on) => hoursOf(on, CASABLANCA) !== 24)).toEqual([]);
  });
});

describe('a local time that the clocks leap over moves ahead by the leap', () => {
  test.each([
    ['2025-04-06 01:59', CASABLANCA, '2025-04-06T01:59:00Z'],
    ['2025-04-06 02:00', CASABLANCA, '2025-04-06T02:00:00Z'],
    ['2025-04-06 02:30', CASABLANCA, '2025-04-06T02:30:00Z'],
    ['2025-04-06 03:00', CASABLANCA, '2025-04-06T02:00:00Z'],
    ['2026-03-22 02:30', CASABLANCA, '2026-03-22T02:30:00Z'],
    ['2027-03-28 01:59', PARIS, '2027-03-28T00:59:00Z'],
    ['2027-03-28 02:00', PARIS, '2027-03-28T01:00:00Z'],
    ['2027-03-28 02:30', PARIS, '2027-03-28T01:30:00Z'],
    ['2027-03-28 03:00', PARIS, '2027-03-28T01:00:00Z'],
  ])('%s in %s is %s', (local, timeZone, expected) => {
    expect(at(local, timeZone)).toBe(expected);
  });

  test('so that 02:30 is read as 03:30 on the wall', () => {
    expect(localDateTime(instant(at('2027-03-28 02:30', PARIS)), PARIS).toString()).toBe('2027-03-28T03:30:00');
    expect(localDateTime(instant(at('2025-04-06 02:30', CASABLANCA)), CASABLANCA).toString()).toBe(
      '2025-04-06T03:30:00',
    );
  });

  test('and no turn of a daily plan is dropped', () => {
    const dates = occurrencesOf(daily(), {
      anchor: day('2027-03-26'),
      from: day('2027-03-26'),
      until: day('2027-03-30'),
    });
    const starts = dates.map((on) => instantOf({ on, at: time('02:30'), timeZone: PARIS }).toString());

    expect(starts).toEqual([
      '2027-03-26T01:30:00Z',
      '2027-03-27T01:30:00Z',
      '2027-03-28T01:30:00Z',
      '2027-03-29T00:30:00Z',
      '2027-03-30T00:30:00Z',
    ]);
  });
});

describe('a local time that comes twice fires once, at the first', () => {
  test.each([
    ['2025-02-23 01:59', CASABLANCA, '2025-02-23T00:59:00Z'],
    ['2025-02-23 02:00', CASABLANCA, '2025-02-23T01:00:00Z'],
    ['2025-02-23 02:59', CASABLANCA, '2025-02-23T01:59:00Z'],
    ['2025-02-23 03:00', CASABLANCA, '2025-02-23T03:00:00Z'],
    ['2026-09-20 00:59', CASABLANCA, '2026-09-19T23:59:00Z'],
    ['2026-09-20 01:00', CASABLANCA, '2026-09-20T00:00:00Z'],
    ['2026-09-20 01:59', CASABLANCA, '2026-09-20T00:59:00Z'],
    ['2026-09-20 02:00', CASABLANCA, '2026-09-20T02:00:00Z'],
    ['2026-10-25 02:00', PARIS, '2026-10-25T00:00:00Z'],
    ['2026-10-25 02:59', PARIS, '2026-10-25T00:59:00Z'],
    ['2026-10-25 03:00', PARIS, '2026-10-25T02:00:00Z'],
  ])('%s in %s is %s', (local, timeZone, expected) => {
    expect(at(local, timeZone)).toBe(expected);
  });

  test('and the days of a daily plan never share an instant, nor go back', () => {
    const dates = occurrencesOf(daily(), {
      anchor: day('2026-10-23'),
      from: day('2026-10-23'),
      until: day('2026-10-27'),
    });
    const starts = dates.map((on) => instantOf({ on, at: time('02:30'), timeZone: PARIS }).epochMilliseconds);

    expect(new Set(starts).size).toBe(5);
    expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
  });
});

describe('a day before is a day on the wall, not 24 hours', () => {
  test.each([
    ['the night before Ramadan 2025', '2025-02-23', CASABLANCA, '2025-02-22T18:00:00Z', 25],
    ['the night after Ramadan 2025', '2025-04-06', CASABLANCA, '2025-04-05T19:00:00Z', 23],
    ['the night Morocco left its clock changes', '2026-09-20', CASABLANCA, '2026-09-19T18:00:00Z', 25],
    ['the day after that', '2026-09-21', CASABLANCA, '2026-09-20T19:00:00Z', 24],
    ['the night Paris goes to winter', '2026-10-25', PARIS, '2026-10-24T17:00:00Z', 25],
    ['the night Paris goes to summer', '2027-03-28', PARIS, '2027-03-27T18:00:00Z', 23],
  ])('%s', (_, on, timeZone, reminder, hours) => {
    const turn = { on: day(on), at: time('19:00'), timeZone };

    expect(askMoment(turn.on, timeZone).toString()).toBe(reminder);
    expect(
      daysBefore({ ...turn, days: 1 })
        .until(instantOf(turn))
        .total('hours'),
    ).toBe(hours);
  });

  test('nor is the morning after: it is asked at half past nine on the wall whichever night lies between', () => {
    const asked = (on: string, timeZone: string) =>
      localDateTime(followUpMoment(instantOf({ on: day(on), at: time('19:00'), timeZone }), timeZone), timeZone);

    expect(asked('2025-02-22', CASABLANCA).toString()).toBe('2025-02-23T09:30:00');
    expect(asked('2026-09-19', CASABLANCA).toString()).toBe('2026-09-20T09:30:00');
    expect(asked('2026-10-24', PARIS).toString()).toBe('2026-10-25T09:30:00');
    expect(asked('2027-03-27', PARIS).toString()).toBe('2027-03-28T09:30:00');
  });

  test('nor are the two days until silence is told', () => {
    const end = instantOf({ on: day('2026-10-24'), at: time('19:00'), timeZone: PARIS });

    expect(localDateTime(silenceMoment(end, PARIS), PARIS).toString()).toBe('2026-10-26T18:00:00');
  });
});

describe('the window of a turn', () => {
  const window = (on: string, [startsAt, lastsDays, endsAt]: [string, number, string], timeZone: string) => {
    const plan = { on: day(on), startsAt: time(startsAt), lastsDays, endsAt: time(endsAt) };
    const found = deriveWindow(plan, timeZone);
    const wall = (moment: Temporal.Instant) => localDateTime(moment, timeZone).toString().slice(5, 16);
    const hours = found.startsAt.until(found.endsAt).total('hours');
    return `${wall(found.startsAt)} to ${wall(found.endsAt)}, ${hours} h`;
  };

  test.each<[string, [string, number, string], string, string]>([
    ['2025-02-22', ['22:00', 1, '06:00'], CASABLANCA, '02-22T22:00 to 02-23T06:00, 9 h'],
    ['2025-04-05', ['22:00', 1, '06:00'], CASABLANCA, '04-05T22:00 to 04-06T06:00, 7 h'],
    ['2026-09-18', ['09:00', 2, '19:00'], CASABLANCA, '09-18T09:00 to 09-20T19:00, 59 h'],
    ['2026-09-20', ['09:00', 0, '12:00'], CASABLANCA, '09-20T09:00 to 09-20T12:00, 3 h'],
    ['2026-10-25', ['02:15', 0, '02:45'], PARIS, '10-25T02:15 to 10-25T02:45, 0.5 h'],
    ['2026-10-25', ['02:30', 0, '03:30'], PARIS, '10-25T02:30 to 10-25T03:30, 2 h'],
    ['2027-03-28', ['01:30', 0, '02:30'], PARIS, '03-28T01:30 to 03-28T03:30, 1 h'],
    ['2027-03-28', ['02:15', 0, '02:45'], PARIS, '03-28T03:15 to 03-28T03:45, 0.5 h'],
    ['2027-03-28', ['02:30', 0, '03:00'], PARIS, '03-28T03:30 to 03-28T04:00, 0.5 h'],
    ['2027-03-27', ['20:00', 1, '08:00'], PARIS, '03-27T20:00 to 03-28T08:00, 11 h'],
  ])('on %s planned for %j in %s is %s', (on, plan, timeZone, expected) => {
    expect(window(on, plan, timeZone)).toBe(expected);
  });
});

describe('quiet hours end at nine on the wall', () => {
  test.each([
    ['in the night before Ramadan 2025', '2025-02-22T22:00:00Z', CASABLANCA, '2025-02-23T09:00:00Z'],
    ['in the night after Ramadan 2025', '2025-04-05T22:00:00Z', CASABLANCA, '2025-04-06T08:00:00Z'],
    ['in the night Morocco left its clock changes', '2026-09-19T22:00:00Z', CASABLANCA, '2026-09-20T09:00:00Z'],
    ['in the night after that', '2026-09-20T22:00:00Z', CASABLANCA, '2026-09-21T09:00:00Z'],
    ['in the night Paris goes to winter', '2026-10-24T22:00:00Z', PARIS, '2026-10-25T08:00:00Z'],
    ['in the night Paris goes to summer', '2027-03-27T22:00:00Z', PARIS, '2027-03-28T07:00:00Z'],
  ])('%s', (_, asked, timeZone, loud) => {
    expect(nextLoudMoment(instant(asked), timeZone).toString()).toBe(loud);
    expect(isQuiet(instant(loud).subtract({ seconds: 1 }), timeZone)).toBe(true);
  });

  test('and begin at nine in the evening of the day before the change', () => {
    expect(isQuiet(instant('2026-09-19T19:59:59Z'), CASABLANCA)).toBe(false);
    expect(isQuiet(instant('2026-09-19T20:00:00Z'), CASABLANCA)).toBe(true);
    expect(isQuiet(instant('2026-09-20T20:59:59Z'), CASABLANCA)).toBe(false);
    expect(isQuiet(instant('2026-09-20T21:00:00Z'), CASABLANCA)).toBe(true);
  });

  test('after an hour that comes twice within them, once', () => {
    const periods = [{ from: '01:30', until: '02:30' }];

    expect(nextLoudMoment(instant('2026-10-24T23:45:00Z'), PARIS, periods).toString()).toBe('2026-10-25T00:30:00Z');
  });

  test('of which the last is leapt over, end with the leap', () => {
    const periods = [{ from: '22:00', until: '02:30' }];

    expect(nextLoudMoment(instant('2027-03-27T22:00:00Z'), PARIS, periods).toString()).toBe('2027-03-28T01:30:00Z');
  });
});

describe('for a member in Paris of a family in Morocco, the zone of the family decides', () => {
  const inParis = (moment: Temporal.Instant) => localDateTime(moment, PARIS).toString().slice(0, 16);

  test.each([
    ['in winter, when Paris is an hour ahead', '2026-11-27', '2026-11-26T20:00'],
    ['in summer, when it is two', '2027-06-18', '2027-06-17T21:00'],
    ['before Morocco left its clock changes, in summer', '2026-07-10', '2026-07-09T20:00'],
    ['before that, in winter, when both were the same', '2025-11-28', '2025-11-27T19:00'],
    ['in Ramadan 2025', '2025-03-14', '2025-03-13T20:00'],
  ])('%s', (_, on, reminded) => {
    expect(inParis(askMoment(day(on), CASABLANCA))).toBe(reminded);
  });

  test('the night in which only Paris changes its clocks moves nothing in Morocco', () => {
    const moments = ['2026-10-24', '2026-10-25', '2026-10-26'].map((on) => askMoment(day(on), CASABLANCA));

    expect(moments.map(String)).toEqual(['2026-10-23T19:00:00Z', '2026-10-24T19:00:00Z', '2026-10-25T19:00:00Z']);
    expect(moments.map(inParis)).toEqual(['2026-10-23T21:00', '2026-10-24T21:00', '2026-10-25T20:00']);
  });

  test('the date is the one in Morocco, also late in the evening when it is the next day in Paris', () => {
    const late = instant('2026-11-26T23:30:00Z');

    expect(localDate(late, CASABLANCA).toString()).toBe('2026-11-26');
    expect(localDate(late, PARIS).toString()).toBe('2026-11-27');
  });
});
