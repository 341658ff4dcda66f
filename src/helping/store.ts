import { and, asc, eq, isNull } from 'drizzle-orm';
import type { DistrictGroupId, DistrictId, PersonId, TelegramId, WishId } from '../db/ids.ts';
import { districtGroup, wish } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';

export type DistrictGroup = typeof districtGroup.$inferSelect;
export type Wish = typeof wish.$inferSelect;

/** @returns undefined when the group is known already */
export async function insertGroup(
  work: Work,
  chatId: TelegramId,
  addedBy: PersonId,
): Promise<DistrictGroup | undefined> {
  const [row] = await work.tx
    .insert(districtGroup)
    .values({ chatId, addedBy, addedAt: work.now })
    .onConflictDoNothing()
    .returning();
  return row;
}

export async function findGroup(work: Work, id: DistrictGroupId): Promise<DistrictGroup | undefined> {
  const isLive = and(eq(districtGroup.id, id), isNull(districtGroup.endedAt));
  const [row] = await work.tx.select().from(districtGroup).where(isLive).for('update');
  return row;
}

/** The groups that are linked to a district now, the oldest first. */
export async function listGroups(work: Work, districtId: DistrictId): Promise<DistrictGroup[]> {
  const isLive = and(eq(districtGroup.districtId, districtId), isNull(districtGroup.endedAt));
  return await work.tx.select().from(districtGroup).where(isLive).orderBy(asc(districtGroup.id));
}

export async function linkGroup(work: Work, id: DistrictGroupId, districtId: DistrictId): Promise<void> {
  await work.tx.update(districtGroup).set({ districtId }).where(eq(districtGroup.id, id));
}

/** @returns undefined when this person has an open wish already */
export async function insertWish(work: Work, personId: PersonId, districtId: DistrictId): Promise<Wish | undefined> {
  const values = { personId, districtId, state: 'open', wishedAt: work.now } as const;
  const [row] = await work.tx.insert(wish).values(values).onConflictDoNothing().returning();
  return row;
}

export async function lockWish(work: Work, id: WishId): Promise<Wish | undefined> {
  const [row] = await work.tx.select().from(wish).where(eq(wish.id, id)).for('update');
  return row;
}

export async function endWish(
  work: Work,
  id: WishId,
  end: { state: Exclude<Wish['state'], 'open'>; answeredBy: PersonId | null },
): Promise<void> {
  await work.tx
    .update(wish)
    .set({ ...end, endedAt: work.now })
    .where(eq(wish.id, id));
}
