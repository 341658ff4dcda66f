import { describe, expect, test } from 'vitest';
import { type Answer, type Candidate, eligibleOn, isPauseDue } from '../../src/rota/eligibility.ts';
import type { RotaEvent } from '../../src/rota/events.ts';
import { explain } from '../../src/rota/explain.ts';
import { forecast } from '../../src/rota/forecast.ts';
import { entriesOf, foldRota } from '../../src/rota/ledger.ts';
import { nextToAsk, orderOfTurn } from '../../src/rota/order.ts';
import { type Eligible, type MemberId, RotaError, UNITS_PER_TURN } from '../../src/rota/shares.ts';
import { balances, membersOf, OUTSIDER } from './histories.ts';

/* The seven rules of the rota and its odd events, as the document of the rota words them. Balances are in turns. */

const three = membersOf(3);
const FRIDAY = '2026-11-27';

const joined = (member: MemberId, weight = 2): RotaEvent => ({ kind: 'joined', member, weight });
const left = (member: MemberId): RotaEvent => ({ kind: 'left', member });
const forgiven = (member: MemberId): RotaEvent => ({ kind: 'forgiven', member });
const undone = (turn: number): RotaEvent => ({ kind: 'undone', turn });
const did = (turn: number, doer: MemberId, eligible: readonly Eligible[] = three, effort = 1): RotaEvent => ({
  kind: 'settled',
  turn,
  on: FRIDAY,
  effort,
  eligible,
  doer,
});
const without = (...away: MemberId[]) => three.filter(({ member }) => !away.includes(member));

const threeJoined = [joined(1), joined(2), joined(3)];

function owedAfter(events: readonly RotaEvent[]): { [member: MemberId]: number } {
  return Object.fromEntries(balances(foldRota(events)).map(([member, owes]) => [member, owes / UNITS_PER_TURN]));
}

function asked(events: readonly RotaEvent[], eligible: readonly Eligible[] = three, refused: readonly MemberId[] = []) {
  return nextToAsk(foldRota(events), { eligible, refused: new Set(refused) })?.member;
}

function candidate(member: MemberId, changes: Partial<Candidate> = {}): Candidate {
  return { member, weight: 2, isPaused: false, isAllowed: true, absences: [], ...changes };
}

describe('rule 1, who could take a turn:', () => {
  test.each<[string, Partial<Candidate>, boolean]>([
    ['an active member', {}, true],
    ['nobody who is away on that local date', { absences: [{ from: FRIDAY, until: FRIDAY }] }, false],
    ['somebody who is back the day before', { absences: [{ from: '2026-11-20', until: '2026-11-26' }] }, true],
    ['somebody who goes the day after', { absences: [{ from: '2026-11-28', until: '2026-12-05' }] }, true],
    ['nobody who is not allowed this kind of help', { isAllowed: false }, false],
    ['nobody who is paused', { isPaused: true }, false],
  ])('%s', (_, changes, isEligible) => {
    expect(eligibleOn(FRIDAY, [candidate(1, changes)])).toHaveLength(isEligible ? 1 : 0);
  });

  test('the set is the one stored with the turn, whoever joins afterwards', () => {
    expect(owedAfter([...threeJoined, joined(4), did(1, 1)])).toEqual({ 1: -2 / 3, 2: 1 / 3, 3: 1 / 3, 4: 0 });
  });
});

describe('rule 2, what a turn costs:', () => {
  test.each<[string, RotaEvent[], { [member: MemberId]: number }]>([
    ['an equal share for each', [...threeJoined, did(1, 1)], { 1: -2 / 3, 2: 1 / 3, 3: 1 / 3 }],
    [
      'twice as much for a double weight, half as much for a half',
      [joined(1, 4), joined(2, 2), joined(3, 2), did(1, 1, [{ member: 1, weight: 4 }, ...without(1)])],
      { 1: -1 / 2, 2: 1 / 4, 3: 1 / 4 },
    ],
    ['as many turns as its effort', [...threeJoined, did(1, 2, three, 3)], { 1: 1, 2: -2, 3: 1 }],
  ])('%s', (_, events, expected) => {
    expect(owedAfter(events)).toEqual(expected);
  });

  test('what cannot be shared evenly goes to the largest fractions, then in list order', () => {
    const seven = [4, 4, 4, 4, 1, 1, 1].map((weight, i) => ({ member: i + 1, weight }));
    const state = foldRota([...seven.map(({ member, weight }) => joined(member, weight)), did(1, 7, seven)]);

    expect(balances(state).map(([, owes]) => owes)).toEqual([
      151_731,
      151_730,
      151_730,
      151_730,
      37_933,
      37_933,
      37_933 - UNITS_PER_TURN,
    ]);
  });
});

