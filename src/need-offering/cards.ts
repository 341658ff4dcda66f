import { forSomebody } from '../buddies/messages.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { CircleMember } from '../circles/store.ts';
import { needCard } from '../claims/messages.ts';
import type { MembershipId, NeedId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, editSentCard, listCards } from '../delivery/queue.ts';
import { closesAt } from '../needs/need.ts';
import type { NeedInWords } from '../needs/read-need.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';

/** Asks one member in private. Nobody else sees what they answer. */
export async function askMember(
  work: Work,
  need: NeedInWords,
  { member, free }: { member: Pick<CircleMember, 'id' | 'personId'>; free: number },
): Promise<void> {
  const to = { membershipId: member.id, personId: member.personId, circleId: need.circleId };
  await tellMember(work, to, {
    key: `${cardsOf(need.id, member.id)}${need.epoch}`,
    message: needCard(need, { membershipId: member.id, free }),
    priority: need.urgency === 'urgent' ? PRIORITY.urgent : PRIORITY.broadcast,
    attention: 'counted',
    reason: { kind: 'need', id: need.id, epoch: need.epoch, membershipId: member.id },
    notBefore: nextLoudMoment(work.now, need.timeZone),
    expiresAt: closesAt(need, need.timeZone),
  });
}

/** Brings the cards of one member about a need to another state, without a sound; what was not sent yet is not sent any more. */
export async function changeCards(
  work: Work,
  {
    needId,
    membershipId,
    state,
    message,
  }: { needId: NeedId; membershipId: MembershipId; state: string; message: Message },
): Promise<void> {
  const prefix = cardsOf(needId, membershipId);
  await cancelQueued(work, prefix);
  const place = await findMembership(work, membershipId);
  const person = place && (await getPerson(work, place.personId));
  if (!person) return;
  const cards = await listCards(work, prefix);
  const latest = Math.max(...cards.map(({ key }) => epochIn(key, prefix)));
  for (const { chatId, key } of cards.filter((one) => epochIn(one.key, prefix) === latest)) {
    const own = chatId === person.telegramId ? message : forSomebody(message, { name: person.name });
    await editSentCard(work, { chatId, key, state, message: own });
  }
}

/** The beginning of the need at which a card was sent; those of an earlier one were brought to their end with it. */
function epochIn(key: string, prefix: string): number {
  return Number.parseInt(key.slice(prefix.length), 10);
}

/** What the outbox keys of the cards of a member about a need begin with. */
function cardsOf(needId: NeedId, membershipId: MembershipId): string {
  return `need:${needId}:card:${membershipId}:`;
}
