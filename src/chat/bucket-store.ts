import { eq } from 'drizzle-orm';
import type { PersonId } from '../db/ids.ts';
import { bucket } from '../db/schema/abuse.ts';
import type { Work } from '../db/work.ts';
import { type Limits, takeToken } from './bucket.ts';

/** Counts one update of a person, in the transaction that handles it: the same in any number of processes. */
export async function countUpdate(
  work: Work,
  personId: PersonId,
  limits: Limits,
): Promise<'listen' | 'say so' | 'be silent'> {
  const [row] = await work.tx.select().from(bucket).where(eq(bucket.personId, personId)).for('update');
  const taken = takeToken(row, work.now, limits);
  await work.tx
    .insert(bucket)
    .values({ personId, ...taken.bucket })
    .onConflictDoUpdate({ target: bucket.personId, set: taken.bucket });
  return taken.verdict;
}
