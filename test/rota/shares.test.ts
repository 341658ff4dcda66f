import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, RotaError, sharesOf, splitEvenly, UNITS_PER_TURN } from '../../src/rota/shares.ts';
import { allowTimeForDeepRuns, assertProperty } from '../kit/properties.ts';
import { anyMembers, efforts, membersOf } from './histories.ts';

allowTimeForDeepRuns();

describe('sharing a turn', () => {
  test.each(Array.from({ length: 16 }, (_, i) => i + 1))('is exact among %i people of one weight', (count) => {
    const shares = sharesOf(1, membersOf(count));

    expect([...shares.values()]).toEqual(Array(count).fill(UNITS_PER_TURN / count));
  });

  test('costs a double twice as much as a normal weight, and four times a half', () => {
    const shares = sharesOf(1, [
      { member: 1, weight: 4 },
      { member: 2, weight: 2 },
      { member: 3, weight: 1 },
    ]);

    expect([...shares.values()]).toEqual([411_840, 205_920, 102_960]);
  });

  test('gives the units left over to the largest fractions, then in list order', () => {
    const weights = [4, 4, 4, 4, 1, 1, 1];
    const shares = sharesOf(
      1,
      weights.map((weight, i) => ({ member: i + 1, weight })),
    );

    expect([...shares.values()]).toEqual([151_731, 151_730, 151_730, 151_730, 37_933, 37_933, 37_933]);
  });

  test('sums to the whole turn for any weights and effort', () => {
    assertProperty(
      fc.property(anyMembers({ minLength: 1, maxLength: 30 }), efforts, (eligible, effort) => {
        const shares = sharesOf(effort, eligible);

        const exact = costOf(effort) / eligible.reduce((total, { weight }) => total + weight, 0);
        expect([...shares.values()].reduce((a, b) => a + b)).toBe(costOf(effort));
        for (const { member, weight } of eligible) {
          expect(Math.abs((shares.get(member) ?? 0) - exact * weight)).toBeLessThan(1);
        }
      }),
    );
  });

  test.each([0, 17, 1.5, Number.NaN])('refuses an effort or a weight of %d', (value) => {
    expect(() => sharesOf(value, membersOf(2))).toThrow(RotaError);
    expect(() => sharesOf(1, membersOf(2, value))).toThrow(RotaError);
  });

  test('refuses somebody named twice', () => {
    expect(() => sharesOf(1, [...membersOf(2), ...membersOf(1)])).toThrow(/twice/);
  });
});

describe('spreading what somebody owed', () => {
  test.each([
    [7, 3, [3, 2, 2]],
    [-7, 3, [-3, -2, -2]],
    [6, 3, [2, 2, 2]],
    [2, 3, [1, 1, 0]],
    [5, 0, []],
  ])('%i units in %i parts is %j', (units, parts, expected) => {
    expect(splitEvenly(units, parts)).toEqual(expected);
  });
});
