import { listCoordinators } from '../access/store.ts';
import type { Membership, Tie } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { listMembers } from '../circles/store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, queueEdit, queueMessage } from '../delivery/queue.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { decidedCard, requestCard } from './messages.ts';

type Request = { id: MembershipId; personId: PersonId; tie: Tie; name: string };

/** Asks the guardian and the coordinators about a newcomer. Whoever answers first decides. */
export async function askDeciders(work: Work, circle: Circle, request: Request): Promise<void> {
  for (const { id, telegramId } of await listDeciders(work, circle)) {
    if (id === request.personId) continue;
    await queueMessage(work, {
      chatId: telegramId,
      key: requestKey(request.id, telegramId),
      message: requestCard(request, { name: request.name, codeName: circle.codeName }),
      priority: PRIORITY.reminder,
      reason: {
        kind: 'membership',
        id: request.id,
        epoch: 0,
        readerDecidesIn: { districtId: circle.districtId, circleId: circle.id },
      },
      notBefore: nextLoudMoment(work.now, circle.timeZone),
    });
  }
}

/** Brings the cards of the other deciders to their final state; cards that were not sent yet are withdrawn. */
export async function tellOtherDeciders(
  work: Work,
  circle: Circle,
  decided: { membership: Membership; name: string; by: PersonId },
): Promise<void> {
  await cancelQueued(work, `request:${decided.membership.id}:`);
  for (const { id, telegramId } of await listDeciders(work, circle)) {
    if (id === decided.by || id === decided.membership.personId) continue;
    const message = decidedCard(decided.membership, { name: decided.name, codeName: circle.codeName });
    const editsKey = requestKey(decided.membership.id, telegramId);
    await queueEdit(work, { chatId: telegramId, key: `${editsKey}:decided`, message, editsKey });
  }
}

async function listDeciders(work: Work, circle: Circle): Promise<{ id: PersonId; telegramId: number }[]> {
  const members = await listMembers(work, circle.id);
  const guardians = members.filter(({ role, reachable }) => role === 'guardian' && reachable);
  const deciders = [
    ...guardians.map(({ personId, telegramId }) => ({ id: personId, telegramId })),
    ...(await listCoordinators(work, circle.districtId)),
  ];
  return deciders.filter(({ id }, index) => deciders.findIndex((other) => other.id === id) === index);
}

function requestKey(membershipId: MembershipId, telegramId: number): string {
  return `request:${membershipId}:${telegramId}`;
}
