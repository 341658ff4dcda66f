import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { dueStep, tryOutClock } from '../db/schema/spine.ts';

const ONLY = 1;

/** How far the clock was moved before, in ms. */
export async function loadOffset(db: Db): Promise<number> {
  const [row] = await db.select().from(tryOutClock).where(eq(tryOutClock.id, ONLY));
  return row?.offsetMs ?? 0;
}

export async function saveOffset(db: Db, offsetMs: number): Promise<void> {
  await db
    .insert(tryOutClock)
    .values({ id: ONLY, offsetMs })
    .onConflictDoUpdate({ target: tryOutClock.id, set: { offsetMs } });
}

/** When the next step of one of these kinds is due. */
export async function findNextStep(db: Db, kinds: readonly string[]): Promise<Temporal.Instant | undefined> {
  const [row] = await db
    .select({ dueAt: dueStep.dueAt })
    .from(dueStep)
    .where(and(isNull(dueStep.firedAt), inArray(dueStep.kind, [...kinds])))
    .orderBy(asc(dueStep.dueAt))
    .limit(1);
  return row?.dueAt;
}
