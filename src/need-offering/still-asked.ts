import { mayHelpWith } from '../access/newcomer.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import { isWanted } from '../claims/claim-need.ts';
import { findClaim } from '../claims/store.ts';
import type { ClaimId, MembershipId, NeedId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Reason } from '../delivery/message.ts';
import { findWish } from '../family/wish-store.ts';
import { isOpen } from '../needs/need.ts';
import type { Need } from '../needs/store.ts';
import { getNeed, lockNeed } from '../needs/store.ts';
import { isRestricted } from '../restricting/store.ts';
import { listAsked } from './asked-store.ts';
import { limitsOf } from './offer.ts';

/** Whether a message about a need still has a reason: asked at its present beginning, wanted by the family, and not answered with a no. */
export async function isNeedAsked(work: Work, { id, epoch, membershipId, needIs }: Reason): Promise<boolean> {
  const need = await lockNeed(work, id as NeedId, 'share');
  const circle = need && (await findCircle(work, need.circleId));
  if (!need || !circle || need.epoch !== epoch) return false;
  if (needIs === 'fulfilled')
    return need.state === 'fulfilled' && circle.stage === 'active' && (await findWish(work, circle.id)).asksArrival;
  if (needIs === 'covered') return need.state === 'covered';
  if (!isOpen(need.state) || !(await isWanted(work, circle, need))) return false;
  return membershipId === undefined || (await isAskedStill(work, need, membershipId));
}

async function isAskedStill(work: Work, need: Need, membershipId: MembershipId): Promise<boolean> {
  const member = (await listMembers(work, need.circleId)).find(({ id }) => id === membershipId);
  if (!member || (await isRestricted(work, membershipId, need.kind))) return false;
  if (!mayHelpWith((await limitsOf(work, need)).sensitivity, member)) return false;
  return (await listAsked(work, need.id)).some((one) => one.membershipId === membershipId && !one.saidNo);
}

/** Whether somebody of the waiting list is still to say whether they take what became free. */
export async function isClaimAsked(work: Work, id: ClaimId): Promise<boolean> {
  const claim = await findClaim(work, id);
  if (claim?.waits !== 'answer') return false;
  const place = claim.membershipId === null ? undefined : await findMembership(work, claim.membershipId);
  const need = await getNeed(work, claim.needId);
  const circle = await findCircle(work, need.circleId);
  if (!circle || !(await isWanted(work, circle, need))) return false;
  return place === undefined || (place.state === 'active' && !(await isRestricted(work, place.id, need.kind)));
}
