import { eq } from 'drizzle-orm';
import type { CircleId, DistrictId, InvitationId, PersonId } from '../db/ids.ts';
import { invitation } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

export type Invitation = typeof invitation.$inferSelect;

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
