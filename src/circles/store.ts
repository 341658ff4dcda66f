import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { isNewcomer } from '../access/newcomer.ts';
import { NEWCOMER_FACTS } from '../access/newcomer-facts.ts';
import type { CircleId, CommitmentId, DistrictId, PersonId, TelegramId } from '../db/ids.ts';
import { circle, circleRole, membership, person } from '../db/schema/people.ts';
import { commitment } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { openName } from '../people/store.ts';

export type Circle = {
  id: CircleId;
  districtId: DistrictId;
  codeName: string;
  timeZone: string;
  stage: 'forming' | 'active' | 'paused' | 'closed';
};

const COLUMNS = {
  id: circle.id,
  districtId: circle.districtId,
  codeName: circle.codeName,
  timeZone: circle.timeZone,
  stage: circle.stage,
};

export async function findCircle(work: Work, id: CircleId): Promise<Circle | undefined> {
  const [row] = await work.tx.select(COLUMNS).from(circle).where(eq(circle.id, id));
  return row;
}

/** @throws Error when there is no such circle */
export async function getCircle(work: Work, id: CircleId): Promise<Circle> {
  const found = await findCircle(work, id);
  if (!found) throw new Error(`no circle ${id}`);
  return found;
}

/** Reads a circle and keeps its stage from changing until the transaction ends. Taken after the member, before the turn. */
export async function lockCircle(work: Work, id: CircleId, mode: 'share' | 'update'): Promise<Circle> {
  const [row] = await work.tx.select(COLUMNS).from(circle).where(eq(circle.id, id)).for(mode);
  if (!row) throw new Error(`no circle ${id}`);
  return row;
}

/** As `lockCircle` to share, the circles of several commitments. Those that somebody is changing are not among them. */
export async function shareCirclesOf(work: Work, commitmentIds: readonly CommitmentId[]): Promise<Circle[]> {
  if (commitmentIds.length === 0) return [];
  const ids = work.tx
    .select({ id: commitment.circleId })
    .from(commitment)
    .where(inArray(commitment.id, [...commitmentIds]));
  return await work.tx
    .select(COLUMNS)
    .from(circle)
    .where(inArray(circle.id, ids))
    .orderBy(asc(circle.id))
    .for('share', { skipLocked: true });
}

export async function listCircles(work: Work, districtId: DistrictId): Promise<Circle[]> {
  return await work.tx.select(COLUMNS).from(circle).where(eq(circle.districtId, districtId)).orderBy(asc(circle.id));
}

export async function listCirclesById(work: Work, ids: readonly CircleId[]): Promise<Circle[]> {
  if (ids.length === 0) return [];
  return await work.tx
    .select(COLUMNS)
    .from(circle)
    .where(inArray(circle.id, [...ids]))
    .orderBy(asc(circle.id));
}

/** The districts of the circles a person belongs to, or has asked to join. */
export async function listDistrictsOfPerson(work: Work, personId: PersonId): Promise<DistrictId[]> {
  const rows = await work.tx
    .selectDistinct({ districtId: circle.districtId })
    .from(membership)
    .innerJoin(circle, eq(circle.id, membership.circleId))
    .where(and(eq(membership.personId, personId), inArray(membership.state, ['requested', 'active'])));
  return rows.map(({ districtId }) => districtId);
}

/** @returns undefined when a circle has that code name already */
export async function insertCircle(
  work: Work,
  values: { districtId: DistrictId; codeName: string; timeZone: string },
): Promise<CircleId | undefined> {
  const [row] = await work.tx
    .insert(circle)
    .values({ ...values, openedAt: work.now })
    .onConflictDoNothing({ target: circle.codeName })
    .returning({ id: circle.id });
  return row?.id;
}

export async function setStage(work: Work, id: CircleId, stage: Circle['stage']): Promise<void> {
  await work.tx.update(circle).set({ stage }).where(eq(circle.id, id));
}

export async function isCodeNameTaken(work: Work, codeName: string): Promise<boolean> {
  const rows = await work.tx.select({ id: circle.id }).from(circle).where(eq(circle.codeName, codeName));
  return rows.length > 0;
}

/** The number the next circle would have, for proposing a code name that says nothing. */
export async function nextCircleNumber(work: Work): Promise<number> {
  const [row] = await work.tx.select({ highest: sql<number>`coalesce(max(${circle.id}), 0)::int` }).from(circle);
  return (row?.highest ?? 0) + 1;
}

export type CircleMember = {
  id: (typeof membership.$inferSelect)['id'];
  personId: PersonId;
  telegramId: TelegramId | null;
  name: string;
  role: 'guardian' | 'proxy' | 'member';
  reachable: boolean;
  restsUntil: Temporal.PlainDate | null;
  tie: (typeof membership.$inferSelect)['tie'];
  isNewcomer: boolean;
  isInner: boolean;
};

/** The active people of a circle in the order in which they came. */
export async function listMembers(work: Work, circleId: CircleId): Promise<CircleMember[]> {
  const rows = await work.tx
    .select({
      id: membership.id,
      personId: membership.personId,
      telegramId: person.telegramId,
      name: person.name,
      role: membership.role,
      reachable: person.reachable,
      restsUntil: membership.restsUntil,
      tie: membership.tie,
      isInner: sql<boolean>`exists (select 1 from ${circleRole} where ${circleRole.membershipId} = ${membership.id} and ${circleRole.kind} = 'inner')`,
      ...NEWCOMER_FACTS,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.circleId, circleId), eq(membership.state, 'active')))
    .orderBy(asc(membership.decidedAt), asc(membership.id));
  return rows.map(({ approvedAt, turnsDone, settledInAt, ...row }) => ({
    ...row,
    name: openName(work, row),
    isNewcomer: isNewcomer({ approvedAt, turnsDone, settledInAt }, work.now),
  }));
}

/** Who has asked to join a circle and waits for an answer, in the order in which they asked. */
export async function listWaiting(work: Work, circleId: CircleId) {
  const rows = await work.tx
    .select({
      id: membership.id,
      personId: membership.personId,
      tie: membership.tie,
      familySaid: membership.familySaid,
      telegramId: person.telegramId,
      name: person.name,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.circleId, circleId), eq(membership.state, 'requested')))
    .orderBy(asc(membership.requestedAt), asc(membership.id));
  return rows.map((row) => ({ ...row, name: openName(work, row) }));
}

/** How many wait for an answer of the family. */
export async function countForFamily(work: Work, circleId: CircleId): Promise<number> {
  return (await listWaiting(work, circleId)).filter(({ familySaid }) => familySaid === null).length;
}
