import type { TurnId } from '../db/ids.ts';

/** A turn that is or was somebody's, as a calendar needs it. */
export type CalendarTurn = {
  id: TurnId;
  epoch: number;
  kind: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  onDate: Temporal.PlainDate;
  timeZone: string;
};

/** What earlier files of this person said of a turn. */
export type Given = {
  turn: CalendarTurn;
  sequence: number;
  isCancelled: boolean;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
};

export type Entry = { turn: CalendarTurn; sequence: number; isCancelled: boolean };

/**
 * What the next file says: every turn the person holds, and that those which earlier files promised and which are not theirs any more are
 * cancelled. Whatever differs from what was said last has a higher sequence, which is how a calendar knows that it is newer
 * (RFC 5545, 3.8.7.4); what is the same keeps its own.
 */
export function decideEntries(held: readonly CalendarTurn[], given: readonly Given[]): Entry[] {
  const isHeld = new Set(held.map(({ id }) => id));
  const gone = given.filter(({ turn }) => !isHeld.has(turn.id)).map(({ turn }) => ({ turn, isCancelled: true }));
  return [...held.map((turn) => ({ turn, isCancelled: false })), ...gone]
    .map((now) => ({
      ...now,
      sequence: sequenceOf(
        now,
        given.find(({ turn }) => turn.id === now.turn.id),
      ),
    }))
    .toSorted((one, other) => Temporal.Instant.compare(one.turn.startsAt, other.turn.startsAt));
}

/** The turn's epoch rises whenever who or when changes; where it has not, a change is told by one more. */
function sequenceOf({ turn, isCancelled }: Omit<Entry, 'sequence'>, before: Given | undefined): number {
  if (!before) return turn.epoch;
  const isSame =
    before.isCancelled === isCancelled && before.startsAt.equals(turn.startsAt) && before.endsAt.equals(turn.endsAt);
  return isSame ? before.sequence : Math.max(turn.epoch, before.sequence + 1);
}
