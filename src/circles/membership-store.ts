import { and, asc, eq, inArray } from 'drizzle-orm';
import type { CircleId, DistrictId, MembershipId, PersonId } from '../db/ids.ts';
import { circle, circleRole, membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

/** What ties a member to the family. Buttons carry the position in this list: new ones come at the end. */
export const TIES = ['relative', 'neighbour', 'friend', 'volunteer'] as const;

export type Tie = (typeof TIES)[number];

export type Membership = typeof membership.$inferSelect;

export async function findMembership(work: Work, id: MembershipId): Promise<Membership | undefined> {
  const [row] = await work.tx.select().from(membership).where(eq(membership.id, id));
  return row;
}

/** @throws Error when there is no such membership */
export async function getMembership(work: Work, id: MembershipId): Promise<Membership> {
  const found = await findMembership(work, id);
  if (!found) throw new Error(`no membership ${id}`);
  return found;
}

/** The membership of a person in a circle that is asked for or active. */
export async function findLiveMembership(
  work: Work,
  circleId: CircleId,
  personId: PersonId,
): Promise<Membership | undefined> {
  const [row] = await work.tx
    .select()
    .from(membership)
    .where(
      and(
        eq(membership.circleId, circleId),
        eq(membership.personId, personId),
        inArray(membership.state, ['requested', 'active']),
      ),
    );
  return row;
}

/**
 * Locks a membership: taken before its circle and its turns, so that nobody is given a turn while leaving. Rows that only refer to it can be
 * written meanwhile: whoever settles a turn refers to every member of the rota.
 */
export async function lockMembership(
  work: Work,
  id: MembershipId,
  mode: 'share' | 'update',
): Promise<Membership | undefined> {
  const [row] = await work.tx
    .select()
    .from(membership)
    .where(eq(membership.id, id))
    .for(mode === 'share' ? mode : 'no key update');
  return row;
}

/** Whether a place can hold turns: that of a member, and that of a guest for the one turn they took. */
export function holdsTurns({ state }: Pick<Membership, 'state'>): boolean {
  return state === 'active' || state === 'guest';
}

/** As `holdsTurns`, of a query that reads memberships. */
export const HOLDS_TURNS = inArray(membership.state, ['active', 'guest']);

/** The places a person holds as a member of circles, in a fixed order for locking. */
export async function listPlacesOf(work: Work, personId: PersonId): Promise<MembershipId[]> {
  const rows = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.personId, personId), HOLDS_TURNS, eq(membership.role, 'member')))
    .orderBy(asc(membership.id));
  return rows.map(({ id }) => id);
}

/** Locks the places in which a person is a guest of circles of a district. */
export async function lockGuestPlaces(work: Work, personId: PersonId, districtId: DistrictId): Promise<Membership[]> {
  const inDistrict = work.tx.select({ id: circle.id }).from(circle).where(eq(circle.districtId, districtId));
  return await work.tx
    .select()
    .from(membership)
    .where(
      and(eq(membership.personId, personId), eq(membership.state, 'guest'), inArray(membership.circleId, inDistrict)),
    )
    .orderBy(asc(membership.id))
    .for('no key update');
}

/** Ends a membership and every role it held in the circle. */
export async function endMembership(work: Work, id: MembershipId): Promise<void> {
  await work.tx.delete(circleRole).where(eq(circleRole.membershipId, id));
  await work.tx.update(membership).set({ state: 'ended', endedAt: work.now }).where(eq(membership.id, id));
}

export async function setRest(
  work: Work,
  id: MembershipId,
  restsUntil: Temporal.PlainDate | null,
  restsPastRamadan = false,
): Promise<void> {
  await work.tx.update(membership).set({ restsUntil, restsPastRamadan }).where(eq(membership.id, id));
}

/** The members of a circle who rest until after Ramadan. */
export async function listRestsPastRamadan(
  work: Work,
  circleId: CircleId,
): Promise<{ id: MembershipId; restsUntil: Temporal.PlainDate | null }[]> {
  return await work.tx
    .select({ id: membership.id, restsUntil: membership.restsUntil })
    .from(membership)
    .where(and(eq(membership.circleId, circleId), eq(membership.restsPastRamadan, true)));
}

/** They are back from a rest: what they answered before is not counted any more. */
export async function setBack(work: Work, id: MembershipId): Promise<void> {
  await work.tx.update(membership).set({ backAt: work.now }).where(eq(membership.id, id));
}
