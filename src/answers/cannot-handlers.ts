import type { Chat, Handlers } from '../chat/context.ts';
import { findLiveMembership, findMembership } from '../circles/membership-store.ts';
import { listWaiting } from '../covering/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import { findSwapOffers } from '../swaps/find-swaps.ts';
import { nameChoiceCard, waysCard } from '../swaps/messages.ts';
import { listNameable, nameSomebody } from '../swaps/name-somebody.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { finalCard, takeButton } from '../turns/messages.ts';
import { isOver } from '../turns/moments.ts';
import { isCovered } from '../turns/states.ts';
import { callOffUnchosen, planUnchosen } from '../turns/steps.ts';
import type { Turn, TurnInWords } from '../turns/store.ts';
import { findHolder, getTurnInWords } from '../turns/store.ts';
import { canBeUndone } from '../undoing/can-be-undone.ts';
import { withUndo } from '../undoing/messages.ts';
import type { Answered, TurnAnswer } from './answer.ts';
import { declineTurn } from './answer.ts';
import { leftCard, namedCard } from './messages.ts';
import type { Answerer } from './on-turn.ts';
import { answering, onTurn } from './on-turn.ts';
import { findOtherDate } from './other-date.ts';
import { presentCard } from './present-card.ts';

const decline = answering({
  command: ({ work }, answer) => declineTurn(work, answer),
  draw: afterDeclining,
});

/** "I can't this time": one button, and then the ways there are. Who is only asked to stand in says no with that one press. */
export const cannotHandlers: Handlers = {
  presses: {
    'turn-cannot': async (chat, press) =>
      await onTurn(async (_, seen, answerer) => {
        const mine = await lockOwnAhead(chat, { turnId: seen.id, epoch: press.version, by: answerer.by });
        if (!mine) return await decline(chat, press);
        await planUnchosen(chat.work, mine, chat.updateKey);
        await answerer.redraw(await waysFor(chat, mine));
      })(chat, press),
    'turn-leave': decline,
    'turn-keep': onTurn(async (chat, seen, { by, redraw }) => {
      const turn = await getTurnInWords(chat.work, seen.id);
      const holder = await findHolder(chat.work, seen.id);
      if (holder?.personId === by) await callOffUnchosen(chat.work, seen.id);
      else await chat.toast({ key: 'turn-changed' });
      await redraw(await presentCard(chat.work, turn, { reader: by }));
    }),
    'name-choose': onTurn(async (chat, seen, answerer, press) => {
      const mine = await lockOwnAhead(chat, { turnId: seen.id, epoch: press.version, by: answerer.by });
      if (!mine) return await showPresent(chat, seen, answerer);
      const people = await listNameable(chat.work, mine);
      await answerer.redraw(nameChoiceCard(await getTurnInWords(chat.work, mine.id), people));
    }),
    'name-ask': answering({
      command: async ({ work }, answer, { value }): Promise<Answered> =>
        await nameSomebody(work, answer, value as MembershipId),
      draw: async ({ work }, turn) => {
        const named = (await listWaiting(work, turn.id)).find(({ isNamed }) => isNamed);
        const place = named && (await findMembership(work, named.membershipId));
        const { name } = place ? await getPerson(work, place.personId) : { name: '' };
        return withUndo(namedCard(turn, name), turn);
      },
    }),
  },
};

/** A turn that is somebody's own and lies ahead, kept from changing while they choose. */
async function lockOwnAhead(chat: Chat, { turnId, epoch, by }: TurnAnswer): Promise<Turn | undefined> {
  const { turn, holder } = (await lockTurnWithHolder(chat.work, turnId)) ?? {};
  const isOwn = turn && holder?.personId === by && turn.epoch === epoch && isCovered(turn.status);
  if (!isOwn || !holder || isOver(turn, chat.work.now)) return undefined;
  // A guest knows nobody of the circle.
  return (await findMembership(chat.work, holder.membershipId))?.state === 'guest' ? undefined : turn;
}

async function waysFor({ work }: Chat, turn: Turn): Promise<Message> {
  const holder = await findHolder(work, turn.id);
  const canSwap = holder !== undefined && (await findSwapOffers(work, turn, holder)).length > 0;
  const canName = (await listNameable(work, turn)).length > 0;
  return waysCard(await getTurnInWords(work, turn.id), { canSwap, canName });
}

/** The next step after a no: another date that has nobody, and the way back. Whoever was only asked may still say yes while nobody has it. */
async function afterDeclining({ work }: Chat, turn: TurnInWords, { by }: Answerer): Promise<Message> {
  if (turn.status === 'unmet') return finalCard('turn-not-done', turn);
  const place = await findLiveMembership(work, turn.circleId, by);
  const other = place && (await findOtherDate(work, turn, place.id));
  const card = leftCard(turn, other);
  if (await canBeUndone(work, turn, by)) return withUndo(card, turn);
  return place ? { ...card, buttons: [...(card.buttons ?? []), [takeButton(turn, place.id)]] } : card;
}

async function showPresent(chat: Chat, seen: Turn, { by, redraw }: Answerer): Promise<void> {
  await chat.toast({ key: 'turn-changed' });
  await redraw(await presentCard(chat.work, await getTurnInWords(chat.work, seen.id), { reader: by }));
}
