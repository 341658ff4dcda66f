import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Known, SeasonKind } from '../../src/seasons/calendar.ts';
import {
  afterRamadan,
  comingSeasons,
  forecastStart,
  SEASON_KINDS,
  seasonOf,
  seasonOn,
  seasonsOn,
} from '../../src/seasons/calendar.ts';

const on = (date: string) => Temporal.PlainDate.from(date);
const said = (kind: SeasonKind, year: number, startsOn: string): Known => ({
  kind,
  year,
  startsOn: on(startsOn),
  state: 'confirmed',
});
const daysOf = (kind: SeasonKind, year: number, known: Known[] = []) => {
  const { startsOn, endsOn } = seasonOf({ kind, year }, known);
  return `${startsOn.toString()}/${endsOn.toString()}`;
};

describe('by the calendar alone', () => {
  test.each([
    ['ramadan', 1448, '2027-02-08/2027-03-08'],
    ['eid-al-fitr', 1448, '2027-03-09/2027-03-10'],
    ['eid-al-adha', 1448, '2027-05-16/2027-05-17'],
    ['school-return', 2027, '2027-09-01/2027-09-15'],
    ['winter', 2026, '2026-12-21/2027-02-28'],
    ['winter', 2027, '2027-12-21/2028-02-29'],
  ] as const)('%s of %i is %s', (kind, year, days) => {
    expect(daysOf(kind, year)).toBe(days);
  });

  test.each([
    ['2027-02-07', undefined],
    ['2027-02-08', 'ramadan'],
    ['2027-03-08', 'ramadan'],
    ['2027-03-09', 'feast'],
    ['2027-03-10', 'feast'],
    ['2027-03-11', undefined],
    ['2027-05-17', 'feast'],
    ['2027-05-18', undefined],
    ['2027-09-02', undefined],
  ] as const)('%s is a day of %s', (date, season) => {
    expect(seasonOn(on(date), [])).toBe(season);
  });

  test('a day may lie in two seasons', () => {
    expect(seasonsOn(on('2027-02-20'), []).map(({ kind, year }) => `${kind} ${year}`)).toEqual([
      'ramadan 1448',
      'winter 2026',
    ]);
  });

  test('the next ones come in order, what goes on first', () => {
    expect(comingSeasons(on('2026-11-24'), [], 4).map(({ kind }) => kind)).toEqual([
      'winter',
      'ramadan',
      'eid-al-fitr',
      'eid-al-adha',
    ]);
    expect(comingSeasons(on('2027-02-20'), [], 3).map(({ kind }) => kind)).toEqual([
      'winter',
      'ramadan',
      'eid-al-fitr',
    ]);
  });
});

describe('when it was said otherwise', () => {
  const later = [said('ramadan', 1448, '2027-02-09')];

  test('the days at both edges move', () => {
    expect(seasonOn(on('2027-02-08'), later)).toBeUndefined();
    expect(daysOf('ramadan', 1448, later)).toBe('2027-02-09/2027-03-09');
  });

  test('a feast follows a Ramadan of 29 or 30 days', () => {
    expect(daysOf('eid-al-fitr', 1448, later)).toBe('2027-03-10/2027-03-11');
    expect(daysOf('eid-al-fitr', 1448, [...later, said('eid-al-fitr', 1448, '2027-03-11')])).toBe(
      '2027-03-11/2027-03-12',
    );
  });

  test.each([
    ['months before it', '2026-11-24', [], '2027-03-11'],
    ['within it', '2027-02-20', [], '2027-03-11'],
    ['on the feast', '2027-03-10', [], '2027-03-11'],
    ['on the day itself the next one is meant', '2027-03-11', [], '2028-02-28'],
    ['when it began a day later', '2027-02-20', later, '2027-03-12'],
    ['when the month had thirty days', '2027-03-11', [...later, said('eid-al-fitr', 1448, '2027-03-11')], '2027-03-13'],
  ] as const)('what lasts until after Ramadan, seen from %s', (_, today, known, day) => {
    expect(afterRamadan(on(today), known).toString()).toBe(day);
  });
});

describe('from 2026 to 2040', () => {
  /** Hijri years and whether each month was announced a day later than calculated. */
  const announced = fc.record({
    year: fc.integer({ min: 1448, max: 1462 }),
    ramadanLate: fc.boolean(),
    feastLate: fc.boolean(),
  });

  test('each season of each year begins once, and no two of one kind meet', () => {
    for (const kind of SEASON_KINDS) {
      const years = Array.from({ length: 14 }, (_, at) => (forecastIsHijri(kind) ? 1448 : 2026) + at);
      const seasons = years.map((year) => seasonOf({ kind, year }, []));
      for (const [at, { startsOn, endsOn }] of seasons.entries()) {
        expect(Temporal.PlainDate.compare(startsOn, endsOn), kind).toBeLessThanOrEqual(0);
        const next = seasons[at + 1];
        if (next) expect(Temporal.PlainDate.compare(endsOn, next.startsOn), kind).toBeLessThan(0);
      }
      expect(new Set(seasons.map(({ startsOn }) => startsOn.toString())).size).toBe(14);
    }
  });

  test('Ramadan has 29 or 30 days and the feast follows at once, whatever was announced', () => {
    fc.assert(
      fc.property(announced, ({ year, ramadanLate, feastLate }) => {
        const first = forecastStart({ kind: 'ramadan', year }).add({ days: ramadanLate ? 1 : 0 });
        const known = [said('ramadan', year, first.toString())];
        const feast = seasonOf({ kind: 'eid-al-fitr', year }, known);
        const isThirty = first.until(feast.startsOn).days === 30;
        if (feastLate && !isThirty) known.push(said('eid-al-fitr', year, feast.startsOn.add({ days: 1 }).toString()));

        const ramadan = seasonOf({ kind: 'ramadan', year }, known);

        const days = ramadan.startsOn.until(ramadan.endsOn).days + 1;
        expect([29, 30]).toContain(days);
        expect(seasonOn(ramadan.startsOn.subtract({ days: 1 }), known)).toBeUndefined();
        expect(seasonOn(ramadan.startsOn, known)).toBe('ramadan');
        expect(seasonOn(ramadan.endsOn, known)).toBe('ramadan');
        expect(seasonOn(ramadan.endsOn.add({ days: 1 }), known)).toBe('feast');
        expect(seasonOn(afterRamadan(ramadan.startsOn, known), known)).toBeUndefined();
      }),
    );
  });

  test('what lasts until after Ramadan always lies ahead, within a lunar year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 15 }), (days) => {
        const today = on('2026-01-01').add({ days });

        const ahead = today.until(afterRamadan(today, [])).days;

        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThanOrEqual(356);
      }),
    );
  });
});

function forecastIsHijri(kind: SeasonKind): boolean {
  return kind !== 'school-return' && kind !== 'winter';
}
