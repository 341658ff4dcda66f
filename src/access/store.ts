import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { CircleId, DistrictId, MembershipId, PersonId, TelegramId } from '../db/ids.ts';
import { circleRole, membership, person, role } from '../db/schema/people.ts';
import { audit } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { Person } from '../people/person.ts';
import type { Actor, HeldMembership } from './authorize.ts';
import { isNewcomer } from './newcomer.ts';
import { NEWCOMER_FACTS } from './newcomer-facts.ts';

/** Reads what a person may act as now. Only active memberships count. */
export async function loadActor(work: Work, who: Person, administrators: ReadonlySet<TelegramId>): Promise<Actor> {
  const roles = await work.tx
    .select({ kind: role.kind, districtId: role.districtId })
    .from(role)
    .where(eq(role.personId, who.id))
    .orderBy(role.grantedAt);
  return {
    personId: who.id,
    isAdministrator: who.telegramId !== null && administrators.has(who.telegramId),
    roles,
    memberships: await loadMemberships(work, who.id),
  };
}

async function loadMemberships(work: Work, personId: PersonId): Promise<HeldMembership[]> {
  const rows = await work.tx
    .select({
      id: membership.id,
      circleId: membership.circleId,
      role: membership.role,
      kind: circleRole.kind,
      ...NEWCOMER_FACTS,
    })
    .from(membership)
    .leftJoin(circleRole, eq(circleRole.membershipId, membership.id))
    .where(and(eq(membership.personId, personId), eq(membership.state, 'active')))
    .orderBy(membership.id);
  const held = new Map<MembershipId, HeldMembership>();
  for (const { kind, approvedAt, turnsDone, settledInAt, ...own } of rows) {
    const newcomer = own.role === 'member' && isNewcomer({ approvedAt, turnsDone, settledInAt }, work.now);
    const known = held.get(own.id) ?? { ...own, isCaptain: false, isInner: false, isNewcomer: newcomer };
    held.set(own.id, {
      ...known,
      isCaptain: known.isCaptain || kind === 'captain',
      isInner: known.isInner || kind === 'inner',
    });
  }
  return [...held.values()];
}

/** The chat of somebody who holds a role in a district: that is nobody without an account. */
const CHAT = sql<TelegramId>`${person.telegramId}`.mapWith(person.telegramId);

/** The reachable coordinators of a district, in the order in which they came. */
export async function listCoordinators(work: Work, districtId: DistrictId) {
  return await work.tx
    .select({ id: person.id, telegramId: CHAT })
    .from(role)
    .innerJoin(person, eq(person.id, role.personId))
    .where(and(eq(role.kind, 'coordinator'), eq(role.districtId, districtId), eq(person.reachable, true)))
    .orderBy(role.grantedAt, person.id);
}

/** Whether somebody coordinates the district, or represents the family of the circle, at this moment. */
export async function decidesIn(
  work: Work,
  telegramId: TelegramId,
  place: { districtId: number; circleId?: number },
): Promise<boolean> {
  const coordinates = await work.tx
    .select({ id: role.personId })
    .from(role)
    .innerJoin(person, and(eq(person.id, role.personId), eq(person.telegramId, telegramId)))
    .where(and(eq(role.kind, 'coordinator'), eq(role.districtId, place.districtId as DistrictId)));
  if (coordinates.length > 0 || place.circleId === undefined) return coordinates.length > 0;
  const represents = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(person, and(eq(person.id, membership.personId), eq(person.telegramId, telegramId)))
    .where(
      and(
        eq(membership.circleId, place.circleId as CircleId),
        eq(membership.state, 'active'),
        inArray(membership.role, ['guardian', 'proxy']),
      ),
    );
  return represents.length > 0;
}

/** The reachable safeguarding persons of a district, those of the whole association included. */
export async function listSafeguarding(work: Work, districtId: DistrictId) {
  return await work.tx
    .selectDistinct({ id: person.id, telegramId: CHAT })
    .from(role)
    .innerJoin(person, eq(person.id, role.personId))
    .where(
      and(
        eq(role.kind, 'safeguarding'),
        or(eq(role.districtId, districtId), isNull(role.districtId)),
        eq(person.reachable, true),
      ),
    )
    .orderBy(person.id);
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
  act: { actorId: PersonId | null; act: string; object: string; objectId: number; capacity?: 'proxy' | undefined },
): Promise<void> {
  await work.tx.insert(audit).values({ ...act, at: work.now });
}
