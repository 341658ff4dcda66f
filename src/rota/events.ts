import { type Eligible, type MemberId, RotaError } from './shares.ts';

export type TurnId = number;

/**
 * Everything that ever happens to a rota, in the order in which it happened. These are kept as they are, one
 * append-only row each, and the rota is nothing but what follows from them. Plain JSON.
 *
 * - `joined`: somebody takes part from now on, at the end of the list, owing nothing. `weight` is in halves.
 * - `left`: somebody takes part no more; what they owed is spread over those who stay.
 * - `settled`: a turn was done, by `doer`. `on` is its local date, such as `2026-11-27`; `effort` is 1 for an ordinary
 *   turn; `eligible` are those who could have taken it when it was planned, the ones who then refused included.
 * - `undone`: the settlement of this turn was a mistake. The turn may be settled again afterwards.
 * - `forgiven`: a coordinator lets somebody start afresh: as if they left and joined again.
 * - `carried`: stands for everything before it, and for nobody's deeds in particular: only ever the first one.
 */
export type RotaEvent =
  | Carried
  | { kind: 'joined'; member: MemberId; weight: number }
  | { kind: 'left'; member: MemberId }
  | Settled
  | { kind: 'undone'; turn: TurnId }
  | { kind: 'forgiven'; member: MemberId };

export type Settled = {
  kind: 'settled';
  turn: TurnId;
  on: string;
  effort: number;
  eligible: readonly Eligible[];
  doer: MemberId;
};

/** Where everybody stood, in list order, when what came before was forgotten. */
export type Carried = {
  kind: 'carried';
  members: readonly ({ member: MemberId } & Standing)[];
  turnsSettled: number;
  lastDoer: MemberId | null;
};

/** Where one member stands. */
export type Standing = {
  /** In units, see `shares.ts`. More than zero: has done less than their share. */
  readonly owes: number;
  readonly weight: number;
  /** How many turns had been settled when they last did one or, before the first, when they joined. */
  readonly waitingSince: number;
  /** Settled turns they could have taken or did take, since they joined or were forgiven. Gifts from outside do not count. */
  readonly couldTake: number;
  /** Those of them that they did, and for how many ordinary turns these count. */
  readonly done: number;
  readonly effortDone: number;
};

/** What is left of a history when each undone settlement is taken out of it, together with its undoing. */
export type LiveEvent = Exclude<RotaEvent, { kind: 'undone' }>;

/**
 * The events that still hold, in order. An undone turn leaves no trace in what follows from them.
 * @throws RotaError when a turn is settled twice without being undone, or undone without being settled
 */
export function liveEvents(events: readonly RotaEvent[]): LiveEvent[] {
  const settledAt = new Map<TurnId, number>();
  const live: (LiveEvent | undefined)[] = [];
  for (const event of events) {
    if (event.kind === 'undone') {
      const index = settledAt.get(event.turn);
      if (index === undefined) throw new RotaError(`Turn ${event.turn} is undone but not settled.`);
      live[index] = undefined;
      settledAt.delete(event.turn);
      continue;
    }
    if (event.kind === 'settled') {
      if (settledAt.has(event.turn)) throw new RotaError(`Turn ${event.turn} is settled twice.`);
      settledAt.set(event.turn, live.length);
    }
    live.push(event);
  }
  return live.filter((event) => event !== undefined);
}

/**
 * How many events, from the first on, a `carried` one can stand for: at most so many, and none that a later event takes back, since
 * nothing could tell any more what that was.
 */
export function countToCarry(events: readonly RotaEvent[], most: number): number {
  const undoneAt = new Map<TurnId, number>();
  let count = most;
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i];
    if (event?.kind === 'undone') undoneAt.set(event.turn, i);
    if (event?.kind !== 'settled') continue;
    const takenBackAt = undoneAt.get(event.turn) ?? -1;
    undoneAt.delete(event.turn);
    if (i < count && count <= takenBackAt) count = i;
  }
  return count;
}
