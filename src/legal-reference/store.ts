import { eq, isNull } from 'drizzle-orm';
import { recordAct } from '../access/store.ts';
import type { PersonId } from '../db/ids.ts';
import { legalReference } from '../db/schema/broadcasts.ts';
import type { Work } from '../db/work.ts';

export type LegalReference = { id: number; reference: string; recordedAt: Temporal.Instant };

/** The authorisation in force. @returns undefined when none is recorded: then nobody is asked for money or goods */
export async function findLegalReference(work: Work): Promise<LegalReference | undefined> {
  const { id, reference, recordedAt } = legalReference;
  const [row] = await work.tx
    .select({ id, reference, recordedAt })
    .from(legalReference)
    .where(isNull(legalReference.withdrawnAt));
  return row;
}

/** Records an authorisation in the place of the one before. @returns false when somebody else recorded one in this very moment */
export async function recordLegalReference(
  work: Work,
  { reference, by }: { reference: string; by: PersonId },
): Promise<boolean> {
  await withdrawLegalReference(work, by);
  const [row] = await work.tx
    .insert(legalReference)
    .values({ reference, recordedBy: by, recordedAt: work.now })
    .onConflictDoNothing()
    .returning({ id: legalReference.id });
  if (!row) return false;
  await recordAct(work, { actorId: by, act: 'record', object: 'legal_reference', objectId: row.id });
  return true;
}

/** Nothing is asked for by it any more; what waits to be sent is not sent. @returns false when none was in force */
export async function withdrawLegalReference(work: Work, by: PersonId): Promise<boolean> {
  const [row] = await work.tx
    .select({ id: legalReference.id })
    .from(legalReference)
    .where(isNull(legalReference.withdrawnAt))
    .for('update');
  if (!row) return false;
  await work.tx
    .update(legalReference)
    .set({ withdrawnBy: by, withdrawnAt: work.now })
    .where(eq(legalReference.id, row.id));
  await recordAct(work, { actorId: by, act: 'withdraw', object: 'legal_reference', objectId: row.id });
  return true;
}
