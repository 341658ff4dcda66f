import { recordAct } from '../access/store.ts';
import type { Tie } from '../circles/membership-store.ts';
import { findLiveMembership } from '../circles/membership-store.ts';
import { lockCircle } from '../circles/store.ts';
import type { CircleId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { listExclusions } from '../exclusions/store.ts';
import { planRequestSteps } from '../joining/request-steps.ts';
import { insertRequest } from '../joining/store.ts';
import { lockPerson } from '../people/store.ts';
import { findPersonByPhone, insertPersonWithoutTelegram } from './phone-store.ts';

type Wish = {
  circleId: CircleId;
  /** Already cleaned. */
  name: string;
  tie: Tie;
  /** Already normalised. */
  phone: string | undefined;
  by: PersonId;
};

/**
 * Writes down somebody without Telegram who is to take turns in a circle, as a request that is decided like any other. A number that is
 * known leads to the person it belongs to: nobody is entered twice.
 */
export async function addMemberWithoutTelegram(
  work: Work,
  { circleId, name, tie, phone, by }: Wish,
): Promise<{ kind: 'asked'; membershipId: MembershipId } | { kind: 'belongs' | 'kept-out' | 'not-active' }> {
  const known = phone === undefined ? undefined : await findPersonByPhone(work, phone);
  const personId = known ?? (await insertPersonWithoutTelegram(work, { name, phone }));
  await lockPerson(work, personId);
  const circle = await lockCircle(work, circleId, 'share');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  if (await findLiveMembership(work, circleId, personId)) return { kind: 'belongs' };
  const exclusions = await listExclusions(work, personId, { circleId, districtId: circle.districtId });
  if (exclusions.length > 0) return { kind: 'kept-out' };
  const membershipId = await insertRequest(work, { circleId, personId, tie, invitedBy: by });
  await planRequestSteps(work, membershipId);
  await recordAct(work, { actorId: by, act: 'add-without-telegram', object: 'membership', objectId: membershipId });
  return { kind: 'asked', membershipId };
}
