import { and, eq, inArray, lte, or } from 'drizzle-orm';
import type { MembershipId, SwapId, TurnId } from '../db/ids.ts';
import { swap } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';

export type Swap = typeof swap.$inferSelect;

/** Writes a question to somebody. The database refuses it while one of the two turns stands in another open one. */
export async function insertSwap(
  work: Work,
  values: Omit<typeof swap.$inferInsert, 'id' | 'state' | 'askedAt' | 'endedAt'>,
): Promise<Swap> {
  const [row] = await work.tx
    .insert(swap)
    .values({ ...values, askedAt: work.now })
    .returning();
  if (!row) throw new Error('a swap was not written');
  return row;
}

export async function findSwap(work: Work, id: SwapId): Promise<Swap | undefined> {
  const [row] = await work.tx.select().from(swap).where(eq(swap.id, id));
  return row;
}

/** Reads a swap for a change. Taken after both its turns. */
export async function lockSwap(work: Work, id: SwapId): Promise<Swap | undefined> {
  const [row] = await work.tx.select().from(swap).where(eq(swap.id, id)).for('update');
  return row;
}

/** The swap that is being asked for a turn by whoever has it. */
export async function findOpenSwap(work: Work, turnId: TurnId): Promise<Swap | undefined> {
  const [row] = await work.tx
    .select()
    .from(swap)
    .where(and(eq(swap.turnId, turnId), eq(swap.state, 'open')));
  return row;
}

/** Of these turns, those that stand in an open swap, on whichever side. */
export async function listTurnsInSwaps(work: Work, turnIds: readonly TurnId[]): Promise<Set<TurnId>> {
  const some = [...turnIds];
  if (some.length === 0) return new Set();
  const rows = await work.tx
    .select({ turnId: swap.turnId, otherTurnId: swap.otherTurnId })
    .from(swap)
    .where(and(eq(swap.state, 'open'), or(inArray(swap.turnId, some), inArray(swap.otherTurnId, some))));
  return new Set(rows.flatMap(({ turnId, otherTurnId }) => [turnId, otherTurnId]));
}

/** Whoever was asked to take a turn in a swap and said no, or did not answer. They are not asked again for it. */
export async function listAskedInVain(work: Work, turnId: TurnId): Promise<Set<MembershipId>> {
  const rows = await work.tx
    .select({ id: swap.otherMembershipId })
    .from(swap)
    .where(and(eq(swap.turnId, turnId), inArray(swap.state, ['declined', 'expired'])));
  return new Set(rows.map(({ id }) => id));
}

export async function endSwap(work: Work, id: SwapId, state: Exclude<Swap['state'], 'open'>): Promise<void> {
  await work.tx.update(swap).set({ state, endedAt: work.now }).where(eq(swap.id, id));
}

/** Withdraws the open swaps in which a turn stands, and gives them. */
export async function withdrawSwapsOf(work: Work, turnId: TurnId): Promise<Swap[]> {
  return await work.tx
    .update(swap)
    .set({ state: 'withdrawn', endedAt: work.now })
    .where(and(eq(swap.state, 'open'), or(eq(swap.turnId, turnId), eq(swap.otherTurnId, turnId))))
    .returning();
}

/** Questions that ended before a moment. @returns how many went */
export async function forgetOldSwaps(
  work: Work,
  { before, atMost }: { before: Temporal.Instant; atMost: number },
): Promise<number> {
  const old = work.tx.select({ id: swap.id }).from(swap).where(lte(swap.endedAt, before)).limit(atMost);
  const gone = await work.tx.delete(swap).where(inArray(swap.id, old)).returning({ id: swap.id });
  return gone.length;
}
