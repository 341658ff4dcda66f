import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { CircleId, MembershipId, PersonId } from '../db/ids.ts';
import { restriction } from '../db/schema/tap.ts';
import type { Work } from '../db/work.ts';

/** The scopes a member is barred from. */
export async function listRestrictions(work: Work, membershipId: MembershipId): Promise<string[]> {
  const rows = await work.tx
    .select({ scope: restriction.scope })
    .from(restriction)
    .where(and(eq(restriction.membershipId, membershipId), isNull(restriction.liftedAt)));
  return rows.map(({ scope }) => scope);
}

/** The members of a circle who are barred from something. */
export async function listRestricted(work: Work, circleId: CircleId): Promise<Set<MembershipId>> {
  const rows = await work.tx
    .selectDistinct({ id: restriction.membershipId })
    .from(restriction)
    .where(and(eq(restriction.circleId, circleId), isNull(restriction.liftedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Whether the family accepts this kind of help from a member. */
export async function isRestricted(work: Work, membershipId: MembershipId, kind: string): Promise<boolean> {
  return (await listRestrictions(work, membershipId)).some((scope) => scope === 'all' || scope === kind);
}

/** @returns false when it stands already */
export async function insertRestriction(
  work: Work,
  values: { circleId: CircleId; membershipId: MembershipId; scope: string; setBy: PersonId },
): Promise<boolean> {
  const rows = await work.tx
    .insert(restriction)
    .values({ ...values, setAt: work.now })
    .onConflictDoNothing()
    .returning({ id: restriction.id });
  return rows.length > 0;
}

/** @returns false when none of these stood */
export async function liftRestrictions(
  work: Work,
  { membershipId, scopes, liftedBy }: { membershipId: MembershipId; scopes: readonly string[]; liftedBy: PersonId },
): Promise<boolean> {
  const rows = await work.tx
    .update(restriction)
    .set({ liftedBy, liftedAt: work.now })
    .where(
      and(
        eq(restriction.membershipId, membershipId),
        inArray(restriction.scope, [...scopes]),
        isNull(restriction.liftedAt),
      ),
    )
    .returning({ id: restriction.id });
  return rows.length > 0;
}
