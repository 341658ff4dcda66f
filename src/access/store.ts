import { and, eq } from 'drizzle-orm';
import type { DistrictId, PersonId, TelegramId } from '../db/ids.ts';
import { membership, person, role } from '../db/schema/people.ts';
import { audit } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { Person } from '../people/person.ts';
import type { Actor } from './authorize.ts';

/** Reads what a person may act as now. Only active memberships count. */
export async function loadActor(work: Work, who: Person, administrators: ReadonlySet<TelegramId>): Promise<Actor> {
  const roles = await work.tx.select({ districtId: role.districtId }).from(role).where(eq(role.personId, who.id));
  const memberships = await work.tx
    .select({ id: membership.id, circleId: membership.circleId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.personId, who.id), eq(membership.state, 'active')))
    .orderBy(membership.id);
  return {
    personId: who.id,
    isAdministrator: administrators.has(who.telegramId),
    coordinates: roles.map(({ districtId }) => districtId),
    memberships,
  };
}

/** The reachable coordinators of a district, in the order in which they came. */
export async function listCoordinators(work: Work, districtId: DistrictId) {
  return await work.tx
    .select({ id: person.id, telegramId: person.telegramId })
    .from(role)
    .innerJoin(person, eq(person.id, role.personId))
    .where(and(eq(role.districtId, districtId), eq(person.reachable, true)))
    .orderBy(role.grantedAt, person.id);
}

/** Makes a person a coordinator of a district. Granting twice changes nothing. */
export async function grantCoordination(
  work: Work,
  grant: { personId: PersonId; districtId: DistrictId; grantedBy: PersonId },
): Promise<void> {
  await work.tx
    .insert(role)
    .values({ ...grant, kind: 'coordinator', grantedAt: work.now })
    .onConflictDoNothing();
}

/** Writes who did or read what, in the transaction of the act itself. */
export async function recordAct(
  work: Work,
  act: { actorId: PersonId | null; act: string; object: string; objectId: number },
): Promise<void> {
  await work.tx.insert(audit).values({ ...act, at: work.now });
}
