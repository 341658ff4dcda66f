import { describe, expect, test } from 'vitest';
import type { RotaEvent } from '../../src/rota/events.ts';
import { foldRota } from '../../src/rota/ledger.ts';
import { nextToAsk, orderOfTurn } from '../../src/rota/order.ts';
import { joinedAll, membersOf, turnsDoneBy } from './histories.ts';

const three = membersOf(3);

function asked(events: readonly RotaEvent[], eligible = three, refused: readonly number[] = []) {
  const place = nextToAsk(foldRota(events), { eligible, refused: new Set(refused) });
  return place && { member: place.member, reason: place.reason };
}

describe('who is asked', () => {
  test('the first of the list, before anything has happened', () => {
    expect(asked(joinedAll(three))).toEqual({ member: 1, reason: 'tie-list-order' });
  });

  test('whoever is furthest behind', () => {
    const events = [...joinedAll(three), ...turnsDoneBy([1, 2], three)];

    expect(asked(events)).toEqual({ member: 3, reason: 'furthest-behind' });
  });

  test('on a tie, whoever did it longest ago', () => {
    const events = [...joinedAll(three), ...turnsDoneBy([3, 1, 2], three)];

    expect(asked(events)).toEqual({ member: 3, reason: 'tie-longest-ago' });
  });

  test('somebody who just joined counts as having done it just now, and comes before only the one who must rest', () => {
    const newcomer = { member: 4, weight: 2 };
    const events = [...joinedAll(three), ...turnsDoneBy([1, 2, 3], three), ...joinedAll([newcomer])];

    expect(orderOfTurn(foldRota(events), { eligible: [newcomer, ...three] }).map(({ member }) => member)).toEqual([
      1, 2, 4, 3,
    ]);
  });

  test('the only one, even running', () => {
    const events = [...joinedAll(three), ...turnsDoneBy([1], three)];

    expect(asked(events, three.slice(0, 1))).toEqual({ member: 1, reason: 'only-one' });
  });

  test('nobody, when nobody could or all have refused', () => {
    expect(asked(joinedAll(three), [])).toBeUndefined();
    expect(asked(joinedAll(three), three, [1, 2, 3])).toBeUndefined();
  });

  test('nobody who is not in the rota, whatever was planned', () => {
    expect(asked(joinedAll(three), [{ member: 8, weight: 2 }])).toBeUndefined();
  });

  test('a double, twice as often as the others', () => {
    const eligible = [{ member: 1, weight: 4 }, ...membersOf(3).slice(1)];
    let events = joinedAll(eligible);
    for (let turn = 1; turn <= 12; turn += 1) {
      events = [...events, ...turnsDoneBy([asked(events, eligible)?.member ?? 0], eligible, turn)];
    }

    const doers = events.flatMap((event) => (event.kind === 'settled' ? [event.doer] : []));
    expect([1, 2, 3].map((member) => doers.filter((doer) => doer === member).length)).toEqual([6, 3, 3]);
  });
});

describe('rest', () => {
  const [one, two, three, four] = [1, 2, 3, 4].map((member) => ({ member, weight: 2 }));
  const only = (...members: (typeof one)[]) => members.filter((member) => member !== undefined);
  const everybody = only(one, two, three, four);

  test('is given to whoever did the last turn when another is less than half a turn less far behind', () => {
    const events = [
      ...joinedAll(everybody),
      ...turnsDoneBy([3], only(one), 1),
      ...turnsDoneBy([4], only(one, three, four), 2),
      ...turnsDoneBy([1], everybody, 3),
    ];

    // One is a third of a turn further behind than two, and a whole turn further than three and four.
    expect(asked(events, everybody)).toEqual({ member: 2, reason: 'rest-rule' });
    expect(asked(events, everybody, [2])).toEqual({ member: 1, reason: 'furthest-behind' });
  });

  test('is not given at exactly half a turn', () => {
    const events = [
      ...joinedAll(everybody),
      ...turnsDoneBy([3], only(one), 1),
      ...turnsDoneBy([4], only(one, four), 2),
      ...turnsDoneBy([1], everybody, 3),
    ];

    expect(asked(events, everybody)).toEqual({ member: 1, reason: 'furthest-behind' });
  });

  test('grows with the effort of the turn', () => {
    const events = [
      ...joinedAll(everybody),
      ...turnsDoneBy([3], only(one), 1),
      ...turnsDoneBy([4], only(one, four), 2),
      ...turnsDoneBy([1], everybody, 3),
    ];

    expect(nextToAsk(foldRota(events), { eligible: everybody, effort: 2 })).toMatchObject({
      member: 2,
      reason: 'rest-rule',
    });
  });
});
