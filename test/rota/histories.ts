import fc from 'fast-check';
import type { RotaEvent } from '../../src/rota/events.ts';
import { foldRota, type RotaState, settle } from '../../src/rota/ledger.ts';
import { nextToAsk } from '../../src/rota/order.ts';
import { type Eligible, type MemberId, UNITS_PER_TURN } from '../../src/rota/shares.ts';

export const OUTSIDER: MemberId = 999;

/** Members 1 to n, all of one weight. */
export function membersOf(count: number, weight = 2): Eligible[] {
  return Array.from({ length: count }, (_, i) => ({ member: i + 1, weight }));
}

export function joinedAll(members: readonly Eligible[]): RotaEvent[] {
  return members.map((member) => ({ kind: 'joined', ...member }));
}

/** Ordinary turns, numbered from 1 (or from `firstTurn`), done by these members one after the other. */
export function turnsDoneBy(doers: readonly MemberId[], eligible: readonly Eligible[], firstTurn = 1): RotaEvent[] {
  return doers.map((doer, i) => ({
    kind: 'settled',
    turn: firstTurn + i,
    on: '2026-11-27',
    effort: 1,
    eligible,
    doer,
  }));
}

export function owedTurns(state: Pick<RotaState, 'members'>): number[] {
  return [...state.members.values()].map(({ owes }) => owes / UNITS_PER_TURN);
}

export function balances(state: Pick<RotaState, 'members'>): [MemberId, number][] {
  return [...state.members].map(([member, { owes }]) => [member, owes]);
}

/** Everybody can, and does it when it is their turn. */
export function withFullAttendance<S extends Pick<RotaState, 'members' | 'turnsSettled' | 'lastDoer'>>(
  state: S,
  eligible: readonly Eligible[],
  turns: number,
  afterEach: (standings: Pick<RotaState, 'members'>) => void = () => {},
) {
  let standings: Pick<RotaState, 'members' | 'turnsSettled' | 'lastDoer'> = state;
  for (let i = 0; i < turns; i += 1) {
    standings = settle(standings, {
      eligible,
      effort: 1,
      doer: nextToAsk(standings, { eligible })?.member ?? OUTSIDER,
    });
    afterEach(standings);
  }
  return standings;
}

export const weights = fc.constantFrom(1, 2, 4);
export const efforts = fc.integer({ min: 1, max: 4 });

/** Members 1 to n in list order, each of any weight. */
export const anyMembers = (constraints: { minLength: number; maxLength: number }) =>
  fc.array(weights, constraints).map((all) => all.map((weight, i) => ({ member: i + 1, weight })));

const commands = fc.array(
  fc.record({
    kind: fc.constantFrom('joined', 'left', 'settled', 'settled', 'settled', 'undone', 'forgiven', 'gift'),
    pick: fc.nat(),
    weight: weights,
    effort: efforts,
    absent: fc.array(fc.nat({ max: 11 })),
  }),
  { maxLength: 40, size: 'max' },
);

/** Any history that can be: people come and go, turns are given by hand to anybody, undone, forgiven, done by outsiders. */
export const anyHistory = commands.map((all) => {
  const events: RotaEvent[] = [];
  const inRota: Eligible[] = [];
  const settled: number[] = [];
  all.forEach(({ kind, pick, weight, effort, absent }, i) => {
    const who = inRota[pick % Math.max(1, inRota.length)];
    if (kind === 'joined' || who === undefined) {
      const newcomer = { member: i + 1, weight };
      inRota.push(newcomer);
      events.push({ kind: 'joined', ...newcomer });
    } else if (kind === 'left') {
      inRota.splice(inRota.indexOf(who), 1);
      events.push({ kind, member: who.member });
    } else if (kind === 'forgiven') {
      events.push({ kind, member: who.member });
    } else if (kind === 'undone') {
      const turn = settled.splice(pick % Math.max(1, settled.length), 1)[0];
      if (turn !== undefined) events.push({ kind, turn });
    } else {
      const eligible = inRota.filter((_, index) => !absent.includes(index));
      const doer = kind === 'gift' ? OUTSIDER : who.member;
      settled.push(i);
      events.push({ kind: 'settled', turn: i, on: '2026-11-27', effort, eligible, doer });
    }
  });
  return events;
});

/** Any history, and a turn that comes next: some of those in the rota could take it. */
export const anyHistoryWithTurn = fc
  .tuple(anyHistory, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), efforts)
  .map(([events, present, effort]) => {
    const state = foldRota(events);
    const eligible = [...state.members]
      .filter((_, i) => present[i])
      .map(([member, { weight }]) => ({ member, weight }));
    return { events, state, eligible, effort };
  });
