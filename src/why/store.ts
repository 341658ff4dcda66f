import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { MembershipId, TurnId } from '../db/ids.ts';
import { assignment } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';

export type Given = Pick<typeof assignment.$inferSelect, 'membershipId' | 'kind' | 'why'>;

/** How whoever holds a turn, or is asked for it, came to it. */
export async function findGiven(work: Work, turnId: TurnId): Promise<Given | undefined> {
  const [row] = await work.tx
    .select({ membershipId: assignment.membershipId, kind: assignment.kind, why: assignment.why })
    .from(assignment)
    .where(and(eq(assignment.turnId, turnId), isNull(assignment.endedAt)));
  return row;
}

/** Those who said no to a turn or did not answer. */
export async function listRefused(work: Work, turnId: TurnId): Promise<Set<MembershipId>> {
  const rows = await work.tx
    .select({ id: assignment.membershipId })
    .from(assignment)
    .where(and(eq(assignment.turnId, turnId), inArray(assignment.outcome, ['cannot', 'no_answer'])));
  return new Set(rows.map(({ id }) => id));
}
