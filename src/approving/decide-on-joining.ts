import { recordAct } from '../access/store.ts';
import type { Membership } from '../circles/membership-store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { lockCircle } from '../circles/store.ts';
import { hasConsent } from '../consent/store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { callOffRequestSteps } from '../joining/request-steps.ts';
import { planSettlingIn } from '../joining/settle-in.ts';
import { decideRequest } from '../joining/store.ts';

export type Decision =
  | { kind: 'decided'; membership: Membership }
  | { kind: 'already'; membership: Membership }
  | { kind: 'gone' }
  | { kind: 'not-active' };

/** The first answer counts: whoever answers later learns what was decided. Nobody enters a circle that the family has stopped. */
export async function decideOnJoining(
  work: Work,
  { membershipId, by, accept }: { membershipId: MembershipId; by: PersonId; accept: boolean },
): Promise<Decision> {
  const membership = await lockMembership(work, membershipId, 'update');
  if (!membership) return { kind: 'gone' };
  if (membership.state !== 'requested') return { kind: 'already', membership };
  const circle = await lockCircle(work, membership.circleId, 'share');
  const isWanted = circle.stage === 'active' && (await hasConsent(work, circle.id));
  if (accept && !isWanted) return { kind: 'not-active' };
  const state = accept ? 'active' : 'declined';
  await decideRequest(work, membershipId, { state, decidedBy: by });
  await callOffRequestSteps(work, membershipId);
  if (state === 'active') await planSettlingIn(work, membershipId);
  const act = state === 'active' ? 'accept' : 'decline';
  await recordAct(work, { actorId: by, act, object: 'membership', objectId: membershipId });
  return { kind: 'decided', membership: { ...membership, state, decidedBy: by } };
}
