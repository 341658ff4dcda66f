import { describe, expect, test } from 'vitest';
import type { RotaEvent } from '../../src/rota/events.ts';
import { entriesOf, foldRota } from '../../src/rota/ledger.ts';
import { RotaError, UNITS_PER_TURN as U } from '../../src/rota/shares.ts';
import { balances, joinedAll, membersOf, OUTSIDER, turnsDoneBy } from './histories.ts';

const three = membersOf(3);

describe('a settled turn', () => {
  test('costs each who could take it a share and credits whoever did it', () => {
    const state = foldRota([...joinedAll(three), ...turnsDoneBy([2], three)]);

    expect(balances(state)).toEqual([
      [1, U / 3],
      [2, U / 3 - U],
      [3, U / 3],
    ]);
    expect(state.lastDoer).toBe(2);
  });

  test('leaves whoever was away untouched', () => {
    const state = foldRota([...joinedAll(three), ...turnsDoneBy([1], three.slice(0, 2))]);

    expect(state.members.get(3)?.owes).toBe(0);
  });

  test('credits a member who did it although they were away, and charges only those who could', () => {
    const state = foldRota([...joinedAll(three), ...turnsDoneBy([3], three.slice(0, 2))]);

    expect(balances(state)).toEqual([
      [1, U / 2],
      [2, U / 2],
      [3, -U],
    ]);
  });

  test('changes nothing when somebody from outside did it as a gift', () => {
    const before = foldRota(joinedAll(three));
    const after = foldRota([...joinedAll(three), ...turnsDoneBy([OUTSIDER], three)]);

    expect({ ...after, history: [] }).toEqual({ ...before, history: [] });
  });

  test('does not charge somebody who has left since it was planned', () => {
    const state = foldRota([...joinedAll(three), { kind: 'left', member: 3 }, ...turnsDoneBy([1], three)]);

    expect(balances(state)).toEqual([
      [1, -U / 2],
      [2, U / 2],
    ]);
  });

  test('changes nothing when all who could take it have left', () => {
    const left: RotaEvent = { kind: 'left', member: 3 };
    const state = foldRota([...joinedAll(three), left, ...turnsDoneBy([1], three.slice(2))]);

    expect(balances(state)).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(state.lastDoer).toBeUndefined();
  });

  test('changes no balance in a rota of one', () => {
    const state = foldRota(joinedAll(membersOf(1)));

    expect(entriesOf(state, turnsDoneBy([1], membersOf(1))[0] as RotaEvent)).toEqual([]);
  });
});

describe('coming and going', () => {
  const afterOneTurn = [...joinedAll(three), ...turnsDoneBy([1], three)];

  test('a newcomer owes nothing and stands at the end of the list', () => {
    const state = foldRota([...afterOneTurn, { kind: 'joined', member: 4, weight: 2 }]);

    expect([...state.members.keys()]).toEqual([1, 2, 3, 4]);
    expect(state.members.get(4)).toMatchObject({ owes: 0, weight: 2, waitingSince: 1 });
  });

  test('what a leaver owed is spread over those who stay', () => {
    const entries = entriesOf(foldRota(afterOneTurn), { kind: 'left', member: 2 });

    expect(entries).toEqual([
      { member: 1, units: U / 6 },
      { member: 2, units: -U / 3 },
      { member: 3, units: U / 6 },
    ]);
  });

  test('the last one leaves with nothing to spread', () => {
    const leaving: RotaEvent[] = [1, 2, 3].map((member) => ({ kind: 'left', member }));
    const state = foldRota([...afterOneTurn, ...leaving]);

    expect(state.members.size).toBe(0);
  });

  test('somebody forgiven owes nothing, keeps their weight and starts again at the end of the list', () => {
    const double: RotaEvent = { kind: 'joined', member: 4, weight: 4 };
    const state = foldRota([double, ...afterOneTurn, { kind: 'forgiven', member: 4 }]);

    expect([...state.members.keys()]).toEqual([1, 2, 3, 4]);
    expect(state.members.get(4)).toMatchObject({ owes: 0, weight: 4, waitingSince: 1 });
  });
});

describe('undoing a settlement', () => {
  const settled = turnsDoneBy([1], three);
  const undone: RotaEvent = { kind: 'undone', turn: 1 };

  test('is the exact reverse of its rows', () => {
    const before = foldRota(joinedAll(three));
    const forward = entriesOf(before, settled[0] as RotaEvent);
    const reverse = entriesOf(foldRota([...before.history, ...settled]), undone);

    expect(reverse).toEqual(forward.map(({ member, units }) => ({ member, units: -units })));
  });

  test('also takes back what somebody who left meanwhile passed on of it', () => {
    const leaving: RotaEvent = { kind: 'left', member: 1 };
    const state = foldRota([...joinedAll(three), ...settled, leaving, undone]);

    expect(balances(state)).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });

  test('lets the turn be settled again, for somebody else', () => {
    const state = foldRota([...joinedAll(three), ...settled, undone, ...turnsDoneBy([2], three)]);

    expect(state).toMatchObject({ lastDoer: 2, turnsSettled: 1 });
    expect(state.members.get(1)).toMatchObject({ owes: U / 3, weight: 2, waitingSince: 0 });
  });

  test('of a gift is possible and changes nothing', () => {
    const gift = turnsDoneBy([OUTSIDER], three);

    expect(entriesOf(foldRota([...joinedAll(three), ...gift]), undone)).toEqual([]);
  });
});

describe('a history that cannot be is refused', () => {
  const one: RotaEvent = { kind: 'joined', member: 1, weight: 2 };
  const settled = turnsDoneBy([1], membersOf(1));

  test.each<[string, RotaEvent[]]>([
    ['joining twice', [one, one]],
    ['a weight of nothing', [{ ...one, weight: 0 }]],
    ['leaving without having joined', [{ kind: 'left', member: 1 }]],
    ['forgiving a stranger', [one, { kind: 'forgiven', member: 2 }]],
    ['settling a turn twice', [one, ...settled, ...settled]],
    ['undoing what was not settled', [one, { kind: 'undone', turn: 1 }]],
    ['undoing twice', [one, ...settled, { kind: 'undone', turn: 1 }, { kind: 'undone', turn: 1 }]],
  ])('%s', (_, events) => {
    expect(() => foldRota(events)).toThrow(RotaError);
  });
});
