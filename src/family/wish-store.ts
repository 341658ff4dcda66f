import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import type { CircleId, PersonId, TurnId } from '../db/ids.ts';
import { arrival, familyCheck, familyWish } from '../db/schema/tap.ts';
import type { Work } from '../db/work.ts';

export type Wish = { asksArrival: boolean; checkWeekday: number | null };

/** What a family has asked to be asked: nothing, unless it said so. */
export async function findWish(work: Work, circleId: CircleId): Promise<Wish> {
  const [row] = await work.tx.select().from(familyWish).where(eq(familyWish.circleId, circleId));
  return { asksArrival: row?.asksArrival ?? false, checkWeekday: row?.checkWeekday ?? null };
}

export async function saveWish(work: Work, circleId: CircleId, wish: Partial<Wish>): Promise<void> {
  await work.tx
    .insert(familyWish)
    .values({ circleId, ...wish })
    .onConflictDoUpdate({ target: familyWish.circleId, set: wish });
}

/** Writes what a family says about a turn. @returns false when it was said before */
export async function insertArrival(
  work: Work,
  values: { turnId: TurnId; state: 'arrived' | 'missing'; saidBy: PersonId },
): Promise<boolean> {
  const rows = await work.tx
    .insert(arrival)
    .values({ ...values, saidAt: work.now })
    .onConflictDoNothing()
    .returning({ id: arrival.turnId });
  return rows.length > 0;
}

export async function wasArrivalSaid(work: Work, turnId: TurnId): Promise<boolean> {
  const rows = await work.tx.select({ id: arrival.turnId }).from(arrival).where(eq(arrival.turnId, turnId));
  return rows.length > 0;
}

/** @returns false when this day's question was written before */
export async function insertCheck(work: Work, circleId: CircleId, askedOn: Temporal.PlainDate): Promise<boolean> {
  const rows = await work.tx
    .insert(familyCheck)
    .values({ circleId, askedOn })
    .onConflictDoNothing()
    .returning({ id: familyCheck.circleId });
  return rows.length > 0;
}

/** @returns false when it was answered before */
export async function answerCheck(
  work: Work,
  circleId: CircleId,
  { answer, answeredBy }: { answer: 'well' | 'help'; answeredBy: PersonId },
): Promise<boolean> {
  const [latest] = await work.tx
    .select({ askedOn: familyCheck.askedOn })
    .from(familyCheck)
    .where(eq(familyCheck.circleId, circleId))
    .orderBy(desc(familyCheck.askedOn))
    .limit(1);
  if (!latest) return false;
  const rows = await work.tx
    .update(familyCheck)
    .set({ answer, answeredBy, answeredAt: work.now })
    .where(and(eq(familyCheck.circleId, circleId), eq(familyCheck.askedOn, latest.askedOn), isNull(familyCheck.answer)))
    .returning({ id: familyCheck.circleId });
  return rows.length > 0;
}

/** How many of the latest questions before a day, one after the other, have no answer. */
export async function countUnanswered(work: Work, circleId: CircleId, before: Temporal.PlainDate): Promise<number> {
  const rows = await work.tx
    .select({ answer: familyCheck.answer })
    .from(familyCheck)
    .where(and(eq(familyCheck.circleId, circleId), lt(familyCheck.askedOn, before)))
    .orderBy(desc(familyCheck.askedOn))
    .limit(12);
  const answered = rows.findIndex(({ answer }) => answer !== null);
  return answered === -1 ? rows.length : answered;
}
