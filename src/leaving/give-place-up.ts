import { carryCardsOver } from '../buddies/carry-over.ts';
import { endBuddies, endBuddy, listAnsweredFor } from '../buddies/store.ts';
import type { Membership } from '../circles/membership-store.ts';
import { endMembership } from '../circles/membership-store.ts';
import { endClaimsOf } from '../claims/withdraw-claim.ts';
import { listCommitmentsOf } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { revokeInvitationsInto } from '../inviting/store.ts';
import { getPerson } from '../people/store.ts';
import { closeTurnsThatAreOver, handTurnsOver } from '../planning/hand-over.ts';
import { leaveRota } from './leave-rota.ts';
import { cancelAboutCircle } from './pending-store.ts';

/**
 * Takes a member out of their circle: their turns go to others, what they owed or were owed in each rota is spread over those who stay,
 * what waits to be sent to them about the circle is withdrawn, and invitations they made into it end. Whom they answered for needs somebody
 * else. The membership must be locked.
 */
export async function givePlaceUp(work: Work, { id, personId, circleId }: Membership): Promise<void> {
  await endMembership(work, id);
  await closeTurnsThatAreOver(work, id);
  await handTurnsOver(work, id, 'left');
  for (const commitmentId of await listCommitmentsOf(work, id)) await leaveRota(work, commitmentId, id);
  await endBuddies(work, id);
  for (const { id: buddyId, membershipId } of await listAnsweredFor(work, id)) {
    await endBuddy(work, buddyId);
    await carryCardsOver(work, membershipId, `buddy-left:${buddyId}`);
  }
  await endClaimsOf(work, { membershipId: id });
  await revokeInvitationsInto(work, circleId, personId);
  await cancelAboutCircle(work, { circleId, membershipId: id, chatId: (await getPerson(work, personId)).telegramId });
}
