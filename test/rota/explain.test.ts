import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RotaEvent } from '../../src/rota/events.ts';
import { explain } from '../../src/rota/explain.ts';
import { RotaError, UNITS_PER_TURN } from '../../src/rota/shares.ts';
import { allowTimeForDeepRuns, assertProperty } from '../kit/properties.ts';
import { anyHistoryWithTurn, joinedAll, membersOf, OUTSIDER, turnsDoneBy } from './histories.ts';

allowTimeForDeepRuns();

const four = membersOf(4);
const twelveTurns = [...joinedAll(four), ...turnsDoneBy([1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4, 1], four)];

describe('why me', () => {
  test('of the 12 turns you could take part in you have done 2, your share is 3, and nobody is further behind', () => {
    expect(explain(twelveTurns, { member: 4, eligible: four })).toEqual({
      turnsCouldTake: 12,
      turnsDone: 2,
      shareTurns: 3,
      shareUnits: 3 * UNITS_PER_TURN,
      reason: 'furthest-behind',
      isAfterRefusal: false,
      nobodyFurtherBehind: true,
    });
  });

  test('after a refusal it says so, and is true of those who are left', () => {
    const explanation = explain(twelveTurns, { member: 2, eligible: four, refused: new Set([4]) });

    expect(explanation).toMatchObject({ reason: 'tie-longest-ago', isAfterRefusal: true, nobodyFurtherBehind: true });
  });

  test('a refusal by somebody who would not have come first is not the reason', () => {
    const explanation = explain(twelveTurns, { member: 4, eligible: four, refused: new Set([1]) });

    expect(explanation).toMatchObject({ reason: 'furthest-behind', isAfterRefusal: false });
  });

  test('gives no reason when the rota would have asked somebody else, as after a swap', () => {
    const explanation = explain(twelveTurns, { member: 1, eligible: four });

    expect(explanation).toMatchObject({ turnsDone: 4, reason: undefined, nobodyFurtherBehind: false });
  });

  test('counts a turn done while away, and none missed while away', () => {
    const events = [...joinedAll(four), ...turnsDoneBy([4, 1], four.slice(0, 3))];

    expect(explain(events, { member: 4, eligible: four })).toMatchObject({
      turnsCouldTake: 1,
      turnsDone: 1,
      shareTurns: 0,
    });
  });

  test('leaves out gifts from outside and undone turns', () => {
    const gift = turnsDoneBy([OUTSIDER], four, 100);
    const mistake: RotaEvent[] = [...turnsDoneBy([4], four, 200), { kind: 'undone', turn: 200 }];

    const explanation = explain([...twelveTurns, ...gift, ...mistake], { member: 4, eligible: four });

    expect(explanation).toEqual(explain(twelveTurns, { member: 4, eligible: four }));
  });

  test('counts afresh for somebody forgiven', () => {
    const events: RotaEvent[] = [...twelveTurns, { kind: 'forgiven', member: 4 }, ...turnsDoneBy([2, 3], four, 100)];

    expect(explain(events, { member: 4, eligible: four })).toMatchObject({
      turnsCouldTake: 2,
      turnsDone: 0,
      shareTurns: 0.5,
    });
  });

  test('names as a share what somebody who left passed on', () => {
    const events: RotaEvent[] = [...joinedAll(four), ...turnsDoneBy([1, 2, 3], four), { kind: 'left', member: 4 }];

    expect(explain(events, { member: 1, eligible: four })).toMatchObject({ turnsDone: 1, shareUnits: UNITS_PER_TURN });
  });

  test('refuses to explain somebody who is not in the rota', () => {
    expect(() => explain(twelveTurns, { member: 9, eligible: four })).toThrow(RotaError);
  });

  test('what somebody owes is their share less the turns they did, by the numbers of the sentence', () => {
    assertProperty(
      fc.property(anyHistoryWithTurn, ({ events, state, eligible }) => {
        for (const [member, { owes }] of state.members) {
          const told = explain(events, { member, eligible });

          const effortsDone = effortsDoneBy(member, events);
          expect(told.turnsDone).toBe(effortsDone.length);
          expect(told.turnsDone).toBeLessThanOrEqual(told.turnsCouldTake);
          expect(told.shareUnits - UNITS_PER_TURN * effortsDone.reduce((a, b) => a + b, 0)).toBe(owes);
          if (told.reason !== undefined && told.reason !== 'rest-rule') expect(told.nobodyFurtherBehind).toBe(true);
        }
      }),
    );
  });
});

/** Counted without the code under test: since the last joining or forgiving, turns that somebody was charged for. */
function effortsDoneBy(member: number, events: readonly RotaEvent[]): number[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.turn] : [])));
  const start = events.findLastIndex((event) => 'weight' in event && event.member === member);
  const forgiven = events.findLastIndex((event) => event.kind === 'forgiven' && event.member === member);
  return events
    .slice(Math.max(start, forgiven))
    .flatMap((event) => (event.kind === 'settled' && event.doer === member && !undone.has(event.turn) ? [event] : []))
    .flatMap(({ effort, eligible }) => (eligible.length > 0 ? [effort] : []));
}
