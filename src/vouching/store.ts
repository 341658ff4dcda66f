import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Membership } from '../circles/membership-store.ts';
import { listMembers } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import { vouch } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';

/** Who of the circle stands for a newcomer, and how many were asked. Inviting somebody is standing for them. */
export async function listVouchers(
  work: Work,
  { id, circleId, invitedBy }: Pick<Membership, 'id' | 'circleId' | 'invitedBy'>,
): Promise<{ vouchers: string[]; asked: number }> {
  const asked = await work.tx
    .select({ voucherId: vouch.voucherId, answer: vouch.answer })
    .from(vouch)
    .where(eq(vouch.membershipId, id))
    .orderBy(asc(vouch.voucherId));
  const stands = (member: MembershipId) =>
    asked.some(({ voucherId, answer }) => voucherId === member && answer === 'knows');
  const members = (await listMembers(work, circleId)).filter(({ role }) => role === 'member');
  const vouchers = members.filter((member) => member.personId === invitedBy || stands(member.id));
  return { vouchers: vouchers.map(({ name }) => name), asked: asked.length };
}

/** Writes that a member is asked. @returns false when they were asked about this newcomer before */
export async function insertVouch(work: Work, membershipId: MembershipId, voucherId: MembershipId): Promise<boolean> {
  const rows = await work.tx
    .insert(vouch)
    .values({ membershipId, voucherId, askedAt: work.now })
    .onConflictDoNothing()
    .returning({ id: vouch.voucherId });
  return rows.length > 0;
}

/** @returns false when this member was not asked, or has answered */
export async function answerVouch(
  work: Work,
  ids: { membershipId: MembershipId; voucherId: MembershipId },
  answer: 'knows' | 'does-not',
): Promise<boolean> {
  const isAsked = and(
    eq(vouch.membershipId, ids.membershipId),
    eq(vouch.voucherId, ids.voucherId),
    isNull(vouch.answer),
  );
  const rows = await work.tx
    .update(vouch)
    .set({ answer, answeredAt: work.now })
    .where(isAsked)
    .returning({ id: vouch.voucherId });
  return rows.length > 0;
}

/** When each member was last asked about anybody, in ms; whoever is not in it was never asked. */
export async function lastAsked(work: Work, members: readonly MembershipId[]): Promise<Map<MembershipId, number>> {
  if (members.length === 0) return new Map();
  const rows = await work.tx
    .select({ id: vouch.voucherId, at: max(vouch.askedAt) })
    .from(vouch)
    .where(sql`${vouch.voucherId} in ${[...members]}`)
    .groupBy(vouch.voucherId);
  return new Map(rows.map(({ id, at }) => [id, at?.epochMilliseconds ?? 0]));
}
