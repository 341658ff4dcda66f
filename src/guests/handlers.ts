import { authorize } from '../access/authorize.ts';
import { refuse } from '../answers/on-turn.ts';
import { presentCard } from '../answers/present-card.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { getCircle } from '../circles/store.ts';
import type { GuestQuestionId, MembershipId, TurnId } from '../db/ids.ts';
import { drawnFor, findFamily } from '../family/on-behalf.ts';
import { getPerson } from '../people/store.ts';
import type { Turn } from '../turns/store.ts';
import { findTurn, getTurnInWords } from '../turns/store.ts';
import { answerAsGuest, answerForFamily } from './answer-guest.ts';
import { askFamily } from './ask-family.ts';
import { findGuests, isSpare } from './find-guests.ts';
import { guestAskedCard, guestChoiceCard, guestOverCard } from './messages.ts';
import type { GuestQuestion } from './store.ts';
import { findGuestQuestion } from './store.ts';

const SHOWN = 4;

/** A turn that nobody of the circle can take may be given, once, to somebody of another circle: the family is asked first. */
export const guestHandlers: Handlers = {
  presses: {
    'guest-choose': async (chat, press) => {
      const found = await findCoordinated(chat, press.id as TurnId);
      if (!found) return await refuse(chat);
      const { turn, circle } = found;
      if (turn.epoch !== press.version || !(await isSpare(chat.work, turn, circle))) return await showChanged(chat);
      const guests = (await findGuests(chat.work, turn, circle)).slice(0, SHOWN);
      const named = guests.map(async ({ member, personId }) => ({
        id: member,
        name: (await getPerson(chat.work, personId)).name,
      }));
      await chat.redraw(guestChoiceCard(await getTurnInWords(chat.work, turn.id), await Promise.all(named)));
    },
    'guest-ask': async (chat, press) => {
      const found = await findCoordinated(chat, press.id as TurnId);
      if (!found) return await refuse(chat);
      const membershipId = press.value as MembershipId;
      const wish = { turnId: found.turn.id, epoch: press.version, membershipId, by: chat.person.id };
      const { kind } = await chat.once(press.action, () => askFamily(chat.work, wish));
      const place = await findMembership(chat.work, membershipId);
      if (kind === 'stale' || !place) return await showChanged(chat);
      const { name } = await getPerson(chat.work, place.personId);
      await chat.redraw(guestAskedCard(await getTurnInWords(chat.work, found.turn.id), name));
    },
    'guest-family': async (chat, press) => {
      const question = await findGuestQuestion(chat.work, press.id as GuestQuestionId);
      const family = question && (await findFamily(chat, question.circleId, 'welcome-guest'));
      if (!question || !family) return await refuse(chat);
      const answer = { id: question.id, yes: press.value === 1, by: { by: family.by, how: family.how } };
      const { kind } = await chat.once(press.action, () => answerForFamily(chat.work, answer));
      if (kind === 'over' || kind === 'not-yours') return await chat.redraw(drawnFor(family, guestOverCard()));
      const text = { key: `guest-family-${kind}`, args: { name: await nameOf(chat, question) } };
      await chat.redraw(drawnFor(family, { text }));
    },
    'guest-answer': async (chat, press) => {
      const question = await findGuestQuestion(chat.work, press.id as GuestQuestionId);
      const own = question && (await findMembership(chat.work, question.membershipId));
      if (!question || !own || !authorize(chat.actor, 'come-as-guest', { subjectId: own.personId }))
        return await refuse(chat);
      const answer = { id: question.id, yes: press.value === 1, by: chat.person.id };
      const { kind } = await chat.once(press.action, () => answerAsGuest(chat.work, answer));
      if (kind === 'no') return await chat.redraw({ text: { key: 'guest-declined' } });
      if (kind !== 'yes') return await chat.redraw(guestOverCard());
      const turn = await getTurnInWords(chat.work, question.turnId);
      await chat.redraw(await presentCard(chat.work, turn, { reader: chat.person.id }));
    },
  },
};

async function findCoordinated(chat: Chat, turnId: TurnId): Promise<{ turn: Turn; circle: Circle } | undefined> {
  const turn = await findTurn(chat.work, turnId);
  const circle = turn && (await getCircle(chat.work, turn.circleId));
  if (!turn || !circle) return undefined;
  const { id: circleId, districtId } = circle;
  return authorize(chat.actor, 'look-for-guest', { circleId, districtId }) ? { turn, circle } : undefined;
}

async function nameOf({ work }: Chat, { membershipId }: GuestQuestion): Promise<string> {
  const place = await findMembership(work, membershipId);
  return place ? (await getPerson(work, place.personId)).name : '';
}

async function showChanged(chat: Chat): Promise<void> {
  await chat.toast({ key: 'turn-changed' });
  await chat.redraw(guestOverCard());
}
