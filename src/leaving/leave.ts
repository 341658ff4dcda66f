import { recordAct } from '../access/store.ts';
import { endMembership, lockMembership } from '../circles/membership-store.ts';
import { appendRotaEvent } from '../commitments/ledger-store.ts';
import { deleteRotaMember, listCommitmentsOf, lockCommitment } from '../commitments/store.ts';
import type { CommitmentId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { closeTurnsThatAreOver, handTurnsOver } from '../planning/hand-over.ts';

/**
 * A member leaves: from this moment they may do nothing in the circle, their turns go to others, and what they owed
 * or were owed in each rota is spread over those who stay.
 */
export async function leaveCircle(
  work: Work,
  membershipId: MembershipId,
  by: PersonId,
): Promise<{ kind: 'left' } | { kind: 'gone' }> {
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'active' || membership.role !== 'member' || membership.personId !== by)
    return { kind: 'gone' };
  await endMembership(work, membershipId);
  await closeTurnsThatAreOver(work, membershipId);
  await handTurnsOver(work, membershipId, 'left');
  for (const commitmentId of await listCommitmentsOf(work, membershipId))
    await leaveRota(work, commitmentId, membershipId);
  await recordAct(work, { actorId: by, act: 'leave', object: 'membership', objectId: membershipId });
  return { kind: 'left' };
}

/** Takes a member out of one rota. Their turns in it must have been handed over. */
export async function leaveRota(work: Work, commitmentId: CommitmentId, membershipId: MembershipId): Promise<void> {
  await lockCommitment(work, commitmentId);
  if (!(await deleteRotaMember(work, commitmentId, membershipId))) return;
  await appendRotaEvent(work, { commitmentId, event: { kind: 'left', member: membershipId } });
}
