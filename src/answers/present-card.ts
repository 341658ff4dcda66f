import { findMembership } from '../circles/membership-store.ts';
import { findQuestionTo } from '../covering/store.ts';
import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { offerAddress } from '../family-profile/offer-address.ts';
import { mayOfferGift } from '../gifts/may-give.ts';
import { withGift } from '../gifts/messages.ts';
import { getPerson } from '../people/store.ts';
import { swapAskedCard } from '../swaps/messages.ts';
import { findOpenSwap } from '../swaps/store.ts';
import {
  comingCard,
  coverCard,
  finalCard,
  followUpCard,
  reminderCard,
  takenCard,
  withAnotherCard,
} from '../turns/messages.ts';
import { isOver } from '../turns/moments.ts';
import { countsAsDone, isCovered, isSought } from '../turns/states.ts';
import type { TurnInWords } from '../turns/store.ts';
import { findHolder } from '../turns/store.ts';
import { canBeUndone } from '../undoing/can-be-undone.ts';
import { withUndo } from '../undoing/messages.ts';

/**
 * The turn as a person may see it now: their own card, or with whom of the circle it is.
 * @param reader whose card it is; `wanted` is the button they pressed
 */
export async function presentCard(
  work: Work,
  turn: TurnInWords,
  { reader, wanted }: { reader: PersonId; wanted?: string },
): Promise<Message> {
  if (countsAsDone(turn.status)) return await undoable(work, { turn, reader, card: finalCard('turn-done', turn) });
  const holder = await findHolder(work, turn.id);
  const isClosed = isSought(turn.status) && isOver(turn, work.now);
  if (isClosed || !(isSought(turn.status) || isCovered(turn.status) || turn.status === 'unanswered'))
    return await ofAnother(work, { turn, reader, card: finalCard('turn-over', turn) });
  if (holder?.personId === reader) return await ownCard(work, turn);
  const question = holder ? undefined : await findQuestionTo(work, turn.id, reader);
  if (question) return coverCard(turn, question.membershipId);
  if (!holder || isSought(turn.status)) {
    const card = finalCard(wanted === 'turn-take' ? 'turn-asked-another' : 'turn-passed-on', turn);
    return await undoable(work, { turn, reader, card: await ofAnother(work, { turn, reader, card }) });
  }
  const card = withAnotherCard(turn, (await getPerson(work, holder.personId)).name);
  return await ofAnother(work, { turn, reader, card });
}

/** What whoever holds a turn sees of it. */
async function ownCard(work: Work, turn: TurnInWords): Promise<Message> {
  if (isOver(turn, work.now)) return followUpCard(turn);
  switch (turn.status) {
    case 'planned':
      return comingCard(turn);
    case 'unanswered':
      return followUpCard(turn);
    case 'seeking_cover':
    case 'escalated':
      return (await swapCard(work, turn)) ?? comingCard(turn);
    case 'accepted':
      return await offerAddress(work, turn, takenCard(turn));
    default:
      return await offerAddress(work, turn, reminderCard(turn));
  }
}

/** While they wait for somebody's answer to a swap. */
async function swapCard(work: Work, turn: TurnInWords): Promise<Message | undefined> {
  const swap = await findOpenSwap(work, turn.id);
  const other = swap && (await findMembership(work, swap.otherMembershipId));
  return swap && other && swapAskedCard(swap.id, turn, (await getPerson(work, other.personId)).name);
}

type Seen = { turn: TurnInWords; reader: PersonId; card: Message };

/** It is not theirs, but they may have done it all the same. */
async function ofAnother(work: Work, { turn, reader, card }: Seen): Promise<Message> {
  return (await mayOfferGift(work, turn, reader)) ? withGift(card, turn) : card;
}

/** With the way back for whoever did it, while there is one. */
async function undoable(work: Work, { turn, reader, card }: Seen): Promise<Message> {
  return (await canBeUndone(work, turn, reader)) ? withUndo(card, turn) : card;
}
