import { eq, inArray, lte } from 'drizzle-orm';
import type { TurnId } from '../db/ids.ts';
import { turnDeed } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';

export type Deed = typeof turnDeed.$inferSelect;

/** Writes down what was done last with a turn, in the place of what was done before. */
export async function saveDeed(work: Work, deed: Deed): Promise<void> {
  const { turnId, ...set } = deed;
  await work.tx
    .insert(turnDeed)
    .values({ turnId, ...set })
    .onConflictDoUpdate({ target: turnDeed.turnId, set });
}

export async function findDeed(work: Work, turnId: TurnId): Promise<Deed | undefined> {
  const [row] = await work.tx.select().from(turnDeed).where(eq(turnDeed.turnId, turnId));
  return row;
}

/** What was done before a moment, and cannot be taken back any more. @returns how many went */
export async function forgetOldDeeds(
  work: Work,
  { before, atMost }: { before: Temporal.Instant; atMost: number },
): Promise<number> {
  const old = work.tx.select({ id: turnDeed.turnId }).from(turnDeed).where(lte(turnDeed.doneAt, before)).limit(atMost);
  const gone = await work.tx.delete(turnDeed).where(inArray(turnDeed.turnId, old)).returning({ id: turnDeed.turnId });
  return gone.length;
}

export async function deleteDeed(work: Work, turnId: TurnId): Promise<void> {
  await work.tx.delete(turnDeed).where(eq(turnDeed.turnId, turnId));
}
