import { recordAct } from '../access/store.ts';
import type { Membership } from '../circles/membership-store.ts';
import { findMembership, lockMembership } from '../circles/membership-store.ts';
import { lockCircle } from '../circles/store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { insertExclusion } from '../exclusions/store.ts';
import { callOffRequestSteps } from '../joining/request-steps.ts';
import { decideRequest, setFamilySaid } from '../joining/store.ts';
import { lockPerson } from '../people/store.ts';

/**
 * The family has nothing against a newcomer, or would rather not. A no ends the request at once, and later invitations of this person
 * look like any that is over. Whoever is in the circle by now is left there: ending a place is asked for once more.
 */
export async function familySays(
  work: Work,
  { membershipId, by, isFine }: { membershipId: MembershipId; by: PersonId; isFine: boolean },
): Promise<{ kind: 'noted' | 'vetoed' | 'joined' | 'over'; membership: Membership } | { kind: 'gone' }> {
  const seen = await findMembership(work, membershipId);
  if (!seen || seen.role !== 'member') return { kind: 'gone' };
  await lockPerson(work, seen.personId);
  const membership = await lockMembership(work, membershipId, 'update');
  if (!membership) return { kind: 'gone' };
  if (membership.state === 'active') return { kind: 'joined', membership };
  if (membership.state !== 'requested') return { kind: 'over', membership };
  await lockCircle(work, membership.circleId, 'share');
  const said = { familySaid: isFine ? ('fine' as const) : ('no' as const), familySaidBy: by };
  await setFamilySaid(work, membershipId, said);
  await recordAct(work, { actorId: by, act: isFine ? 'allow' : 'veto', object: 'membership', objectId: membershipId });
  if (isFine) return { kind: 'noted', membership: { ...membership, ...said } };
  await decideRequest(work, membershipId, { state: 'declined', decidedBy: by });
  await callOffRequestSteps(work, membershipId);
  const { personId, circleId } = membership;
  await insertExclusion(work, { personId, kind: 'veto', circleId, by });
  return { kind: 'vetoed', membership: { ...membership, ...said, state: 'declined', decidedBy: by } };
}
