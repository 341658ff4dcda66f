import { recordAct } from '../access/store.ts';
import type { DistrictId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { revokeInvitationsBy } from '../inviting/store.ts';
import type { CircleRole, DistrictRole } from './kinds.ts';
import { deleteCircleRole, deleteRole } from './store.ts';

type Withdrawn = { kind: 'withdrawn' } | { kind: 'not-held' };

/**
 * Ends a role in a district at once: the next press of a button it allowed is refused, what waits to be sent to its holder because of it is
 * dropped when it would be sent, and links they made in the district open nothing any more.
 */
export async function withdrawRole(
  work: Work,
  { by, ...held }: { personId: PersonId; kind: DistrictRole; districtId: DistrictId; by: PersonId },
): Promise<Withdrawn> {
  if (!(await deleteRole(work, held))) return { kind: 'not-held' };
  if (held.kind === 'coordinator') await revokeInvitationsBy(work, held.personId, held.districtId);
  await recordAct(work, { actorId: by, act: `withdraw-${held.kind}`, object: 'person', objectId: held.personId });
  return { kind: 'withdrawn' };
}

/** Ends a role in a circle at once. The member stays in the circle. */
export async function withdrawCircleRole(
  work: Work,
  { membershipId, kind, by }: { membershipId: MembershipId; kind: CircleRole; by: PersonId },
): Promise<Withdrawn> {
  if (!(await deleteCircleRole(work, membershipId, kind))) return { kind: 'not-held' };
  await recordAct(work, { actorId: by, act: `withdraw-${kind}`, object: 'membership', objectId: membershipId });
  return { kind: 'withdrawn' };
}
