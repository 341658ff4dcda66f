import type { Standing } from './events.ts';
import { inListOrder, type Standings } from './ledger.ts';
import { costOf, type Eligible, type MemberId, sharesOf } from './shares.ts';

/**
 * Why somebody is asked before the others who could still take the turn.
 *
 * - `furthest-behind`: nobody has done less of their share.
 * - `tie-longest-ago`: somebody is as far behind, but did it more recently.
 * - `tie-list-order`: somebody is as far behind and did it as long ago, but comes later in the list.
 * - `rest-rule`: the one further behind did the last turn, and is less than half a turn further behind.
 * - `only-one`: nobody else is left.
 */
export type AskReason = 'furthest-behind' | 'tie-longest-ago' | 'tie-list-order' | 'rest-rule' | 'only-one';

export type Place = {
  member: MemberId;
  reason: AskReason;
  /** How far behind their share they would be if somebody else took the turn, in units. Never shown to anybody. */
  behind: number;
};

export type TurnToGive = {
  /** Everybody who could take it, those who refused included: they are charged as well. */
  eligible: readonly Eligible[];
  refused?: ReadonlySet<MemberId>;
  /** 1, an ordinary turn, when absent. */
  effort?: number;
};

type Contender = Pick<Standing, 'waitingSince'> & { member: MemberId; behind: number };

/**
 * The person to ask for a turn: the one furthest behind; on a tie whoever did it longest ago; then list order. Whoever
 * did the last turn rests when somebody else is less than half a turn less far behind.
 * @returns undefined when nobody is left to ask; then nobody is charged
 */
export function nextToAsk(standings: Standings, turn: TurnToGive): Place | undefined {
  return first(standings, contendersFor(standings, turn), turn.effort ?? 1);
}

/** All who have not refused, in the order in which they are asked as one after the other cannot. */
export function orderOfTurn(standings: Standings, turn: TurnToGive): Place[] {
  const refused = new Set(turn.refused);
  const order: Place[] = [];
  for (;;) {
    const place = nextToAsk(standings, { ...turn, refused });
    if (place === undefined) return order;
    order.push(place);
    refused.add(place.member);
  }
}

/** In order, but for the rest rule. */
function contendersFor(standings: Standings, { eligible, refused, effort = 1 }: TurnToGive): Contender[] {
  const contenders: Contender[] = [];
  for (const [member, share] of sharesOf(effort, inListOrder(standings, eligible))) {
    const standing = standings.members.get(member);
    if (standing === undefined || refused?.has(member)) continue;
    contenders.push({ member, behind: standing.owes + share, waitingSince: standing.waitingSince });
  }
  return contenders.sort((a, b) => b.behind - a.behind || a.waitingSince - b.waitingSince);
}

function first(standings: Standings, contenders: readonly Contender[], effort: number): Place | undefined {
  const [ahead, next] = contenders;
  if (ahead === undefined) return undefined;
  if (next === undefined) return place(ahead, 'only-one');

  const didTheLastTurn = ahead.member === standings.lastDoer;
  if (didTheLastTurn && ahead.behind - next.behind < costOf(effort) / 2) return place(next, 'rest-rule');
  if (ahead.behind !== next.behind) return place(ahead, 'furthest-behind');
  return place(ahead, ahead.waitingSince === next.waitingSince ? 'tie-list-order' : 'tie-longest-ago');
}

function place({ member, behind }: Contender, reason: AskReason): Place {
  return { member, reason, behind };
}
