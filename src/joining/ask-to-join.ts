import type { Tie } from '../circles/membership-store.ts';
import { listMembers, lockCircle } from '../circles/store.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { listExclusions } from '../exclusions/store.ts';
import type { Invitation } from '../inviting/store.ts';
import { markUsed } from '../inviting/store.ts';
import type { Person } from '../people/person.ts';
import { lockPerson } from '../people/store.ts';
import { CHARTER_VERSION } from './charter.ts';
import { planRequestSteps } from './request-steps.ts';
import { insertRequest } from './store.ts';

type Wish = { person: Person; invitation: Invitation; circleId: CircleId; tie: Tie };

/**
 * Uses up the invitation and writes the request, with the charter that was accepted. Nothing of the circle is shown until a coordinator
 * says yes. Whom the family itself invited it need not be asked about.
 */
export async function askToJoin(
  work: Work,
  { person, invitation, circleId, tie }: Wish,
): Promise<{ kind: 'asked'; membershipId: MembershipId } | { kind: 'not-active' }> {
  await lockPerson(work, person.id);
  const circle = await lockCircle(work, circleId, 'share');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  const exclusions = await listExclusions(work, person.id, { circleId, districtId: circle.districtId });
  const family = (await listMembers(work, circleId)).find(
    ({ personId, role }) => personId === invitation.invitedBy && role !== 'member',
  );
  if (exclusions.some(({ kind }) => kind === 'block' || !family)) return { kind: 'not-active' };
  const isAlreadyFine = family !== undefined && exclusions.length === 0;
  const membershipId = await insertRequest(work, {
    circleId,
    personId: person.id,
    tie,
    invitedBy: invitation.invitedBy,
    charterVersion: CHARTER_VERSION,
    ...(isAlreadyFine ? { familySaid: 'fine' as const, familySaidBy: family.personId } : {}),
  });
  await markUsed(work, invitation.id, person.id);
  await planRequestSteps(work, membershipId);
  return { kind: 'asked', membershipId };
}
