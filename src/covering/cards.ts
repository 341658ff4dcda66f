import { forSomebody } from '../buddies/messages.ts';
import { findReader, tellMember } from '../buddies/tell-member.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, editSentCard, listCards } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { findOwnQuietHours, nextMomentFor } from '../preferences/quiet.ts';
import { coverCard } from '../turns/messages.ts';
import { momentToTell } from '../turns/moments.ts';
import type { TurnInWords } from '../turns/store.ts';
import type { CoverQuestion } from './store.ts';

/**
 * Asks somebody to stand in, in their chat or that of whoever answers for them.
 * @param why names the occasion when the card goes out anew
 * @returns when it reaches them
 */
export async function sendQuestion(
  work: Work,
  question: CoverQuestion,
  turn: TurnInWords,
  why?: string,
): Promise<Temporal.Instant> {
  const { membershipId, circleId } = question;
  const { notBefore: loudAt, silent } = momentToTell(work.now, turn);
  const membership = await findMembership(work, membershipId);
  if (!membership) return loudAt;
  const to = { membershipId, circleId, personId: membership.personId };
  const chatId = await findReader(work, to);
  const quiet = chatId === undefined ? undefined : await findOwnQuietHours(work, chatId);
  const notBefore = nextMomentFor(quiet, loudAt, turn.timeZone);
  await tellMember(work, to, {
    key: `${cardsOf(question)}card${why === undefined ? '' : `:${why}`}`,
    message: { ...coverCard(turn, membershipId), silent },
    priority: PRIORITY.urgent,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch, questionId: question.id },
    notBefore,
    expiresAt: turn.endsAt,
  });
  return notBefore;
}

/** A question that has not been sent yet is not sent any more. */
export async function withholdQuestion(work: Work, question: Pick<CoverQuestion, 'id'>): Promise<void> {
  await cancelQueued(work, cardsOf(question));
}

/**
 * Brings the cards of a question that were sent to another state, without a sound.
 * @param state names it; brought about once
 * @returns whether there is such a card
 */
export async function changeCards(
  work: Work,
  question: CoverQuestion,
  { message, state }: { message: Message; state: string },
): Promise<boolean> {
  await withholdQuestion(work, question);
  const membership = await findMembership(work, question.membershipId);
  const person = membership && (await getPerson(work, membership.personId));
  if (!person) return false;
  let isThere = false;
  for (const { chatId, key } of await listCards(work, cardsOf(question))) {
    const own = chatId === person.telegramId ? message : forSomebody(message, { name: person.name });
    if (await editSentCard(work, { chatId, key, state, message: own })) isThere = true;
  }
  return isThere;
}

/** What the outbox keys of the cards of a question begin with. */
function cardsOf({ id }: Pick<CoverQuestion, 'id'>): string {
  return `cover:${id}:`;
}
