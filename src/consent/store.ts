import { and, asc, desc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import { isAnyOf } from '../db/any-of.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import { consent } from '../db/schema/consent.ts';
import { membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import type { Choice, Purpose } from './purposes.ts';
import { CHOICES } from './purposes.ts';

export type HeardIn = NonNullable<(typeof consent.$inferSelect)['heardIn']>;

/** Who gave a consent and how; a recorded one names who heard it, when and in which language. */
export type Given =
  | { givenBy: PersonId; givenHow: 'self' | 'proxy' }
  | { givenBy: PersonId; givenHow: 'recorded'; heardBy: PersonId; heardOn: Temporal.PlainDate; heardIn: HeardIn };

/** Writes whoever represents the family; she decided on it herself. */
export async function insertGuardian(
  work: Work,
  values: { circleId: CircleId; personId: PersonId; invitedBy: PersonId },
): Promise<void> {
  const decided = { requestedAt: work.now, decidedBy: values.personId, decidedAt: work.now };
  await work.tx.insert(membership).values({ ...values, ...decided, role: 'guardian', state: 'active' });
}

/** Writes a consent for each purpose. One that stands for a purpose already stays. */
export async function insertConsents(
  work: Work,
  { purposes, ...values }: Given & { circleId: CircleId; purposes: readonly Purpose[]; validUntil: Temporal.Instant },
): Promise<void> {
  const rows = purposes.map((purpose) => ({ ...values, purpose, givenAt: work.now }));
  await work.tx.insert(consent).values(rows).onConflictDoNothing();
}

/** The purposes to which a family's consent stands at this moment. */
export async function listStandingPurposes(work: Work, circleId: CircleId): Promise<Set<Purpose>> {
  return (await listStandingPurposesOf(work, [circleId])).get(circleId) ?? new Set();
}

/** As `listStandingPurposes`, of several circles. */
export async function listStandingPurposesOf(
  work: Work,
  circleIds: readonly CircleId[],
): Promise<Map<CircleId, Set<Purpose>>> {
  const found = new Map<CircleId, Set<Purpose>>(circleIds.map((id) => [id, new Set()]));
  if (circleIds.length === 0) return found;
  const rows = await work.tx
    .select({ circleId: consent.circleId, purpose: consent.purpose })
    .from(consent)
    .where(and(isAnyOf(consent.circleId, circleIds), isNull(consent.withdrawnAt), gt(consent.validUntil, work.now)));
  for (const { circleId, purpose } of rows) found.get(circleId)?.add(purpose as Purpose);
  return found;
}

/** Whether a family's consent to a purpose stands at this moment. */
export async function hasConsent(work: Work, circleId: CircleId, purpose: Purpose = 'circle'): Promise<boolean> {
  return (await listStandingPurposes(work, circleId)).has(purpose);
}

export type LiveConsent = { id: number; purpose: Purpose; validUntil: Temporal.Instant };

/** The consents that were not withdrawn; some may have just come to their end. */
export async function listLiveConsents(work: Work, circleId: CircleId): Promise<LiveConsent[]> {
  const rows = await work.tx
    .select({ id: consent.id, purpose: consent.purpose, validUntil: consent.validUntil })
    .from(consent)
    .where(isLive(circleId))
    .orderBy(asc(consent.id));
  return rows.map((row) => ({ ...row, purpose: row.purpose as Purpose }));
}

/** The choices that were withdrawn or ended together with the last consent to the circle. */
export async function listChoicesBefore(work: Work, circleId: CircleId): Promise<Choice[]> {
  const [last] = await work.tx
    .select({ at: consent.withdrawnAt })
    .from(consent)
    .where(and(eq(consent.circleId, circleId), eq(consent.purpose, 'circle'), isNotNull(consent.withdrawnAt)))
    .orderBy(desc(consent.withdrawnAt), desc(consent.id))
    .limit(1);
  if (!last?.at) return [];
  const rows = await work.tx
    .select({ purpose: consent.purpose })
    .from(consent)
    .where(and(eq(consent.circleId, circleId), eq(consent.withdrawnAt, last.at)));
  return CHOICES.filter((choice) => rows.some(({ purpose }) => purpose === choice));
}

/** Ends these consents, or all of a family. @param by null when their time was over @returns the ids of those that stood */
export async function withdrawConsents(
  work: Work,
  { circleId, purposes, by }: { circleId: CircleId; purposes?: readonly Purpose[]; by: PersonId | null },
): Promise<number[]> {
  const rows = await work.tx
    .update(consent)
    .set({ withdrawnAt: work.now, withdrawnBy: by })
    .where(and(isLive(circleId), purposes ? inArray(consent.purpose, [...purposes]) : undefined))
    .returning({ id: consent.id });
  return rows.map(({ id }) => id);
}

function isLive(circleId: CircleId) {
  return and(eq(consent.circleId, circleId), isNull(consent.withdrawnAt));
}