describe('rule 3, who is next:', () => {
  test.each<[string, RotaEvent[], MemberId]>([
    ['whoever is furthest behind', [...threeJoined, did(1, 1), did(2, 2)], 3],
    ['on a tie, whoever did it longest ago', [...threeJoined, did(1, 3), did(2, 1), did(3, 2)], 3],
    ['then list order', threeJoined, 1],
    [
      'nobody who has just joined, before those who wait',
      [...threeJoined, did(1, 1), did(2, 2), did(3, 3), joined(4)],
      1,
    ],
  ])('%s', (_, events, expected) => {
    const eligible = [...three, { member: 4, weight: 2 }];
    expect(asked(events, eligible)).toBe(expected);
  });
});

describe('rule 4, rest:', () => {
  const four = membersOf(4);
  const behind = (third: Eligible[]) => [
    ...four.map(({ member }) => joined(member)),
    did(1, 3, four.slice(0, 1)),
    did(2, 4, third),
    did(3, 1, four),
  ];

  test('whoever did the last turn is passed over for somebody less than half a turn less far behind', () => {
    expect(asked(behind([four[0], four[2], four[3]].flatMap((who) => who ?? [])), four)).toBe(2);
  });

  test('not at half a turn or more', () => {
    expect(asked(behind([four[0], four[3]].flatMap((who) => who ?? [])), four)).toBe(1);
  });

  test('not when nobody else is there', () => {
    expect(asked([...threeJoined, did(1, 1)], without(2, 3))).toBe(1);
  });
});

describe('rule 5, who cannot:', () => {
  test('after a refusal, or a silence, the next in the order is asked, and whoever refused is charged all the same', () => {
    expect(asked(threeJoined, three, [1])).toBe(2);
    expect(owedAfter([...threeJoined, did(1, 2)])).toEqual({ 1: 1 / 3, 2: -2 / 3, 3: 1 / 3 });
    expect(asked([...threeJoined, did(1, 2)])).toBe(1);
  });

  test('when all have refused nobody is left to be asked, and nothing is settled', () => {
    expect(asked(threeJoined, three, [1, 2, 3])).toBeUndefined();
    expect(orderOfTurn(foldRota(threeJoined), { eligible: three, refused: new Set([1, 2, 3]) })).toEqual([]);
  });

  test.each<[string, Answer[], boolean]>([
    ['one refusal', ['cannot'], false],
    ['one silence', ['silent'], false],
    ['two refusals running', ['cannot', 'cannot'], true],
    ['two silences running', ['silent', 'silent'], true],
    ['a refusal, then a silence', ['cannot', 'silent'], true],
    ['a turn between two refusals', ['cannot', 'took', 'cannot'], false],
    ['two refusals long ago', ['cannot', 'cannot', 'took'], false],
  ])('a pause is due after %s: %s is %s', (_, answers, isDue) => {
    expect(isPauseDue(answers)).toBe(isDue);
  });

  test('an absence declared before the turn was planned costs nothing, and brings them back where they were', () => {
    const events = [...threeJoined, did(1, 1), did(2, 3, without(2))];

    expect(owedAfter(events)).toEqual({ 1: -1 / 6, 2: 1 / 3, 3: -1 / 6 });
    expect(asked(events)).toBe(2);
  });

  test('an absence declared afterwards does not change the turn: they refuse it, and are charged', () => {
    expect(owedAfter([...threeJoined, did(1, 2, three)])[1]).toBe(1 / 3);
  });

  test('a turn called off leaves no row, and one given as a gift changes nothing', () => {
    expect(owedAfter([...threeJoined, did(1, OUTSIDER)])).toEqual(owedAfter(threeJoined));
    expect(asked([...threeJoined, did(1, OUTSIDER)])).toBe(1);
    expect(entriesOf(foldRota(threeJoined), did(1, OUTSIDER))).toEqual([]);
  });
});

