import { and, eq, isNull, or } from 'drizzle-orm';
import type { CircleId, DistrictId, PersonId } from '../db/ids.ts';
import { exclusion } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';

export type Exclusion = typeof exclusion.$inferSelect;

/** Writes that a family or the association keeps a person out. */
export async function insertExclusion(
  work: Work,
  values: { personId: PersonId; kind: Exclusion['kind']; by: PersonId } & (
    | { circleId: CircleId }
    | { districtId: DistrictId }
  ),
): Promise<void> {
  await work.tx.insert(exclusion).values({ ...values, at: work.now });
}

/** Who keeps a person out of a circle, or of all circles of its district. Empty when nobody does. */
export async function listExclusions(
  work: Work,
  personId: PersonId,
  { circleId, districtId }: { circleId?: CircleId; districtId: DistrictId },
): Promise<Exclusion[]> {
  const inDistrict = eq(exclusion.districtId, districtId);
  const here = circleId === undefined ? inDistrict : or(inDistrict, eq(exclusion.circleId, circleId));
  return await work.tx
    .select()
    .from(exclusion)
    .where(and(eq(exclusion.personId, personId), isNull(exclusion.liftedAt), here));
}
