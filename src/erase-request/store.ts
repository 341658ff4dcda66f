import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ErasureRequestId, PersonId } from '../db/ids.ts';
import { circle, membership } from '../db/schema/people.ts';
import { erasureRequest } from '../db/schema/privacy.ts';
import type { Work } from '../db/work.ts';

export type ErasureRequest = typeof erasureRequest.$inferSelect;

/** @returns undefined when one for this person waits already */
export async function insertErasureRequest(
  work: Work,
  values: Pick<ErasureRequest, 'personId' | 'proposedBy'>,
): Promise<ErasureRequest | undefined> {
  const [row] = await work.tx
    .insert(erasureRequest)
    .values({ ...values, state: 'asked', proposedAt: work.now })
    .onConflictDoNothing()
    .returning();
  return row;
}

export async function findErasureRequest(work: Work, id: ErasureRequestId): Promise<ErasureRequest | undefined> {
  const [row] = await work.tx.select().from(erasureRequest).where(eq(erasureRequest.id, id));
  return row;
}

export async function lockErasureRequest(work: Work, id: ErasureRequestId): Promise<ErasureRequest | undefined> {
  const [row] = await work.tx.select().from(erasureRequest).where(eq(erasureRequest.id, id)).for('update');
  return row;
}

export async function settleErasureRequest(
  work: Work,
  id: ErasureRequestId,
  end: Pick<ErasureRequest, 'state' | 'decidedBy'>,
): Promise<void> {
  await work.tx
    .update(erasureRequest)
    .set({ ...end, decidedAt: work.now })
    .where(eq(erasureRequest.id, id));
}

/** The circles somebody belongs to or has asked to join, with their districts: to be sure it is them, and to know who else can be. */
export async function listPlacesToErase(work: Work, personId: PersonId) {
  return await work.tx
    .select({ codeName: circle.codeName, districtId: circle.districtId, role: membership.role })
    .from(membership)
    .innerJoin(circle, eq(circle.id, membership.circleId))
    .where(and(eq(membership.personId, personId), inArray(membership.state, ['requested', 'active'])))
    .orderBy(asc(membership.id));
}
