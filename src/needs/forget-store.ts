import { and, asc, eq, exists, inArray, isNotNull, lte, or } from 'drizzle-orm';
import { need, needAsked, needClaim } from '../db/schema/needs.ts';
import type { Work } from '../db/work.ts';
import { blankWords } from '../wording/store.ts';

/** Who was asked for needs that ended long ago and who took what is removed, with their words and where they were: what stays is counts. @returns how many needs */
export async function forgetOldNeeds(
  work: Work,
  { before, atMost }: { before: Temporal.Instant; atMost: number },
): Promise<number> {
  const asked = work.tx.select({ id: needAsked.needId }).from(needAsked).where(eq(needAsked.needId, need.id));
  const claims = work.tx.select({ id: needClaim.id }).from(needClaim).where(eq(needClaim.needId, need.id));
  const rows = await work.tx
    .select({ id: need.id, wordingId: need.wordingId })
    .from(need)
    .where(and(lte(need.endedAt, before), or(exists(asked), exists(claims), isNotNull(need.area))))
    .orderBy(asc(need.id))
    .limit(atMost)
    .for('update', { skipLocked: true });
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await work.tx.delete(needAsked).where(inArray(needAsked.needId, ids));
  await work.tx.delete(needClaim).where(inArray(needClaim.needId, ids));
  await work.tx.update(need).set({ area: null }).where(inArray(need.id, ids));
  for (const { wordingId } of rows) if (wordingId !== null) await blankWords(work, wordingId);
  return rows.length;
}
