import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { CircleId, DistrictId, InvitationId, MembershipId, PersonId } from '../db/ids.ts';
import { consent, invitation, membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

export const TIES = ['relative', 'neighbour', 'friend'] as const;

export type Tie = (typeof TIES)[number];

export type Invitation = typeof invitation.$inferSelect;
export type Membership = typeof membership.$inferSelect;

export type InvitationPlace =
  | { into: 'guardian' | 'member'; circleId: CircleId }
  | { into: 'coordinator'; districtId: DistrictId };

export async function insertInvitation(
  work: Work,
  values: InvitationPlace & { tokenHash: Buffer; invitedBy: PersonId; expiresAt: Temporal.Instant },
): Promise<InvitationId> {
  const [row] = await work.tx
    .insert(invitation)
    .values({ ...values, invitedAt: work.now })
    .returning({ id: invitation.id });
  if (!row) throw new Error('an invitation was not written');
  return row.id;
}

/** Locks and reads an invitation, by what its link carried or by the id its buttons carry. */
export async function findInvitation(
  work: Work,
  by: { tokenHash: Buffer } | { id: InvitationId },
): Promise<Invitation | undefined> {
  const match = 'id' in by ? eq(invitation.id, by.id) : eq(invitation.tokenHash, by.tokenHash);
  const [row] = await work.tx.select().from(invitation).where(match).for('update');
  return row;
}

export async function markUsed(work: Work, id: InvitationId, usedBy: PersonId): Promise<void> {
  await work.tx.update(invitation).set({ usedBy, usedAt: work.now }).where(eq(invitation.id, id));
}

/** The membership of a person in a circle that is asked for or active. */
export async function findLiveMembership(
  work: Work,
  circleId: CircleId,
  personId: PersonId,
): Promise<Membership | undefined> {
  const [row] = await work.tx
    .select()
    .from(membership)
    .where(
      and(
        eq(membership.circleId, circleId),
        eq(membership.personId, personId),
        inArray(membership.state, ['requested', 'active']),
      ),
    );
  return row;
}

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

export async function insertGuardian(
  work: Work,
  values: { circleId: CircleId; personId: PersonId; invitedBy: PersonId },
): Promise<void> {
  const decided = { requestedAt: work.now, decidedBy: values.personId, decidedAt: work.now };
  await work.tx.insert(membership).values({ ...values, ...decided, role: 'guardian', state: 'active' });
}

/** Locks a membership: taken before its circle and its turns, so that nobody is given a turn while leaving. */
export async function lockMembership(
  work: Work,
  id: MembershipId,
  mode: 'share' | 'update',
): Promise<Membership | undefined> {
  const [row] = await work.tx.select().from(membership).where(eq(membership.id, id)).for(mode);
  return row;
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

export async function endMembership(work: Work, id: MembershipId): Promise<void> {
  await work.tx.update(membership).set({ state: 'ended', endedAt: work.now }).where(eq(membership.id, id));
}

export async function setRest(work: Work, id: MembershipId, restsUntil: Temporal.PlainDate | null): Promise<void> {
  await work.tx.update(membership).set({ restsUntil }).where(eq(membership.id, id));
}

/** Writes the guardian's consent to the circle. */
export async function insertConsent(
  work: Work,
  values: { circleId: CircleId; givenBy: PersonId; validUntil: Temporal.Instant },
): Promise<void> {
  await work.tx.insert(consent).values({ ...values, purpose: 'circle', givenHow: 'self', givenAt: work.now });
}

/** The consent to the circle that stands, or has just come to its end. */
export async function findLiveConsent(
  work: Work,
  circleId: CircleId,
): Promise<typeof consent.$inferSelect | undefined> {
  const [row] = await work.tx
    .select()
    .from(consent)
    .where(and(eq(consent.circleId, circleId), isNull(consent.withdrawnAt)));
  return row;
}

export async function withdrawConsents(work: Work, circleId: CircleId): Promise<void> {
  await work.tx
    .update(consent)
    .set({ withdrawnAt: work.now })
    .where(and(eq(consent.circleId, circleId), isNull(consent.withdrawnAt)));
}

export async function findMembership(work: Work, id: MembershipId): Promise<Membership | undefined> {
  const [row] = await work.tx.select().from(membership).where(eq(membership.id, id));
  return row;
}
