import { and, eq, isNull } from 'drizzle-orm';
import type { CircleId, PersonId } from '../db/ids.ts';
import { consent, membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

/** Writes whoever represents the family; she decided on it herself. */
export async function insertGuardian(
  work: Work,
  values: { circleId: CircleId; personId: PersonId; invitedBy: PersonId },
): Promise<void> {
  const decided = { requestedAt: work.now, decidedBy: values.personId, decidedAt: work.now };
  await work.tx.insert(membership).values({ ...values, ...decided, role: 'guardian', state: 'active' });
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
