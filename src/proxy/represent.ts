import { recordAct } from '../access/store.ts';
import { endMembership, findMembership, lockMembership } from '../circles/membership-store.ts';
import { getCircle, lockCircle, setStage } from '../circles/store.ts';
import { hasConsent } from '../consent/store.ts';
import type { CircleId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Invitation } from '../inviting/store.ts';
import { markUsed } from '../inviting/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { findProxy, insertProxy } from './store.ts';

export type Represented = { kind: 'represents' } | { kind: 'has-proxy' } | { kind: 'awaits-consent' };

/** Somebody agrees to act in a family's name. A family whose consent was recorded has its circle from this moment. */
export async function represent(
  work: Work,
  { personId, invitation, circleId }: { personId: PersonId; invitation: Invitation; circleId: CircleId },
): Promise<Represented> {
  const circle = await lockCircle(work, circleId, 'update');
  if (await findProxy(work, circleId)) return { kind: 'has-proxy' };
  if (!(await hasConsent(work, circleId))) return { kind: 'awaits-consent' };
  const membershipId = await insertProxy(work, { circleId, personId, invitedBy: invitation.invitedBy });
  if (circle.stage === 'forming') await setStage(work, circleId, 'active');
  await markUsed(work, invitation.id, personId);
  await recordAct(work, { actorId: personId, act: 'represent', object: 'membership', objectId: membershipId });
  return { kind: 'represents' };
}

/** Nobody acts in the family's name any more, from this moment. */
export async function endProxy(
  work: Work,
  { membershipId, by }: { membershipId: MembershipId; by: PersonId },
): Promise<{ kind: 'ended' } | { kind: 'gone' }> {
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'active' || membership.role !== 'proxy') return { kind: 'gone' };
  await endMembership(work, membershipId);
  await recordAct(work, { actorId: by, act: 'end-proxy', object: 'membership', objectId: membershipId });
  return { kind: 'ended' };
}

/** Whoever acts in a family's name gives it up. The coordinators hear it: a family without a phone needs somebody else. */
export async function resignAsProxy(
  work: Work,
  resigning: { membershipId: MembershipId; by: PersonId },
): Promise<{ kind: 'left' } | { kind: 'gone' }> {
  const membership = await findMembership(work, resigning.membershipId);
  if (membership?.personId !== resigning.by) return { kind: 'gone' };
  const ended = await endProxy(work, resigning);
  if (ended.kind === 'gone') return ended;
  const circle = await getCircle(work, membership.circleId);
  const text = { key: 'proxy-left-note', args: { codeName: circle.codeName } };
  await tellCoordinators(work, { circleId: circle.id, key: `proxy:${membership.id}:left`, message: { text } });
  return { kind: 'left' };
}
