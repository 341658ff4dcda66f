import { and, asc, eq } from 'drizzle-orm';
import type { HeldRole } from '../access/authorize.ts';
import type { CircleId, DistrictId, MembershipId, PersonId, ProposalId } from '../db/ids.ts';
import { circleRole, membership, person, role } from '../db/schema/people.ts';
import { roleProposal } from '../db/schema/roles.ts';
import type { Work } from '../db/work.ts';
import { openName } from '../people/store.ts';
import type { CircleRole, DistrictRole } from './kinds.ts';

export type Proposal = typeof roleProposal.$inferSelect;

/** @returns undefined when the same role is on its way to the same person already */
export async function insertProposal(
  work: Work,
  values: Omit<typeof roleProposal.$inferInsert, 'id' | 'proposedAt'>,
): Promise<Proposal | undefined> {
  const [row] = await work.tx
    .insert(roleProposal)
    .values({ ...values, proposedAt: work.now })
    .onConflictDoNothing()
    .returning();
  return row;
}

export async function findProposal(work: Work, id: ProposalId): Promise<Proposal | undefined> {
  const [row] = await work.tx.select().from(roleProposal).where(eq(roleProposal.id, id));
  return row;
}

export async function lockProposal(work: Work, id: ProposalId): Promise<Proposal | undefined> {
  const [row] = await work.tx.select().from(roleProposal).where(eq(roleProposal.id, id)).for('update');
  return row;
}

export async function setProposal(
  work: Work,
  id: ProposalId,
  values: Partial<Pick<Proposal, 'state' | 'decidedBy' | 'decidedAt' | 'isAlone'>>,
): Promise<void> {
  await work.tx.update(roleProposal).set(values).where(eq(roleProposal.id, id));
}

export type Holder = {
  personId: PersonId;
  name: string;
  kind: HeldRole['kind'];
  since: Temporal.Instant;
};

/** Who holds a role in a district, in the order in which they came. */
export async function listHolders(work: Work, districtId: DistrictId): Promise<Holder[]> {
  const rows = await work.tx
    .select({
      personId: person.id,
      telegramId: person.telegramId,
      name: person.name,
      kind: role.kind,
      since: role.grantedAt,
    })
    .from(role)
    .innerJoin(person, eq(person.id, role.personId))
    .where(eq(role.districtId, districtId))
    .orderBy(asc(role.grantedAt), asc(person.id));
  return rows.map((row) => ({ ...row, name: openName(work, row) }));
}

/** Giving the same role twice changes nothing. */
export async function insertRole(
  work: Work,
  grant: { personId: PersonId; kind: DistrictRole; districtId: DistrictId; grantedBy: PersonId },
): Promise<void> {
  await work.tx
    .insert(role)
    .values({ ...grant, grantedAt: work.now })
    .onConflictDoNothing();
}

/** @returns false when they did not hold it */
export async function deleteRole(
  work: Work,
  held: { personId: PersonId; kind: DistrictRole; districtId: DistrictId },
): Promise<boolean> {
  const rows = await work.tx
    .delete(role)
    .where(and(eq(role.personId, held.personId), eq(role.kind, held.kind), eq(role.districtId, held.districtId)))
    .returning({ id: role.personId });
  return rows.length > 0;
}

export type CircleRoleHolder = {
  membershipId: MembershipId;
  personId: PersonId;
  name: string;
  kind: CircleRole;
};

/** Who holds a role in a circle. */
export async function listCircleRoles(work: Work, circleId: CircleId): Promise<CircleRoleHolder[]> {
  const rows = await work.tx
    .select({
      membershipId: circleRole.membershipId,
      personId: person.id,
      telegramId: person.telegramId,
      name: person.name,
      kind: circleRole.kind,
    })
    .from(circleRole)
    .innerJoin(membership, and(eq(membership.id, circleRole.membershipId), eq(membership.state, 'active')))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(circleRole.circleId, circleId))
    .orderBy(asc(circleRole.grantedAt));
  return rows.map((row) => ({ ...row, name: openName(work, row) }));
}

export async function insertCircleRole(
  work: Work,
  grant: { membershipId: MembershipId; circleId: CircleId; kind: CircleRole; grantedBy: PersonId },
): Promise<void> {
  await work.tx
    .insert(circleRole)
    .values({ ...grant, grantedAt: work.now })
    .onConflictDoNothing();
}

/** @returns false when they did not hold it */
export async function deleteCircleRole(work: Work, membershipId: MembershipId, kind: CircleRole): Promise<boolean> {
  const rows = await work.tx
    .delete(circleRole)
    .where(and(eq(circleRole.membershipId, membershipId), eq(circleRole.kind, kind)))
    .returning({ id: circleRole.membershipId });
  return rows.length > 0;
}

/** The captain of a circle, when it has one: its place is taken by the next one. */
export async function findCaptain(work: Work, circleId: CircleId): Promise<CircleRoleHolder | undefined> {
  return (await listCircleRoles(work, circleId)).find(({ kind }) => kind === 'captain');
}
