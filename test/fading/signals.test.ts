import { describe, expect, test } from 'vitest';
import { isSilent, isThin, overloadedOf, type SharedTurn, yearsJustFull } from '../../src/fading/signals.ts';

const NOW = Temporal.Instant.from('2026-12-21T09:00:00Z');
const daysAgo = (days: number) => NOW.subtract({ hours: 24 * days });

test.each([
  ['asked two weeks ago and never heard of', 14, undefined, true],
  ['asked two weeks ago, heard of before that', 14, 20, true],
  ['asked two weeks ago, heard of two weeks ago', 15, 14, true],
  ['asked a day less than two weeks ago', 13, undefined, false],
  ['asked long ago, heard of yesterday', 30, 1, false],
])('whether somebody is silent: %s', (_, asked, heard, isIt) => {
  const heardAt = heard === undefined ? undefined : daysAgo(heard);

  expect(isSilent({ askedAt: daysAgo(asked), heardAt }, NOW)).toBe(isIt);
});

test('a circle is thin when three turns have nobody', () => {
  expect([0, 2, 3, 9].map(isThin)).toEqual([false, false, true, true]);
});

describe('who is asked more than twice their share because others are away', () => {
  const FOUR = new Map(['a', 'b', 'c', 'd'].map((member) => [member, 2]));
  const turn = (askedOf: string, there: string): SharedTurn<string> => ({
    askedOf: new Set(askedOf),
    there: new Set(there),
  });
  const many = (count: number, one: SharedTurn<string>) => Array.from({ length: count }, () => one);

  test.each([
    ['one did five of eight while two were away', [...many(5, turn('a', 'ab')), ...many(3, turn('b', 'ab'))], ['a']],
    ['one did exactly twice their share', [...many(4, turn('a', 'ab')), ...many(4, turn('b', 'ab'))], []],
    ['one did much while everybody was there', [...many(5, turn('a', 'abcd')), ...many(3, turn('b', 'abcd'))], []],
    ['there were only three turns', many(3, turn('a', 'a')), []],
    [
      'being asked counts as well as having it',
      [...many(5, turn('ab', 'ab')), ...many(1, turn('b', 'ab'))],
      ['a', 'b'],
    ],
    ['nothing happened', [], []],
  ])('%s', (_, turns, overloaded) => {
    expect(overloadedOf(FOUR, turns)).toEqual(overloaded);
  });

  test('a double share bears twice as much', () => {
    const rota = new Map([...FOUR, ['a', 4]]);

    expect(overloadedOf(rota, [...many(6, turn('a', 'ab')), ...many(2, turn('b', 'ab'))])).toEqual([]);
    expect(overloadedOf(rota, [...many(7, turn('a', 'ab')), ...many(1, turn('b', 'ab'))])).toEqual(['a']);
  });

  test('in a rota of two nobody can bear more than twice their share', () => {
    const rota = new Map([
      ['a', 2],
      ['b', 2],
    ]);

    expect(overloadedOf(rota, many(8, turn('a', 'a')))).toEqual([]);
  });
});

test.each([
  ['2025-12-21', '2026-12-20', 0],
  ['2025-12-21', '2026-12-21', 1],
  ['2025-12-21', '2027-01-03', 1],
  ['2025-12-21', '2027-01-04', 0],
  ['2024-02-29', '2026-03-01', 2],
  ['2026-12-21', '2026-12-21', 0],
])('a year that is just full: in since %s, today %s', (since, today, years) => {
  expect(yearsJustFull(Temporal.PlainDate.from(since), Temporal.PlainDate.from(today), 14)).toBe(years);
});