describe('rule 6, settling:', () => {
  test('once: a turn cannot be settled twice', () => {
    expect(() => foldRota([...threeJoined, did(1, 1), did(1, 2)])).toThrow(RotaError);
  });

  test.each<[string, RotaEvent[], { [member: MemberId]: number }]>([
    ['undoing is the exact reverse', [...threeJoined, did(1, 1), undone(1)], { 1: 0, 2: 0, 3: 0 }],
    [
      'a swap: the credit goes to who did it',
      [...threeJoined, did(1, 2), did(2, 1)],
      { 1: -1 / 3, 2: -1 / 3, 3: 2 / 3 },
    ],
    ['who joins owes nothing', [...threeJoined, did(1, 1), joined(4)], { 1: -2 / 3, 2: 1 / 3, 3: 1 / 3, 4: 0 }],
    ['what a leaver owed goes to those who stay', [...threeJoined, did(1, 1), left(2)], { 1: -1 / 2, 3: 1 / 2 }],
    ['what a leaver was owed as well', [...threeJoined, did(1, 1), left(1)], { 2: 0, 3: 0 }],
    ['who is forgiven owes nothing', [...threeJoined, did(1, 1), forgiven(2)], { 1: -1 / 2, 2: 0, 3: 1 / 2 }],
  ])('%s', (_, events, expected) => {
    expect(owedAfter(events)).toEqual(expected);
  });

  test('forgiving is leaving and joining again', () => {
    const { members: byForgiving } = foldRota([...threeJoined, did(1, 1), forgiven(2)]);
    const { members: byLeaving } = foldRota([...threeJoined, did(1, 1), left(2), joined(2)]);

    expect([...byForgiving]).toEqual([...byLeaving]);
  });

  test('a leaver’s units that cannot be split evenly go by list order', () => {
    const seven = [4, 4, 4, 4, 1, 1, 1].map((weight, i) => ({ member: i + 1, weight }));
    const before = foldRota([...seven.map(({ member, weight }) => joined(member, weight)), did(1, 7, seven)]);

    expect(entriesOf(before, left(7)).map(({ units }) => units)).toEqual([
      ...Array<number>(5).fill(-113_798),
      -113_797,
      682_787,
    ]);
  });
});

describe('rule 7, the forecast:', () => {
  test('is what the fold gives when each turn is done as it says', () => {
    const slots = [1, 2, 3, 4, 5].map((id) => ({ id, on: FRIDAY, effort: 1, eligible: three }));
    const told = forecast(foldRota(threeJoined), slots).map(({ member }) => member);

    let events = threeJoined;
    const done = slots.map(({ id }) => {
      const doer = asked(events) ?? OUTSIDER;
      events = [...events, did(id, doer)];
      return doer;
    });

    expect(told).toEqual(done);
  });

  test('leaves a turn with whoever has it until an event moves it', () => {
    const slots = [{ id: 1, on: FRIDAY, effort: 1, eligible: three, assignee: 3 }];

    expect(forecast(foldRota(threeJoined), slots)).toEqual([{ slotId: 1, member: 3, reason: 'given-before' }]);
  });
});

