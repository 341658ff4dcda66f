import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countToCarry, type RotaEvent } from '../../src/rota/events.ts';
import { explain } from '../../src/rota/explain.ts';
import { apply, carry, foldRota, NOBODY } from '../../src/rota/ledger.ts';
import { RotaError } from '../../src/rota/shares.ts';
import { allowTimeForDeepRuns, assertProperty } from '../kit/properties.ts';
import { anyHistory, joinedAll, membersOf, turnsDoneBy } from './histories.ts';

allowTimeForDeepRuns();

const three = membersOf(3);
const history = [...joinedAll(three), ...turnsDoneBy([1, 2, 1], three)];

describe('a history whose beginning is carried', () => {
  test('leaves everybody where they stood, and what is told of them, wherever it is cut', () => {
    assertProperty(
      fc.property(anyHistory, fc.nat(), (events, pick) => {
        const count = countToCarry(events, pick % (events.length + 1));
        const carried = [carry(events.slice(0, count)), ...events.slice(count)];

        const whole = foldRota(events);
        expect(withoutHistory(carried)).toEqual(withoutHistory(events));
        const eligible = [...whole.members].map(([member, { weight }]) => ({ member, weight }));
        for (const { member } of eligible) {
          expect(explain(carried, { member, eligible })).toEqual(explain(events, { member, eligible }));
        }
      }),
    );
  });

  test('can be carried again and again', () => {
    assertProperty(
      fc.property(anyHistory, fc.array(fc.nat(), { maxLength: 4 }), (events, picks) => {
        let carried: RotaEvent[] = events;
        for (const pick of picks) {
          const count = countToCarry(carried, pick % (carried.length + 1));
          if (count > 0) carried = [carry(carried.slice(0, count)), ...carried.slice(count)];
        }

        expect(withoutHistory(carried)).toEqual(withoutHistory(events));
      }),
    );
  });

  test('says nothing of who did which turn', () => {
    const text = JSON.stringify(carry(history));

    expect(text).not.toMatch(/turn"|"on"|doer"/);
    expect(JSON.parse(text)).toEqual(carry(history));
  });

  test('does not reach over a settlement that is taken back later', () => {
    const events: RotaEvent[] = [...history, { kind: 'undone', turn: 2 }, ...turnsDoneBy([3], three, 9)];

    expect([3, 4, 5, 6, 7, 8].map((most) => countToCarry(events, most))).toEqual([3, 4, 4, 4, 7, 8]);
  });

  test('refuses to take back a turn that was carried, and to be carried in the middle', () => {
    expect(() => foldRota([carry(history), { kind: 'undone', turn: 2 }])).toThrow(RotaError);
    expect(() => foldRota([...history, carry(history)])).toThrow(RotaError);
  });
});

test('applying events one by one is folding them', () => {
  assertProperty(
    fc.property(anyHistory, (events) => {
      let standings = NOBODY;
      for (const [i, event] of events.entries()) {
        standings = event.kind === 'undone' ? foldRota(events.slice(0, i + 1)) : apply(standings, event);
      }

      expect({ ...standings, history: [] }).toEqual({ ...foldRota(events), history: [] });
    }),
  );
});

function withoutHistory(events: readonly RotaEvent[]) {
  const { members, turnsSettled, lastDoer } = foldRota(events);
  return { members: [...members], turnsSettled, lastDoer };
}
