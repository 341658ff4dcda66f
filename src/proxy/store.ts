import { and, eq } from 'drizzle-orm';
import type { CircleId, MembershipId, PersonId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';

/** Who acts in a family's name now. */
export async function findProxy(
  work: Work,
  circleId: CircleId,
): Promise<{ id: MembershipId; personId: PersonId } | undefined> {
  const [row] = await work.tx
    .select({ id: membership.id, personId: membership.personId })
    .from(membership)
    .where(and(eq(membership.circleId, circleId), eq(membership.role, 'proxy'), eq(membership.state, 'active')));
  return row;
}

/** They decided on it themselves, by accepting. */
export async function insertProxy(
  work: Work,
  values: { circleId: CircleId; personId: PersonId; invitedBy: PersonId },
): Promise<MembershipId> {
  const decided = { requestedAt: work.now, decidedBy: values.personId, decidedAt: work.now };
  const row = { ...values, ...decided, role: 'proxy', state: 'active' } as const;
  const [inserted] = await work.tx.insert(membership).values(row).returning({ id: membership.id });
  if (!inserted) throw new Error('a proxy was not written');
  return inserted.id;
}
