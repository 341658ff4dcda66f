import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { BuddyId, CircleId, MembershipId, PersonId, TelegramId } from '../db/ids.ts';
import { buddy } from '../db/schema/members.ts';
import { circleRole, membership, person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { openName } from '../people/store.ts';

export type Buddy = typeof buddy.$inferSelect;

/** Whether somebody who can be reached has agreed to answer for a member, as a column of a query that reads memberships. */
export const HAS_BUDDY = sql<boolean>`exists (
  select 1 from buddy b
  join membership bm on bm.id = b.buddy_membership_id and bm.state = 'active'
  join person bp on bp.id = bm.person_id and bp.reachable and bp.telegram_id is not null
  where b.membership_id = ${membership.id} and b.state = 'accepted')`;

export type Reached = { personId: PersonId; chatId: TelegramId };

/** The one who answers for a member, while they are in the circle and can be reached. */
export async function findReachableBuddy(work: Work, membershipId: MembershipId): Promise<Reached | undefined> {
  const [row] = await work.tx
    .select({ personId: person.id, chatId: person.telegramId })
    .from(buddy)
    .innerJoin(membership, and(eq(membership.id, buddy.buddyMembershipId), eq(membership.state, 'active')))
    .innerJoin(person, and(eq(person.id, membership.personId), eq(person.reachable, true)))
    .where(and(eq(buddy.membershipId, membershipId), eq(buddy.state, 'accepted')));
  return row && reached(row);
}

/** The captain of a circle, where they can be reached. */
export async function findReachableCaptain(work: Work, circleId: CircleId): Promise<Reached | undefined> {
  const [row] = await work.tx
    .select({ personId: person.id, chatId: person.telegramId })
    .from(circleRole)
    .innerJoin(membership, and(eq(membership.id, circleRole.membershipId), eq(membership.state, 'active')))
    .innerJoin(person, and(eq(person.id, membership.personId), eq(person.reachable, true)))
    .where(and(eq(circleRole.circleId, circleId), eq(circleRole.kind, 'captain')));
  return row && reached(row);
}

/** Reads a question to a buddy for a change. */
export async function lockBuddy(work: Work, id: BuddyId): Promise<Buddy | undefined> {
  const [row] = await work.tx.select().from(buddy).where(eq(buddy.id, id)).for('update');
  return row;
}

/** The one who answers for a member and the one who is being asked to, with their names. */
export async function listBuddiesOf(work: Work, membershipId: MembershipId) {
  const rows = await work.tx
    .select({
      id: buddy.id,
      state: buddy.state,
      personId: person.id,
      telegramId: person.telegramId,
      name: person.name,
      reachable: person.reachable,
    })
    .from(buddy)
    .innerJoin(membership, eq(membership.id, buddy.buddyMembershipId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(buddy.membershipId, membershipId), inArray(buddy.state, ['asked', 'accepted'])))
    .orderBy(asc(buddy.id));
  return rows.map((row) => ({ ...row, name: openName(work, row) }));
}

/** The places a member answers for. */
export async function listAnsweredFor(work: Work, buddyMembershipId: MembershipId): Promise<Buddy[]> {
  return await work.tx
    .select()
    .from(buddy)
    .where(and(eq(buddy.buddyMembershipId, buddyMembershipId), inArray(buddy.state, ['asked', 'accepted'])))
    .orderBy(asc(buddy.id));
}

/** The places a person answers for, in every circle. */
export async function listPlacesAnsweredBy(work: Work, personId: PersonId): Promise<Buddy[]> {
  const rows = await work.tx
    .select({ buddy })
    .from(buddy)
    .innerJoin(membership, eq(membership.id, buddy.buddyMembershipId))
    .where(and(eq(membership.personId, personId), eq(buddy.state, 'accepted')))
    .orderBy(asc(buddy.id));
  return rows.map((row) => row.buddy);
}

/** Whether this person has agreed to answer for that place, and is still in its circle. */
export async function isBuddyOf(work: Work, personId: PersonId, membershipId: MembershipId): Promise<boolean> {
  const rows = await work.tx
    .select({ id: buddy.id })
    .from(buddy)
    .innerJoin(membership, and(eq(membership.id, buddy.buddyMembershipId), eq(membership.state, 'active')))
    .where(and(eq(buddy.membershipId, membershipId), eq(buddy.state, 'accepted'), eq(membership.personId, personId)));
  return rows.length > 0;
}

/** Asks somebody in the place of whoever was asked before and has not answered. */
export async function insertBuddy(
  work: Work,
  values: Pick<Buddy, 'circleId' | 'membershipId' | 'buddyMembershipId' | 'askedBy'>,
): Promise<BuddyId> {
  await endBuddies(work, values.membershipId, 'asked');
  const [row] = await work.tx
    .insert(buddy)
    .values({ ...values, state: 'asked', askedAt: work.now })
    .returning({ id: buddy.id });
  if (!row) throw new Error('a buddy was not written');
  return row.id;
}

export async function answerBuddy(work: Work, id: BuddyId, state: 'accepted' | 'refused'): Promise<void> {
  await work.tx.update(buddy).set({ state, answeredAt: work.now }).where(eq(buddy.id, id));
}

/** Ends whoever answers for a place, or is asked to. @returns how many it were */
export async function endBuddies(
  work: Work,
  membershipId: MembershipId,
  state?: 'asked' | 'accepted',
): Promise<number> {
  const isLive = state ? eq(buddy.state, state) : inArray(buddy.state, ['asked', 'accepted']);
  const rows = await work.tx
    .update(buddy)
    .set({ state: 'ended', endedAt: work.now })
    .where(and(eq(buddy.membershipId, membershipId), isLive))
    .returning({ id: buddy.id });
  return rows.length;
}

export async function endBuddy(work: Work, id: BuddyId): Promise<void> {
  await work.tx.update(buddy).set({ state: 'ended', endedAt: work.now }).where(eq(buddy.id, id));
}

function reached({ personId, chatId }: { personId: PersonId; chatId: TelegramId | null }): Reached | undefined {
  return chatId === null ? undefined : { personId, chatId };
}
