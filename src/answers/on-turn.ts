import { authorize } from '../access/authorize.ts';
import { mayAnswerFor } from '../buddies/answers-for.ts';
import { forSomebody } from '../buddies/messages.ts';
import type { Chat, PressHandler } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import { getCircle } from '../circles/store.ts';
import { findQuestion } from '../covering/store.ts';
import type { CircleId, MembershipId, PersonId, TurnId } from '../db/ids.ts';
import type { Message, Press } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import type { Holder, Turn, TurnInWords } from '../turns/store.ts';
import { findLastHolder, findTurn, getTurnInWords } from '../turns/store.ts';
import type { Answered, TurnAnswer } from './answer.ts';
import { presentCard } from './present-card.ts';
import { settleCards } from './settle-cards.ts';

/** Who answers at this press: somebody for themselves, or for a member who has no chat of their own. */
export type Answerer = {
  /** Whose answer it is. */
  by: PersonId;
  /** Who gives it, where that is somebody else. */
  via?: PersonId;
  /** Draws a card for the one who reads it: it says for whom it is. */
  redraw: (card: Message) => Promise<void>;
};

type OnTurn = (chat: Chat, turn: Turn, answerer: Answerer, press: Required<Press>) => Promise<void>;

/** A press on a card about a turn, by somebody of its circle, or in the name of whoever holds it. */
export function onTurn(act: OnTurn): PressHandler {
  return async (chat, press) => {
    const turn = await findTurn(chat.work, press.id as TurnId);
    const answerer = turn && (await findAnswerer(chat, turn.circleId, await findOwner(chat, turn, press)));
    if (!turn || !answerer) return await refuse(chat);
    await act(chat, turn, answerer, press);
  };
}

const ASKED: ReadonlySet<string> = new Set(['turn-take', 'turn-cannot', 'turn-more', 'turn-why', 'turn-back']);

/** Whose card it is: that of whoever is asked to stand in says so. */
async function findOwner({ work }: Chat, turn: Turn, { action, value }: Required<Press>) {
  const asked = ASKED.has(action) && value > 0 ? await findQuestion(work, turn.id, value as MembershipId) : undefined;
  const place = asked && (await findMembership(work, asked.membershipId));
  return place ? { membershipId: place.id, personId: place.personId } : await findLastHolder(work, turn.id);
}

/**
 * @param holder whose card it is
 * @returns undefined when this person neither belongs to the circle nor answers for the holder
 */
export async function findAnswerer(
  chat: Chat,
  circleId: CircleId,
  holder: Pick<Holder, 'membershipId' | 'personId'> | undefined,
): Promise<Answerer | undefined> {
  const { districtId } = await getCircle(chat.work, circleId);
  if (holder && (await mayAnswerFor(chat.work, chat.actor, holder, { circleId, districtId }))) {
    const { name } = await getPerson(chat.work, holder.personId);
    const redraw = async (card: Message) => await chat.redraw(forSomebody(card, { name }));
    return { by: holder.personId, via: chat.person.id, redraw };
  }
  const guest =
    holder && (await findMembership(chat.work, holder.membershipId))?.state === 'guest' ? holder : undefined;
  const isGuest = guest && authorize(chat.actor, 'come-as-guest', { subjectId: guest.personId });
  if (!isGuest && !authorize(chat.actor, 'take-turns', { circleId })) return undefined;
  return { by: chat.person.id, redraw: async (card) => await chat.redraw(card) };
}

type Answering = {
  command: (chat: Chat, answer: TurnAnswer, press: Required<Press>) => Promise<Answered>;
  /** The card after the answer. */
  draw: (chat: Chat, turn: TurnInWords, answerer: Answerer) => Promise<Message>;
};

/** A press that answers for a turn as the card showed it; a stale one is answered with how the turn stands now. */
export function answering({ command, draw }: Answering): PressHandler {
  return onTurn(async (chat, seen, answerer, press) => {
    const { by, via } = answerer;
    const answer = { turnId: seen.id, epoch: press.version, by, via };
    const before = await findLastHolder(chat.work, seen.id);
    const answered = await chat.once(press.action, () => command(chat, answer, press));
    if (answered.kind === 'not-yours') return await refuse(chat);
    const turn = await getTurnInWords(chat.work, seen.id);
    if (answered.kind === 'answered') {
      const own = [before, await findLastHolder(chat.work, seen.id)].find((one) => one?.personId === by);
      if (own) await settleCards(chat.work, seen.id, own, { pressed: chat });
      return await answerer.redraw(await draw(chat, turn, answerer));
    }
    await chat.toast({ key: answered.kind === 'settled' ? 'turn-already-done' : 'turn-changed' });
    await answerer.redraw(await presentCard(chat.work, turn, { reader: by, wanted: press.action }));
  });
}

export async function refuse(chat: Chat): Promise<void> {
  await chat.toast({ key: 'press-not-yours' });
}
