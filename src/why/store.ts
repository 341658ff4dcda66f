import { and, eq, inArray, isNull } from 'drizzle-orm';
import { findQuestionTo } from '../covering/store.ts';
import type { MembershipId, PersonId, TurnId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import { assignment, coverQuestion } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';

export type Given = Pick<typeof assignment.$inferSelect, 'membershipId' | 'kind' | 'why'>;

/** How a person who holds a turn, or is asked for it, came to it. */
export async function findGiven(work: Work, turnId: TurnId, personId: PersonId): Promise<Given | undefined> {
  const [row] = await work.tx
    .select({ membershipId: assignment.membershipId, kind: assignment.kind, why: assignment.why })
    .from(assignment)
    .innerJoin(membership, and(eq(membership.id, assignment.membershipId), eq(membership.personId, personId)))
    .where(and(eq(assignment.turnId, turnId), isNull(assignment.endedAt)));
  const question = row ? undefined : await findQuestionTo(work, turnId, personId);
  if (!question) return row;
  const kind = question.isNamed ? 'handover' : 'cover';
  return { membershipId: question.membershipId, kind, why: kind };
}

/** Those who said no to a turn or did not answer. */
export async function listRefused(work: Work, turnId: TurnId): Promise<Set<MembershipId>> {
  const rows = await work.tx
    .select({ id: assignment.membershipId })
    .from(assignment)
    .where(and(eq(assignment.turnId, turnId), inArray(assignment.outcome, ['cannot', 'no_answer'])));
  const asked = await work.tx
    .select({ id: coverQuestion.membershipId })
    .from(coverQuestion)
    .where(and(eq(coverQuestion.turnId, turnId), inArray(coverQuestion.outcome, ['no', 'silent'])));
  return new Set([...rows, ...asked].map(({ id }) => id));
}
