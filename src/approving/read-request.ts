import type { Membership } from '../circles/membership-store.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { getPerson } from '../people/store.ts';
import { listVouchers } from '../vouching/store.ts';
import type { Request } from './messages.ts';

/** What is known of a request now. @returns undefined when there is no such request of a member */
export async function readRequest(
  work: Work,
  id: MembershipId,
): Promise<{ request: Request; circle: Circle; membership: Membership } | undefined> {
  const membership = await findMembership(work, id);
  const circle = membership && (await findCircle(work, membership.circleId));
  if (!membership || membership.tie === null || !circle) return undefined;
  const { name } = await getPerson(work, membership.personId);
  const { vouchers, asked } = await listVouchers(work, membership);
  const request: Request = {
    id,
    circleId: circle.id,
    tie: membership.tie,
    name,
    codeName: circle.codeName,
    familySaid: membership.familySaid,
    vouchers,
    mayAskMembers: asked === 0,
  };
  return { request, circle, membership };
}
