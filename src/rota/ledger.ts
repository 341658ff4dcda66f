import { type Carried, type LiveEvent, liveEvents, type RotaEvent, type Settled, type Standing } from './events.ts';
import { checkRange, costOf, type Eligible, type MemberId, RotaError, sharesOf, splitEvenly } from './shares.ts';

export type Standings = {
  /** In list order, which is that of joining. The balances sum to zero. */
  readonly members: ReadonlyMap<MemberId, Standing>;
  readonly turnsSettled: number;
  readonly lastDoer: MemberId | undefined;
};

export type RotaState = Standings & { readonly history: readonly RotaEvent[] };

/** What one event changed in one balance, in units. Those of an event sum to zero. */
export type RotaEntry = { member: MemberId; units: number };

/** A rota that nobody has joined. */
export const NOBODY: Standings = { members: new Map(), turnsSettled: 0, lastDoer: undefined };

/**
 * The rota that follows from a history: the same in any process, for ever. The idea is the fair car pool of Fagin and
 * Williams (1983): a turn costs each who could have taken it their share, and whoever does it is credited one turn.
 * @throws RotaError for a history that cannot be
 */
export function foldRota(events: readonly RotaEvent[]): RotaState {
  return { ...liveEvents(events).reduce(apply, NOBODY), history: events };
}

/**
 * Where everybody stands after one more event. An undone settlement has no such step: what came after it has to be folded again.
 * @throws RotaError for an event that cannot follow
 */
export function apply(standings: Standings, event: LiveEvent): Standings {
  switch (event.kind) {
    case 'joined':
      return join(standings, event.member, event.weight);
    case 'left':
      return leave(standings, event.member);
    case 'settled':
      return settle(standings, event);
    case 'forgiven':
      return join(leave(standings, event.member), event.member, getStanding(standings, event.member).weight);
    case 'carried':
      return takeUp(standings, event);
  }
}

/** One event that stands for a whole history: folding it gives where everybody stood at its end. */
export function carry(events: readonly RotaEvent[]): Carried {
  const { members, turnsSettled, lastDoer } = foldRota(events);
  return {
    kind: 'carried',
    members: [...members].map(([member, standing]) => ({ member, ...standing })),
    turnsSettled,
    lastDoer: lastDoer ?? null,
  };
}

/**
 * What an event about to be recorded changes, one entry for each balance that moves, in list order. A leaver's entry
 * brings them to zero. Undoing gives the settlement's exact reverse, and also takes back what later leavers passed on of it.
 * @throws RotaError for an event that cannot follow
 */
export function entriesOf(state: RotaState, event: RotaEvent): RotaEntry[] {
  return entriesBetween(state, foldRota([...state.history, event]));
}

/** One entry for each balance that differs, in list order, those who left first. */
export function entriesBetween(before: Standings, after: Standings): RotaEntry[] {
  const owed = ({ members }: Standings, member: MemberId) => members.get(member)?.owes ?? 0;
  return [...new Set([...before.members.keys(), ...after.members.keys()])]
    .map((member) => ({ member, units: owed(after, member) - owed(before, member) }))
    .filter(({ units }) => units !== 0);
}

/**
 * Charges a turn to those who could have taken it and credits whoever did it, were they among those or not: they did it
 * instead of the others. Nothing changes when somebody from outside the rota did it as a gift. Those who have left in
 * the meantime are not charged; when that leaves nobody to charge, nothing changes either.
 */
export function settle(
  standings: Standings,
  { effort, eligible, doer }: Pick<Settled, 'effort' | 'eligible' | 'doer'>,
): Standings {
  const shares = sharesOf(effort, inListOrder(standings, eligible));
  if (!standings.members.has(doer) || shares.size === 0) return standings;

  const turnsSettled = standings.turnsSettled + 1;
  const members = new Map<MemberId, Standing>();
  for (const [member, standing] of standings.members) {
    const share = shares.get(member);
    if (member === doer) members.set(member, credit(standing, { share: share ?? 0, effort, turnsSettled }));
    else members.set(member, share === undefined ? standing : charge(standing, share));
  }
  return { members, turnsSettled, lastDoer: doer };
}

/** @throws RotaError when they are not in the rota */
export function getStanding(standings: Standings, member: MemberId): Standing {
  const standing = standings.members.get(member);
  if (standing === undefined) throw new RotaError(`Member ${member} is not in this rota.`);
  return standing;
}

/** Those of them who are in the rota now, in its order. */
export function inListOrder({ members }: Standings, eligible: readonly Eligible[]): Eligible[] {
  const byMember = new Map(eligible.map((who) => [who.member, who]));
  // Somebody who is named twice is refused by whoever counts the shares.
  if (byMember.size < eligible.length) return [...eligible];
  const ordered: Eligible[] = [];
  for (const member of members.keys()) {
    const who = byMember.get(member);
    if (who !== undefined) ordered.push(who);
  }
  return ordered;
}

function charge(standing: Standing, share: number): Standing {
  const { owes, weight, waitingSince, couldTake, done, effortDone } = standing;
  return { owes: owes + share, weight, waitingSince, couldTake: couldTake + 1, done, effortDone };
}

type Credit = { share: number; effort: number; turnsSettled: number };

function credit(standing: Standing, { share, effort, turnsSettled }: Credit): Standing {
  return {
    owes: standing.owes + share - costOf(effort),
    weight: standing.weight,
    waitingSince: turnsSettled,
    couldTake: standing.couldTake + 1,
    done: standing.done + 1,
    effortDone: standing.effortDone + effort,
  };
}

function join(standings: Standings, member: MemberId, weight: number): Standings {
  checkRange('weight', weight);
  if (standings.members.has(member)) throw new RotaError(`Member ${member} joins a rota they are in.`);
  const fresh = { owes: 0, weight, waitingSince: standings.turnsSettled, couldTake: 0, done: 0, effortDone: 0 };
  return { ...standings, members: new Map([...standings.members, [member, fresh]]) };
}

function leave(standings: Standings, leaver: MemberId): Standings {
  const { owes } = getStanding(standings, leaver);
  const staying = [...standings.members].filter(([member]) => member !== leaver);
  const parts = splitEvenly(owes, staying.length);
  const members = staying.map(
    ([member, standing], i) => [member, { ...standing, owes: standing.owes + (parts[i] ?? 0) }] as const,
  );
  return { ...standings, members: new Map(members) };
}

function takeUp(standings: Standings, { members, turnsSettled, lastDoer }: Carried): Standings {
  if (standings !== NOBODY) throw new RotaError('What is carried stands for all that came before it.');
  return {
    members: new Map(members.map(({ member, ...standing }) => [member, standing])),
    turnsSettled,
    lastDoer: lastDoer ?? undefined,
  };
}
