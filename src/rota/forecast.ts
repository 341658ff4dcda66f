import { type Standings, settle } from './ledger.ts';
import { type AskReason, nextToAsk } from './order.ts';
import type { Eligible, MemberId } from './shares.ts';

/** A turn that is coming. */
export type Slot<Id = number> = {
  id: Id;
  /** Local date, such as `2026-11-27`. */
  on: string;
  effort: number;
  eligible: readonly Eligible[];
  /** Who has it already, when it was given before. The forecast never takes a turn away from anybody. */
  assignee?: MemberId;
};

export type Forecast<Id = number> =
  | { slotId: Id; member: MemberId; reason: AskReason | 'given-before' }
  | { slotId: Id; member: undefined; reason: 'nobody-can' };

/**
 * Who will be asked for the coming turns if everybody does theirs, by date and, on one date, in the order given. Doing
 * as it says changes nothing in the rest of it.
 */
export function forecast<Id>(standings: Standings, slots: readonly Slot<Id>[]): Forecast<Id>[] {
  let expected = standings;
  return slots
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((slot) => {
      const turn = expect(expected, slot);
      if (turn.member !== undefined) expected = settle(expected, { ...slot, doer: turn.member });
      return turn;
    });
}

function expect<Id>(standings: Standings, slot: Slot<Id>): Forecast<Id> {
  if (slot.assignee !== undefined) return { slotId: slot.id, member: slot.assignee, reason: 'given-before' };
  const next = nextToAsk(standings, slot);
  if (next === undefined) return { slotId: slot.id, member: undefined, reason: 'nobody-can' };
  return { slotId: slot.id, member: next.member, reason: next.reason };
}
