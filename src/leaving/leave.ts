import { recordAct } from '../access/store.ts';
import { holdsTurns, lockMembership } from '../circles/membership-store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { givePlaceUp } from './give-place-up.ts';

/** A member leaves: from this moment they may do nothing in the circle, and what they held goes to others. */
export async function leaveCircle(
  work: Work,
  membershipId: MembershipId,
  by: PersonId,
): Promise<{ kind: 'left' } | { kind: 'gone' }> {
  const membership = await lockMembership(work, membershipId, 'update');
  if (!membership || !holdsTurns(membership) || membership.role !== 'member' || membership.personId !== by)
    return { kind: 'gone' };
  await givePlaceUp(work, membership);
  await recordAct(work, { actorId: by, act: 'leave', object: 'membership', objectId: membershipId });
  return { kind: 'left' };
}
