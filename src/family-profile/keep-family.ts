import { type Actor, authorize } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import { findCircle, lockCircle } from '../circles/store.ts';
import { hasConsent } from '../consent/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { FamilyProfile } from './profile.ts';
import { saveProfile } from './store.ts';

/**
 * Keeps what the family or its coordinator wrote down. Nothing is kept of a family that has not agreed to a circle.
 * @param changes the fields to be written; `undefined` removes one
 */
export async function keepFamily(
  work: Work,
  actor: Actor,
  { circleId, changes }: { circleId: CircleId; changes: Partial<FamilyProfile> },
): Promise<{ kind: 'kept' } | { kind: 'denied' } | { kind: 'no consent' }> {
  const circle = await findCircle(work, circleId);
  if (!circle || !authorize(actor, 'keep-family-profile', { circleId, districtId: circle.districtId }))
    return { kind: 'denied' };
  await lockCircle(work, circleId, 'update');
  if (!(await hasConsent(work, circleId))) return { kind: 'no consent' };
  const own = actor.memberships.find((membership) => membership.circleId === circleId && membership.role !== 'member');
  const how = own?.role === 'guardian' || own?.role === 'proxy' ? own.role : 'coordinator';
  await saveProfile(work, circleId, { profile: changes, by: actor.personId, how });
  await recordAct(work, { actorId: actor.personId, act: 'keep-family', object: 'family', objectId: circleId });
  return { kind: 'kept' };
}
