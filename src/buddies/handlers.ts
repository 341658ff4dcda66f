import { authorize } from '../access/authorize.ts';
import { tellNewcomer } from '../approving/tell-newcomer.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import type { Membership } from '../circles/membership-store.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import { listCommitmentsOf } from '../commitments/store.ts';
import { findQuestion } from '../covering/store.ts';
import type { BuddyId, CircleId, MembershipId, TurnId } from '../db/ids.ts';
import { hasChat } from '../people/person.ts';
import { getPerson } from '../people/store.ts';
import { coverCard } from '../turns/messages.ts';
import { findHolder, getTurnInWords } from '../turns/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { cardToPassOn } from './answered-turns.ts';
import { canAnswer, mayAnswerFor } from './answers-for.ts';
import { answerAsBuddy, stopAsBuddy } from './ask-buddy.ts';
import { askInChat } from './ask-in-chat.ts';
import { buddyNeededCard, buddyThanksCard, chooseBuddyCard, forSomebody } from './messages.ts';
import type { Buddy } from './store.ts';

/** Members without Telegram: written down, and answered for by another member who has agreed to. */
export function createBuddyHandlers(addMemberForm: Form): Handlers {
  return {
    presses: {
      'member-add': async (chat, press) => {
        const circle = await findCircle(chat.work, press.id as CircleId);
        const place = circle && { circleId: circle.id, districtId: circle.districtId };
        if (!circle || !place || !authorize(chat.actor, 'add-without-telegram', place))
          return await chat.toast({ key: 'not-allowed' });
        if (circle.stage !== 'active') return await chat.toast({ key: 'invite-awaits-consent' }, { alert: true });
        await openForm(chat, addMemberForm, circle.id, 'say');
      },
      'buddy-choose': async (chat, press) => {
        const found = await findChoice(chat, press.id);
        if (!found) return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw(chooseBuddyCard({ id: press.id, name: found.name }, found.others));
      },
      'buddy-ask': async (chat, press) => {
        const found = await findChoice(chat, press.id);
        const other = found?.others.find(({ id }) => id === press.value);
        const wish = other && { membershipId: press.id as MembershipId, buddyMembershipId: other.id };
        const asked = wish && (await askInChat(chat, wish));
        if (!found || asked === undefined) return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw({ text: { key: 'buddy-asked', args: { name: asked } } });
      },
      'buddy-answer': async (chat, press) => {
        const wish = { id: press.id as BuddyId, by: chat.person.id, accept: press.value === 1 };
        const answered = await answerAsBuddy(chat.work, wish);
        if (answered.kind === 'over') return await chat.toast({ key: 'press-not-yours' });
        const { name, membership } = await about(chat, answered.buddy);
        if (answered.kind === 'refused') {
          await chat.redraw({ text: { key: 'buddy-refused' } });
          return await tellTeam(chat, answered.buddy, 'refused');
        }
        await chat.redraw(buddyThanksCard(answered.buddy.id, name));
        const hasTurns = membership ? (await listCommitmentsOf(chat.work, membership.id)).length > 0 : true;
        if (membership?.state === 'active' && !hasTurns) await tellNewcomer(chat.work, membership, answered.buddy.id);
      },
      /** A turn of somebody they answer for, out of their own list. */
      'buddy-turn': async (chat, press) => {
        const holder = await findOwner(chat, press.id as TurnId, press.value as MembershipId);
        const circle = holder && (await findCircle(chat.work, holder.circleId));
        const place = circle && { circleId: circle.id, districtId: circle.districtId };
        if (!holder || !place || !(await mayAnswerFor(chat.work, chat.actor, holder, place)))
          return await chat.toast({ key: 'press-not-yours' });
        const { name } = await getPerson(chat.work, holder.personId);
        const turn = await getTurnInWords(chat.work, press.id as TurnId);
        const card = 'isAsked' in holder ? coverCard(turn, holder.membershipId) : cardToPassOn(turn);
        await chat.redraw(forSomebody(card, { name }));
      },
      'buddy-stop': async (chat, press) => {
        const stopped = await stopAsBuddy(chat.work, { id: press.id as BuddyId, by: chat.person.id });
        if (stopped.kind === 'over') return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw({ text: { key: 'buddy-stopped', args: { name: (await about(chat, stopped.buddy)).name } } });
      },
    },
  };
}

/** Whoever holds a turn, or this member who is asked to stand in for it. */
async function findOwner({ work }: Chat, turnId: TurnId, asked: MembershipId) {
  if (asked === 0) return await findHolder(work, turnId);
  const question = await findQuestion(work, turnId, asked);
  const isOpen = question?.outcome === null || question?.outcome === 'silent';
  const place = isOpen ? await findMembership(work, asked) : undefined;
  return place && { membershipId: place.id, personId: place.personId, circleId: place.circleId, isAsked: true };
}

/** Whom a coordinator or the captain may choose to answer for a member who cannot do so themselves. */
async function findChoice(chat: Chat, id: number) {
  const membership = await findMembership(chat.work, id as MembershipId);
  const circle = membership && (await findCircle(chat.work, membership.circleId));
  if (!membership || !circle || membership.role !== 'member') return undefined;
  if (membership.state !== 'active' && membership.state !== 'requested') return undefined;
  if (!authorize(chat.actor, 'choose-buddy', { circleId: circle.id, districtId: circle.districtId })) return undefined;
  const person = await getPerson(chat.work, membership.personId);
  if (canAnswer(person)) return undefined;
  const others = (await listMembers(chat.work, circle.id))
    .filter(({ role, reachable, id: otherId }) => role === 'member' && reachable && otherId !== membership.id)
    .filter(hasChat);
  return { name: person.name, others };
}

async function about(chat: Chat, buddy: Buddy): Promise<{ name: string; membership: Membership | undefined }> {
  const membership = await findMembership(chat.work, buddy.membershipId);
  const name = membership ? (await getPerson(chat.work, membership.personId)).name : '';
  return { name, membership };
}

/** Somebody else is needed; why is not said. */
async function tellTeam(chat: Chat, buddy: Buddy, why: string): Promise<void> {
  const { name } = await about(chat, buddy);
  const circle = await findCircle(chat.work, buddy.circleId);
  await tellCoordinators(chat.work, {
    circleId: buddy.circleId,
    key: `buddy:${buddy.id}:${why}`,
    message: buddyNeededCard({ id: buddy.membershipId, name, codeName: circle?.codeName ?? '' }),
  });
}
