import { listCoordinators } from '../access/store.ts';
import { getCircle } from '../circles/store.ts';
import type { CircleId, MembershipId, PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { QueuedMessage } from '../delivery/queue.ts';
import { queueMessage } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { canAnswer } from './answers-for.ts';
import { forSomebody } from './messages.ts';
import type { Reached } from './store.ts';
import { findReachableBuddy, findReachableCaptain } from './store.ts';

export type Addressee = { membershipId: MembershipId; personId: PersonId; circleId: CircleId };

/**
 * The one way to write to a member: in their own chat or, where they have none or cannot be reached in it, in the chat of whoever answers
 * for them, saying for whom. Without a buddy that is the captain, and without a captain every coordinator, who is asked to call.
 */
export async function tellMember(work: Work, to: Addressee, queued: Omit<QueuedMessage, 'chatId'>): Promise<void> {
  const person = await getPerson(work, to.personId);
  const others = canAnswer(person) ? [] : await listAnswerers(work, to);
  if (others.length === 0) {
    // Telegram says itself that they cannot be reached; nobody else is there who could be told.
    if (person.telegramId !== null) await queueMessage(work, { ...queued, chatId: person.telegramId });
    return;
  }
  for (const [at, { chatId, isTeam }] of others.entries()) {
    const message = forSomebody(queued.message, { name: person.name, isTeam });
    const key = at === 0 ? queued.key : `${queued.key}:${chatId}`;
    await queueMessage(work, { ...queued, key, message, chatId });
  }
}

/** The chat in which a card of this member is read first. @returns undefined when there is none */
export async function findReader(work: Work, to: Addressee): Promise<TelegramId | undefined> {
  const person = await getPerson(work, to.personId);
  if (canAnswer(person)) return person.telegramId ?? undefined;
  const [first] = await listAnswerers(work, to);
  return first?.chatId ?? person.telegramId ?? undefined;
}

/** Whose chat the cards of a member go to who cannot be written to: the buddy's, else the captain's, else those of the coordinators. */
export async function listAnswerers(
  work: Work,
  { membershipId, personId, circleId }: Addressee,
): Promise<(Reached & { isTeam: boolean })[]> {
  const buddy = await findReachableBuddy(work, membershipId);
  if (buddy) return [{ ...buddy, isTeam: false }];
  const person = await getPerson(work, personId);
  // Whoever has an account is passed over while it cannot be reached, unless somebody has agreed to answer for them.
  if (person.telegramId !== null) return [];
  const captain = await findReachableCaptain(work, circleId);
  if (captain) return [{ ...captain, isTeam: false }];
  const { districtId } = await getCircle(work, circleId);
  const coordinators = await listCoordinators(work, districtId);
  return coordinators.map(({ id, telegramId }) => ({ personId: id, chatId: telegramId, isTeam: true }));
}
