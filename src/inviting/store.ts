import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { CircleId, DistrictId, InvitationId, PersonId } from '../db/ids.ts';
import { circle, invitation } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

export type Invitation = typeof invitation.$inferSelect;

export type InvitationPlace =
  | { into: 'guardian' | 'member'; circleId: CircleId }
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
    .set({ expiresAt: work.now })
    .where(
      and(
        eq(invitation.invitedBy, invitedBy),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, work.now),
        or(eq(invitation.districtId, districtId), inArray(invitation.circleId, circles)),
      ),
    );
}
