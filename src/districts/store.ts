import { count, eq, inArray } from 'drizzle-orm';
import type { DistrictId, PersonId } from '../db/ids.ts';
import { circle, district } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

export type District = { id: DistrictId; name: string };

export async function findDistrict(work: Work, id: DistrictId): Promise<District | undefined> {
  const [row] = await work.tx
    .select({ id: district.id, name: district.name })
    .from(district)
    .where(eq(district.id, id));
  return row;
}

/** All districts, or those given, by name, with how many circles each has. */
export async function listDistricts(
  work: Work,
  ids?: readonly DistrictId[],
): Promise<(District & { circles: number })[]> {
  return await work.tx
    .select({ id: district.id, name: district.name, circles: count(circle.id) })
    .from(district)
    .leftJoin(circle, eq(circle.districtId, district.id))
    .where(ids ? inArray(district.id, [...ids]) : undefined)
    .groupBy(district.id)
    .orderBy(district.name);
}

/** @returns undefined when a district has that name already */
export async function insertDistrict(work: Work, name: string, openedBy: PersonId): Promise<DistrictId | undefined> {
  const [row] = await work.tx
    .insert(district)
    .values({ name, openedBy, openedAt: work.now })
    .onConflictDoNothing({ target: district.name })
    .returning({ id: district.id });
  return row?.id;
}

/** Whether a name is taken, before anything is written. */
export async function isDistrictNameTaken(work: Work, name: string): Promise<boolean> {
  const rows = await work.tx.select({ id: district.id }).from(district).where(eq(district.name, name));
  return rows.length > 0;
}
