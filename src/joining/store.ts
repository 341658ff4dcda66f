import { and, eq } from 'drizzle-orm';
import type { Membership, Tie } from '../circles/membership-store.ts';
import type { CircleId, MembershipId, PersonId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

/** The circles a person has asked to join and was not answered about yet. */
export async function listRequests(work: Work, personId: PersonId): Promise<Membership[]> {
  return await work.tx
    .select()
    .from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.state, 'requested')));
}

export async function insertRequest(
  work: Work,
  values: { circleId: CircleId; personId: PersonId; tie: Tie; invitedBy: PersonId },
): Promise<MembershipId> {
  const row = { ...values, role: 'member', state: 'requested', requestedAt: work.now } as const;
  const [inserted] = await work.tx.insert(membership).values(row).returning({ id: membership.id });
  if (!inserted) throw new Error('a request was not written');
  return inserted.id;
}

export async function decideRequest(
  work: Work,
  id: MembershipId,
  decision: { state: 'active' | 'declined'; decidedBy: PersonId },
): Promise<void> {
  await work.tx
    .update(membership)
    .set({ ...decision, decidedAt: work.now })
    .where(eq(membership.id, id));
}
