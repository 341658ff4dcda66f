import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Tie } from '../circles/membership-store.ts';
import type { CircleId, DistrictId, InvitationId, PersonId } from '../db/ids.ts';
import { circle, invitation } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

export type Invitation = typeof invitation.$inferSelect;

/** Where an invitation leads. One into a circle says what the newcomer is to the family, and may be for one person only. */
export type InvitationPlace =
  | { into: 'guardian' | 'proxy'; circleId: CircleId }
  | { into: 'member'; circleId: CircleId; tie: Tie; forPerson?: PersonId }
  /** One more: an account that takes the place of somebody's former one. */
  | { into: 'relink'; circleId: CircleId; relinks: PersonId }
  | { into: 'coordinator' | 'safeguarding' | 'treasurer'; districtId: DistrictId };

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

/** Links that somebody made in a district, or for a circle of it, and that nobody used yet, open nothing from now on. */
export async function revokeInvitationsBy(work: Work, invitedBy: PersonId, districtId: DistrictId): Promise<void> {
  const circles = work.tx.select({ id: circle.id }).from(circle).where(eq(circle.districtId, districtId));
  await work.tx
    .update(invitation)
    .set({ revokedAt: work.now })
    .where(
      and(
        eq(invitation.invitedBy, invitedBy),
        isOpen(work),
        or(eq(invitation.districtId, districtId), inArray(invitation.circleId, circles)),
      ),
    );
}

/** The invitations of a person that somebody could still open, the oldest first. */
export async function listOpenInvitations(work: Work, invitedBy: PersonId): Promise<Invitation[]> {
  return await work.tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.invitedBy, invitedBy), isOpen(work)))
    .orderBy(asc(invitation.expiresAt), asc(invitation.id));
}

/** Takes an invitation back. @returns false when it was used, over or taken back before */
export async function revokeInvitation(work: Work, id: InvitationId): Promise<boolean> {
  const rows = await work.tx
    .update(invitation)
    .set({ revokedAt: work.now })
    .where(and(eq(invitation.id, id), isOpen(work)))
    .returning({ id: invitation.id });
  return rows.length > 0;
}

/** Takes back what somebody whose place in a circle has ended had sent out into it. */
export async function revokeInvitationsInto(work: Work, circleId: CircleId, invitedBy: PersonId): Promise<void> {
  await work.tx
    .update(invitation)
    .set({ revokedAt: work.now })
    .where(and(eq(invitation.circleId, circleId), eq(invitation.invitedBy, invitedBy), isOpen(work)));
}

function isOpen({ now }: Work) {
  return and(isNull(invitation.usedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now));
}
