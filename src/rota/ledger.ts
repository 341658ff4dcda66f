import { type LiveEvent, liveEvents, type RotaEvent, type Settled } from './events.ts';
import { checkRange, costOf, type Eligible, type MemberId, RotaError, sharesOf, splitEvenly } from './shares.ts';

/** Where one member stands. */
export type Standing = {
  /** In units, see `shares.ts`. More than zero: has done less than their share. */
  readonly owes: number;
  readonly weight: number;
  /** How many turns had been settled when they last did one or, before the first, when they joined. */
  readonly waitingSince: number;
};

export type Standings = {
  /** In list order, which is that of joining. The balances sum to zero. */
  readonly members: ReadonlyMap<MemberId, Standing>;
  readonly turnsSettled: number;
  readonly lastDoer: MemberId | undefined;
};

export type RotaState = Standings & { readonly history: readonly RotaEvent[] };

/** What one event changed in one balance, in units. Those of an event sum to zero. */
export type RotaEntry = { member: MemberId; units: number };

const nobody: Standings = { members: new Map(), turnsSettled: 0, lastDoer: undefined };

/**
 * The rota that follows from a history: the same in any process, for ever. The idea is the fair car pool of Fagin and
 * Williams (1983): a turn costs each who could have taken it their share, and whoever does it is credited one turn.
 * @throws RotaError for a history that cannot be
 */
export function foldRota(events: readonly RotaEvent[]): RotaState {
  return { ...liveEvents(events).reduce(apply, nobody), history: events };
}

/**
 * What an event about to be recorded changes, one entry for each balance that moves, in list order. A leaver's entry
 * brings them to zero. Undoing gives the settlement's exact reverse, and also takes back what later leavers passed on of it.
 * @throws RotaError for an event that cannot follow
 */
export function entriesOf(state: RotaState, event: RotaEvent): RotaEntry[] {
  const before = state.members;
  const after = foldRota([...state.history, event]).members;
  const owed = (members: Standings['members'], member: MemberId) => members.get(member)?.owes ?? 0;
  return [...new Set([...before.keys(), ...after.keys()])]
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
  const charged = inListOrder(standings, eligible);
  const shares = sharesOf(effort, charged);
  if (!standings.members.has(doer) || charged.length === 0) return standings;

  const turnsSettled = standings.turnsSettled + 1;
  const members = new Map(
    [...standings.members].map(([member, standing]) => {
      const owes = standing.owes + (shares.get(member) ?? 0);
      const did = { ...standing, owes: owes - costOf(effort), waitingSince: turnsSettled };
      return [member, member === doer ? did : { ...standing, owes }];
    }),
  );
  return { members, turnsSettled, lastDoer: doer };
}

/** @throws RotaError when they are not in the rota */
export function getStanding(standings: Standings, member: MemberId): Standing {
  const standing = standings.members.get(member);
  if (standing === undefined) throw new RotaError(`Member ${member} is not in this rota.`);
  return standing;
}

/** Those of them who are in the rota now, in its order. */
export function inListOrder(standings: Standings, eligible: readonly Eligible[]): Eligible[] {
  const positions = new Map([...standings.members.keys()].map((member, position) => [member, position]));
  const position = ({ member }: Eligible) => positions.get(member) ?? -1;
  return eligible.filter((who) => position(who) >= 0).toSorted((a, b) => position(a) - position(b));
}

function apply(standings: Standings, event: LiveEvent): Standings {
  switch (event.kind) {
    case 'joined':
      return join(standings, event.member, event.weight);
    case 'left':
      return leave(standings, event.member);
    case 'settled':
      return settle(standings, event);
    case 'forgiven':
      return join(leave(standings, event.member), event.member, getStanding(standings, event.member).weight);
  }
}

function join(standings: Standings, member: MemberId, weight: number): Standings {
  checkRange('weight', weight);
  if (standings.members.has(member)) throw new RotaError(`Member ${member} joins a rota they are in.`);
  const standing = { owes: 0, weight, waitingSince: standings.turnsSettled };
  return { ...standings, members: new Map([...standings.members, [member, standing]]) };
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
