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
  values: { circleId: CircleId; personId: PersonId; tie: Tie; invitedBy: PersonId; charterVersion?: number } & Partial<
    Pick<Membership, 'familySaid' | 'familySaidBy'>
  >,
): Promise<MembershipId> {
  const charterAcceptedAt = values.charterVersion === undefined ? null : work.now;
  const row = { ...values, role: 'member', state: 'requested', requestedAt: work.now, charterAcceptedAt } as const;
  const [inserted] = await work.tx.insert(membership).values(row).returning({ id: membership.id });
  if (!inserted) throw new Error('a request was not written');
  return inserted.id;
}

export async function decideRequest(
  work: Work,
  id: MembershipId,
  decision: { state: 'active' | 'declined'; decidedBy: PersonId | null },
): Promise<void> {
  await work.tx
    .update(membership)
    .set({ ...decision, decidedAt: work.now })
    .where(eq(membership.id, id));
}

/** Writes what the family answered when it was asked about a newcomer. */
export async function setFamilySaid(
  work: Work,
  id: MembershipId,
  said: { familySaid: 'fine' | 'no'; familySaidBy: PersonId },
): Promise<void> {
  await work.tx.update(membership).set(said).where(eq(membership.id, id));
}

/** The newcomer stage of a member is over, and does not come back. */
export async function markSettledIn(work: Work, id: MembershipId): Promise<void> {
  await work.tx.update(membership).set({ settledInAt: work.now }).where(eq(membership.id, id));
}

/** A member has accepted this version of the charter. */
export async function setCharter(work: Work, id: MembershipId, charterVersion: number): Promise<void> {
  const accepted = { charterVersion, charterAcceptedAt: work.now };
  await work.tx.update(membership).set(accepted).where(eq(membership.id, id));
}
