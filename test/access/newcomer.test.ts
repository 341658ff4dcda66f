import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNewcomer, mayHelpWith } from '../../src/access/newcomer.ts';

const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z');
const daysAgo = (days: number) => NOW.subtract({ hours: 24 * days });

describe('the newcomer stage', () => {
  test.each([
    [29, 2, true],
    [30, 1, true],
    [30, 2, false],
    [400, 0, true],
    [31, 20, false],
  ])('after %i days and %i turns: newcomer %s', (days, turnsDone, expected) => {
    expect(isNewcomer({ approvedAt: daysAgo(days), turnsDone, settledInAt: null }, NOW)).toBe(expected);
  });

  test('does not come back, even when the turns of long ago are forgotten', () => {
    expect(isNewcomer({ approvedAt: daysAgo(500), turnsDone: 0, settledInAt: daysAgo(400) }, NOW)).toBe(false);
  });

  test('once over stays over as time passes and turns are done', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(10), fc.nat(100), fc.nat(10), (days, turns, moreDays, moreTurns) => {
        const before = isNewcomer({ approvedAt: daysAgo(days), turnsDone: turns, settledInAt: null }, NOW);
        const later = NOW.add({ hours: 24 * moreDays });
        const after = isNewcomer({ approvedAt: daysAgo(days), turnsDone: turns + moreTurns, settledInAt: null }, later);

        expect(before || !after).toBe(true);
      }),
    );
  });
});

test('a newcomer is asked only for what is open, and the inner circle for what is for it', () => {
  const newcomer = { isNewcomer: true, isInner: true };
  const inner = { isNewcomer: false, isInner: true };
  const member = { isNewcomer: false, isInner: false };

  expect([newcomer, inner, member].map((one) => mayHelpWith('open', one))).toEqual([true, true, true]);
  expect([newcomer, inner, member].map((one) => mayHelpWith('inner', one))).toEqual([false, true, false]);
  expect([newcomer, inner, member].map((one) => mayHelpWith('coordinator-only', one))).toEqual([false, false, false]);
});
