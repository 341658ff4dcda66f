import { settleCards } from '../answers/settle-cards.ts';
import { findReader, tellMember } from '../buddies/tell-member.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { SwapId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { replaceCard } from '../delivery/queue.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { getPerson } from '../people/store.ts';
import { isOver, momentToTell } from '../turns/moments.ts';
import { returnTurn } from '../turns/move-turn.ts';
import { isSought } from '../turns/states.ts';
import { planAhead } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, getTurnInWords } from '../turns/store.ts';
import { swapKey } from './ask-swap.ts';
import { lockTwoTurns } from './lock-two.ts';
import { notSwappedCard, swapOverCard } from './messages.ts';
import type { Swap } from './store.ts';
import { endSwap, findSwap, lockSwap } from './store.ts';
import { firstToBegin, planExpiry, SWAP_STEPS } from './swap-steps.ts';

/** Locks a swap, after its two members, its circle and its two turns. */
export async function lockWholeSwap(work: Work, id: SwapId) {
  const seen = await findSwap(work, id);
  if (!seen) return undefined;
  const locked = await lockTwoTurns(work, {
    circleId: seen.circleId,
    turnIds: [seen.turnId, seen.otherTurnId],
    membershipIds: [seen.membershipId, seen.otherMembershipId],
  });
  const swap = await lockSwap(work, id);
  const [own, theirs] = locked.turns;
  return swap && own && theirs ? { ...locked, swap, own, theirs } : undefined;
}

/**
 * A swap came to nothing: the turn is with whoever asked as it was before, unless something else has become of it, and they hear so; the
 * question is taken out of the other's chat.
 */
export async function settleUnswapped(
  work: Work,
  { swap, own, tells }: { swap: Swap; own: Turn; tells: boolean },
): Promise<void> {
  const holder = await findHolder(work, own.id);
  const isWaiting = isSought(own.status) && own.epoch === swap.epoch && holder?.membershipId === swap.membershipId;
  if (isWaiting) {
    const returned = await returnTurn(work, own, swap.statusBefore);
    await planAhead(work, returned);
    if (tells) await settleCards(work, own.id, holder);
    if (tells && !isOver(own, work.now)) await tellAsker(work, swap, returned);
  }
  await clearQuestion(work, swap);
}

/** What follows from a swap that was withdrawn because of something else, and the end of one that nobody answered. */
export const swapSteps: { [kind: string]: StepHandler } = {
  [SWAP_STEPS.over]: async (work, { subject }) => {
    const found = await lockWholeSwap(work, subject as SwapId);
    if (found?.swap.state === 'withdrawn') await settleUnswapped(work, { ...found, tells: true });
  },
  [SWAP_STEPS.expire]: async (work, { subject }) => {
    const found = await lockWholeSwap(work, subject as SwapId);
    if (found?.swap.state !== 'open') return;
    const first = firstToBegin(found.own, found.theirs);
    // Its hour may have moved with the time zone's data.
    if (Temporal.Instant.compare(first, work.now) > 0) return await planExpiry(work, found.swap.id, first);
    await endSwap(work, found.swap.id, 'expired');
    await settleUnswapped(work, { ...found, tells: true });
  },
};

async function tellAsker(work: Work, swap: Swap, turn: Turn): Promise<void> {
  const membership = await findMembership(work, swap.membershipId);
  const other = await findMembership(work, swap.otherMembershipId);
  if (!membership || !other) return;
  const { name } = await getPerson(work, other.personId);
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(
    work,
    { membershipId: membership.id, personId: membership.personId, circleId: swap.circleId },
    {
      key: `turn:${turn.id}:${turn.epoch}:unswapped`,
      message: { ...notSwappedCard(await getTurnInWords(work, turn.id), name), silent },
      priority: PRIORITY.urgent,
      reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
      notBefore,
      expiresAt: turn.endsAt,
    },
  );
}

/** No card is left behind that asks for something nobody wants any more. */
async function clearQuestion(work: Work, swap: Swap): Promise<void> {
  const other = await findMembership(work, swap.otherMembershipId);
  const chatId =
    other && (await findReader(work, { membershipId: other.id, personId: other.personId, circleId: swap.circleId }));
  if (chatId === undefined || swap.state === 'declined') return;
  await replaceCard(work, { chatId, key: swapKey(swap), state: 'over', message: swapOverCard() });
}