describe('an odd event:', () => {
  test('undo after the doer has left takes back what they passed on', () => {
    expect(owedAfter([...threeJoined, did(1, 1), left(1), undone(1)])).toEqual({ 2: 0, 3: 0 });
  });

  test('undo after somebody who was charged has left takes back their share too', () => {
    expect(owedAfter([...threeJoined, did(1, 1), left(2), undone(1)])).toEqual({ 1: 0, 3: 0 });
  });

  test('undo after somebody was forgiven leaves them fresh, and the others as if it had never been', () => {
    expect(owedAfter([...threeJoined, did(1, 1), forgiven(2), undone(1)])).toEqual({ 1: 0, 3: 0, 2: 0 });
  });

  test('undo, and settling again for who really did it', () => {
    expect(owedAfter([...threeJoined, did(1, 1), undone(1), did(1, 3)])).toEqual({ 1: 1 / 3, 2: 1 / 3, 3: -2 / 3 });
  });

  test('undo of a turn of an earlier time gives the turns since then the order they would have had', () => {
    const events = [...threeJoined, did(1, 1), did(2, 2), undone(1)];

    expect(owedAfter(events)).toEqual({ 1: 1 / 3, 2: -2 / 3, 3: 1 / 3 });
    expect(asked(events)).toBe(1);
  });

  test('a gift by somebody from outside, settled and undone, leaves no trace', () => {
    expect(owedAfter([...threeJoined, did(1, OUTSIDER), undone(1), did(1, 1)])).toEqual(
      owedAfter([...threeJoined, did(1, 1)]),
    );
  });

  test('a spare turn given to another circle counts for nobody there, and stays a turn in their own rota', () => {
    const own = [...threeJoined, did(1, 1)];
    const others = membersOf(2).map(({ member, weight }) => ({ member: member + 10, weight }));
    const elsewhere = [joined(11), joined(12), did(7, 1, others)];

    expect(owedAfter(elsewhere)).toEqual({ 11: 0, 12: 0 });
    expect(asked(elsewhere, others)).toBe(11);
    expect(owedAfter(own)[1]).toBe(-2 / 3);
  });

  test('a swap leaves every balance as it would have been', () => {
    const unswapped = owedAfter([...threeJoined, did(1, 1), did(2, 2)]);

    expect(owedAfter([...threeJoined, did(1, 2), did(2, 1)])).toEqual(unswapped);
  });

  test('a cover credits who did it, and who was covered comes next', () => {
    const events = [...threeJoined, did(1, 3)];

    expect(owedAfter(events)).toEqual({ 1: 1 / 3, 2: 1 / 3, 3: -2 / 3 });
    expect(asked(events)).toBe(1);
  });

  test('somebody away who did it all the same is credited a whole turn', () => {
    expect(owedAfter([...threeJoined, did(1, 3, without(3))])).toEqual({ 1: 1 / 2, 2: 1 / 2, 3: -1 });
  });

  test('a newcomer in the middle owes nothing, and has their turn once those further behind have had theirs', () => {
    const four = membersOf(4);
    let events: RotaEvent[] = [...threeJoined, did(1, 1), did(2, 2), joined(4)];
    const doers = [3, 4, 5, 6].map((turn) => {
      const doer = asked(events, four) ?? OUTSIDER;
      events = [...events, did(turn, doer, four)];
      return doer;
    });

    expect(doers).toEqual([3, 4, 1, 2]);
  });

  test('a change of weight is leaving and joining again: what was owed is spread, and the new weight counts from then on', () => {
    const doubled = [...threeJoined, did(1, 1), left(2), joined(2, 4)];
    const eligible = [...without(2), { member: 2, weight: 4 }];

    expect(owedAfter(doubled)).toEqual({ 1: -1 / 2, 3: 1 / 2, 2: 0 });
    expect(owedAfter([...doubled, did(2, 3, eligible)])).toEqual({ 1: -1 / 4, 3: -1 / 4, 2: 1 / 2 });
  });

  test('somebody who left and came back is a newcomer, and "why me?" counts from then on', () => {
    const events = [...threeJoined, did(1, 1), did(2, 2), left(2), joined(2), did(3, 3)];

    expect(explain(events, { member: 2, eligible: three })).toMatchObject({ turnsCouldTake: 1, turnsDone: 0 });
  });

  test('the last one there leaves: nobody owes, and whoever joins then begins at nothing', () => {
    expect(owedAfter([joined(1), did(1, 1, membersOf(1)), left(1), joined(2)])).toEqual({ 2: 0 });
  });

  test('a turn planned with somebody who left before it was done charges only those who are there', () => {
    expect(owedAfter([...threeJoined, left(3), did(1, 1)])).toEqual({ 1: -1 / 2, 2: 1 / 2 });
  });
});
