import { and, eq, sql } from 'drizzle-orm';
import type { CircleId, MembershipId, NeedId } from '../db/ids.ts';
import { needAsked } from '../db/schema/needs.ts';
import { membership, person, role } from '../db/schema/people.ts';
import { offeredHelp } from '../db/schema/preferences.ts';
import type { Work } from '../db/work.ts';

export type Asked = typeof needAsked.$inferSelect;

export async function listAsked(work: Work, needId: NeedId): Promise<Asked[]> {
  return await work.tx.select().from(needAsked).where(eq(needAsked.needId, needId));
}

/** Writes that somebody is asked, at this beginning of the need. */
export async function insertAsked(work: Work, asked: Pick<Asked, 'needId' | 'membershipId' | 'epoch'>): Promise<void> {
  await work.tx
    .insert(needAsked)
    .values({ ...asked, askedAt: work.now })
    .onConflictDoUpdate({
      target: [needAsked.needId, needAsked.membershipId],
      set: { epoch: asked.epoch, askedAt: work.now },
    });
}

/** They say that they cannot: nothing more comes to them about this need. */
export async function setSaidNo(work: Work, needId: NeedId, membershipId: MembershipId): Promise<void> {
  await work.tx
    .insert(needAsked)
    .values({ needId, membershipId, askedAt: work.now, epoch: 0, saidNo: true })
    .onConflictDoUpdate({ target: [needAsked.needId, needAsked.membershipId], set: { saidNo: true } });
}

/** The members of a circle who have said that they like to help in this way. */
export async function listOffering(work: Work, circleId: CircleId, kind: string): Promise<Set<MembershipId>> {
  const rows = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(offeredHelp, and(eq(offeredHelp.personId, membership.personId), eq(offeredHelp.kind, kind)))
    .where(and(eq(membership.circleId, circleId), eq(membership.state, 'active')));
  return new Set(rows.map(({ id }) => id));
}

/** The reachable coordinators of every district. */
export async function listEveryCoordinator(work: Work) {
  return await work.tx
    .selectDistinct({ id: person.id, telegramId: sql<number>`${person.telegramId}`.mapWith(person.telegramId) })
    .from(role)
    .innerJoin(person, eq(person.id, role.personId))
    .where(and(eq(role.kind, 'coordinator'), eq(person.reachable, true)))
    .orderBy(person.id);
}

/** The needs a member was asked for. */
export async function listAskedNeeds(work: Work, membershipId: MembershipId): Promise<NeedId[]> {
  const rows = await work.tx
    .select({ id: needAsked.needId })
    .from(needAsked)
    .where(eq(needAsked.membershipId, membershipId));
  return rows.map(({ id }) => id);
}
