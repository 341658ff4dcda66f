import type { Tie } from '../circles/membership-store.ts';
import { lockCircle } from '../circles/store.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Invitation } from '../inviting/store.ts';
import { markUsed } from '../inviting/store.ts';
import type { Person } from '../people/person.ts';
import { insertRequest } from './store.ts';

/** Uses up the invitation and writes the request. Nothing of the circle is shown until the guardian or a coordinator confirms it. */
export async function askToJoin(
  work: Work,
  { person, invitation, circleId, tie }: { person: Person; invitation: Invitation; circleId: CircleId; tie: Tie },
): Promise<{ kind: 'asked'; membershipId: MembershipId } | { kind: 'not-active' }> {
  const circle = await lockCircle(work, circleId, 'share');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  const membershipId = await insertRequest(work, {
    circleId,
    personId: person.id,
    tie,
    invitedBy: invitation.invitedBy,
  });
  await markUsed(work, invitation.id, person.id);
  return { kind: 'asked', membershipId };
}
