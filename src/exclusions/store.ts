import { and, desc, eq, isNull, or } from 'drizzle-orm';
import type { CircleId, DistrictId, PersonId } from '../db/ids.ts';
import { exclusion } from '../db/schema/joining.ts';
import { circle, district, person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { openName } from '../people/store.ts';

export type Exclusion = typeof exclusion.$inferSelect;

const KEPT_OUT = {
  id: exclusion.id,
  personId: exclusion.personId,
  telegramId: person.telegramId,
  name: person.name,
  circleId: exclusion.circleId,
  since: exclusion.at,
};

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

export type KeptOut = {
  id: number;
  personId: PersonId;
  name: string;
  circleId: CircleId | null;
  since: Temporal.Instant;
};
export type Block = KeptOut & { districtId: DistrictId; codeName: string | null; district: string };

/** Whom the family of a circle would rather not have, the latest first; each person once. */
export async function listVetoes(work: Work, circleId: CircleId): Promise<KeptOut[]> {
  const rows = await work.tx
    .select({ ...KEPT_OUT, districtId: exclusion.districtId })
    .from(exclusion)
    .innerJoin(person, eq(person.id, exclusion.personId))
    .where(and(eq(exclusion.kind, 'veto'), eq(exclusion.circleId, circleId), isNull(exclusion.liftedAt)))
    .orderBy(desc(exclusion.at), desc(exclusion.id));
  return onceEach(rows).map((row) => ({ ...row, name: openName(work, row) }));
}

/** Whom the association keeps out of a circle or a district, the latest first; each person once for each place. */
export async function listBlocks(work: Work): Promise<Block[]> {
  const rows = await work.tx
    .select({ ...KEPT_OUT, districtId: district.id, codeName: circle.codeName, district: district.name })
    .from(exclusion)
    .innerJoin(person, eq(person.id, exclusion.personId))
    .leftJoin(circle, eq(circle.id, exclusion.circleId))
    .innerJoin(district, or(eq(district.id, exclusion.districtId), eq(district.id, circle.districtId)))
    .where(and(eq(exclusion.kind, 'block'), isNull(exclusion.liftedAt)))
    .orderBy(desc(exclusion.at), desc(exclusion.id));
  return onceEach(rows).map((row) => ({ ...row, name: openName(work, row) }));
}

export async function findExclusion(work: Work, id: number): Promise<Exclusion | undefined> {
  const [row] = await work.tx.select().from(exclusion).where(eq(exclusion.id, id));
  return row;
}

/** Ends every exclusion of this kind of one person from one place. @returns false when none stood */
export async function liftExclusions(
  work: Work,
  { personId, kind, circleId, districtId }: Pick<Exclusion, 'personId' | 'kind' | 'circleId' | 'districtId'>,
): Promise<boolean> {
  const here = circleId === null ? isNull(exclusion.circleId) : eq(exclusion.circleId, circleId);
  const there = districtId === null ? isNull(exclusion.districtId) : eq(exclusion.districtId, districtId);
  const rows = await work.tx
    .update(exclusion)
    .set({ liftedAt: work.now })
    .where(and(eq(exclusion.personId, personId), eq(exclusion.kind, kind), here, there, isNull(exclusion.liftedAt)))
    .returning({ id: exclusion.id });
  return rows.length > 0;
}

function onceEach<Row extends Pick<KeptOut, 'personId' | 'circleId'> & { districtId: unknown }>(rows: Row[]): Row[] {
  const isSame = (a: Row, b: Row) =>
    a.personId === b.personId && a.circleId === b.circleId && a.districtId === b.districtId;
  return rows.filter((row, at) => rows.findIndex((other) => isSame(row, other)) === at);
}
