import type { RotaEvent } from './events.ts';
import { foldRota, getStanding, type RotaState } from './ledger.ts';
import { type AskReason, nextToAsk, orderOfTurn, type TurnToGive } from './order.ts';
import { costOf, type MemberId, UNITS_PER_TURN } from './shares.ts';

/** The numbers of "Why me?", about one person alone. They count from when the person joined, or was forgiven. */
export type Explanation = {
  /** Settled turns they could have taken, or did take. */
  turnsCouldTake: number;
  turnsDone: number;
  /** Their share of those turns and of what leavers passed on, in ordinary turns, to the nearest half. */
  shareTurns: number;
  /** The same exactly: what they owe and the turns they did, in units. */
  shareUnits: number;
  /** Why the rota asks them now. Undefined when it would ask somebody else, or nobody: a swap, a cover, a coordinator's choice. */
  reason: AskReason | undefined;
  /** Somebody whom the rota would have asked before them has refused. */
  isAfterRefusal: boolean;
  /** Of those who could still take it. */
  nobodyFurtherBehind: boolean;
};

/**
 * Why this person has this turn, from the history before it and nothing else.
 * @throws RotaError when they are not in the rota
 */
export function explain(
  events: readonly RotaEvent[],
  { member, ...turn }: TurnToGive & { member: MemberId },
): Explanation {
  return explainIn(foldRota(events), { member, ...turn });
}

/** The same from a rota that was folded already. */
export function explainIn(state: RotaState, { member, ...turn }: TurnToGive & { member: MemberId }): Explanation {
  const { owes, couldTake, done, effortDone } = getStanding(state, member);
  const shareUnits = owes + costOf(effortDone);
  const next = nextToAsk(state, turn);
  return {
    turnsCouldTake: couldTake,
    turnsDone: done,
    shareTurns: Math.max(0, Math.round((2 * shareUnits) / UNITS_PER_TURN) / 2),
    shareUnits,
    reason: next?.member === member ? next.reason : undefined,
    isAfterRefusal: isAfterRefusal(state, turn, member),
    nobodyFurtherBehind: isFurthestBehind(state, turn, member),
  };
}

function isAfterRefusal(state: RotaState, { refused, ...turn }: TurnToGive, member: MemberId): boolean {
  const order = orderOfTurn(state, turn).map((place) => place.member);
  return order.slice(0, Math.max(0, order.indexOf(member))).some((who) => refused?.has(who));
}

function isFurthestBehind(state: RotaState, turn: TurnToGive, member: MemberId): boolean {
  const order = orderOfTurn(state, turn);
  const own = order.find((place) => place.member === member);
  return own !== undefined && order.every(({ behind }) => behind <= own.behind);
}
