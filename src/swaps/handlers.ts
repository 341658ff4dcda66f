import type { Answerer } from '../answers/on-turn.ts';
import { findAnswerer, onTurn, refuse } from '../answers/on-turn.ts';
import { presentCard } from '../answers/present-card.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { MembershipId, SwapId, TurnId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import { isCovered } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, getTurnInWords } from '../turns/store.ts';
import { answerSwap, withdrawSwap } from './answer-swap.ts';
import { askSwap } from './ask-swap.ts';
import { findSwapOffers } from './find-swaps.ts';
import { swapAskedCard, swapChoiceCard, swapOverCard, swappedCard } from './messages.ts';
import type { Swap } from './store.ts';
import { findSwap } from './store.ts';

/** Swapping a turn for another member's. */
export const swapHandlers: Handlers = {
  presses: {
    'swap-choose': onTurn(async (chat, turn, answerer, press) => {
      const holder = await findHolder(chat.work, turn.id);
      const isOwn = holder?.personId === answerer.by && turn.epoch === press.version && isCovered(turn.status);
      if (!isOwn) return await showPresent(chat, turn, answerer);
      const offers = await findSwapOffers(chat.work, turn, holder);
      const named = offers.map(async (offer) => ({
        turn: offer.turn,
        name: (await getPerson(chat.work, offer.holder.personId)).name,
      }));
      await answerer.redraw(swapChoiceCard(await getTurnInWords(chat.work, turn.id), await Promise.all(named)));
    }),
    'swap-ask': onTurn(async (chat, turn, answerer, press) => {
      const wish = { turnId: turn.id, epoch: press.version, otherTurnId: press.value as TurnId, by: answerer.by };
      const asked = await chat.once(press.action, async () => {
        const result = await askSwap(chat.work, wish);
        return result.kind === 'asked' ? { kind: 'asked', id: result.swap.id } : result;
      });
      const swap = 'id' in asked ? await findSwap(chat.work, asked.id) : undefined;
      if (!swap) return await showPresent(chat, turn, answerer);
      const { name } = await getOther(chat, swap.otherMembershipId);
      await answerer.redraw(swapAskedCard(swap.id, await getTurnInWords(chat.work, turn.id), name));
    }),
    'swap-answer': async (chat, press) =>
      await onSwap(chat, press, 'otherMembershipId', async (swap, { by, via, redraw }) => {
        const answer = { swapId: swap.id, by, via, yes: press.value === 1 };
        const { kind } = await chat.once(press.action, () => answerSwap(chat.work, answer));
        if (kind === 'not-yours') return await refuse(chat);
        if (kind === 'declined') return await redraw({ text: { key: 'swap-declined' } });
        if (kind === 'over') {
          await chat.toast({ key: 'turn-changed' });
          return await redraw(await afterwards(chat, swap, by));
        }
        const { name } = await getOther(chat, swap.membershipId);
        await redraw(swappedCard(await getTurnInWords(chat.work, swap.turnId), name));
      }),
    'swap-withdraw': async (chat, press) =>
      await onSwap(chat, press, 'membershipId', async (swap, { by, redraw }) => {
        const { kind } = await chat.once(press.action, () => withdrawSwap(chat.work, { swapId: swap.id, by }));
        if (kind === 'not-yours') return await refuse(chat);
        await chat.toast({ key: kind === 'withdrawn' ? 'swap-withdrawn' : 'turn-changed' });
        await redraw(await presentCard(chat.work, await getTurnInWords(chat.work, swap.turnId), { reader: by }));
      }),
  },
};

/** A press on a card about a swap, by the one of its two members whose card it is, or in their name. */
async function onSwap(
  chat: Chat,
  press: Required<Press>,
  side: 'membershipId' | 'otherMembershipId',
  act: (swap: Swap, answerer: Answerer) => Promise<void>,
): Promise<void> {
  const swap = await findSwap(chat.work, press.id as SwapId);
  const membership = swap && (await findMembership(chat.work, swap[side]));
  const place = membership && { membershipId: membership.id, personId: membership.personId };
  const answerer = swap && place && (await findAnswerer(chat, swap.circleId, place));
  if (!swap || answerer?.by !== place?.personId || !answerer) return await refuse(chat);
  await act(swap, answerer);
}

/** A question that stands no more: whoever said yes sees the turn they have by it. */
async function afterwards(chat: Chat, swap: Swap, by: Answerer['by']) {
  const now = await findSwap(chat.work, swap.id);
  if (now?.state !== 'taken') return swapOverCard();
  return await presentCard(chat.work, await getTurnInWords(chat.work, swap.turnId), { reader: by });
}

async function getOther(chat: Chat, id: MembershipId): Promise<{ name: string }> {
  const membership = await findMembership(chat.work, id);
  return membership ? await getPerson(chat.work, membership.personId) : { name: '' };
}

async function showPresent(chat: Chat, { id }: Turn, { by, redraw }: Answerer): Promise<void> {
  await chat.toast({ key: 'turn-changed' });
  await redraw(await presentCard(chat.work, await getTurnInWords(chat.work, id), { reader: by }));
}
