import { and, asc, desc, eq, inArray, isNull, lte, max, or, type SQL } from 'drizzle-orm';
import type { MembershipId, PersonId, TurnId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import { assignment, commitment, coverQuestion, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { SOUGHT } from '../turns/states.ts';
import type { Turn, WhichTurns } from '../turns/store.ts';
import { isAmong } from '../turns/store.ts';

export type CoverQuestion = typeof coverQuestion.$inferSelect;

const isWaiting = isNull(coverQuestion.endedAt);
const isUnanswered = or(isWaiting, eq(coverQuestion.outcome, 'silent'));

/** Writes down that somebody is asked. The database refuses to ask them twice while they have not answered. */
export async function insertQuestion(
  work: Work,
  { id: turnId, circleId }: Pick<Turn, 'id' | 'circleId'>,
  values: Pick<CoverQuestion, 'membershipId' | 'round' | 'isNamed'>,
): Promise<CoverQuestion> {
  const [row] = await work.tx
    .insert(coverQuestion)
    .values({ turnId, circleId, ...values, askedAt: work.now })
    .returning();
  if (!row) throw new Error('a question to stand in was not written');
  return row;
}

/** Whether this question still waits for its answer. */
export async function isQuestionWaiting(work: Work, id: number): Promise<boolean> {
  const rows = await work.tx
    .select({ id: coverQuestion.id })
    .from(coverQuestion)
    .where(and(eq(coverQuestion.id, id), isWaiting));
  return rows.length > 0;
}

/** Those who are being asked for a turn now. */
export async function listWaiting(work: Work, turnId: TurnId): Promise<CoverQuestion[]> {
  return await listQuestions(work, turnId, isWaiting);
}

/** Those who were asked for a turn, now or before, and have not answered. */
export async function listUnanswered(work: Work, turnId: TurnId): Promise<CoverQuestion[]> {
  return await listQuestions(work, turnId, isUnanswered);
}

/** What somebody was asked last for a turn, whether or not they have answered. */
export async function findQuestion(
  work: Work,
  turnId: TurnId,
  membershipId: MembershipId,
): Promise<CoverQuestion | undefined> {
  const [row] = await work.tx
    .select()
    .from(coverQuestion)
    .where(and(eq(coverQuestion.turnId, turnId), eq(coverQuestion.membershipId, membershipId)))
    .orderBy(desc(coverQuestion.id))
    .limit(1);
  return row;
}

/** What a person is being asked for a turn, or was without an answer. */
export async function findQuestionTo(
  work: Work,
  turnId: TurnId,
  personId: PersonId,
): Promise<CoverQuestion | undefined> {
  const [row] = await work.tx
    .select({ question: coverQuestion })
    .from(coverQuestion)
    .innerJoin(membership, and(eq(membership.id, coverQuestion.membershipId), eq(membership.state, 'active')))
    .where(and(eq(coverQuestion.turnId, turnId), eq(membership.personId, personId), isUnanswered))
    .orderBy(desc(coverQuestion.id))
    .limit(1);
  return row?.question;
}

export async function endQuestion(
  work: Work,
  id: number,
  outcome: NonNullable<CoverQuestion['outcome']>,
): Promise<void> {
  await work.tx.update(coverQuestion).set({ endedAt: work.now, outcome }).where(eq(coverQuestion.id, id));
}

/** Ends every question about a turn that waits. */
export async function endWaiting(
  work: Work,
  turnId: TurnId,
  outcome: 'silent' | 'covered' | 'withdrawn',
): Promise<void> {
  await work.tx
    .update(coverQuestion)
    .set({ endedAt: work.now, outcome })
    .where(and(eq(coverQuestion.turnId, turnId), isWaiting));
}

/** Lets those wait again whose questions ended at this moment because of what somebody did with the turn. @returns them */
export async function reopenQuestions(work: Work, turnId: TurnId, endedAt: Temporal.Instant): Promise<CoverQuestion[]> {
  return await work.tx
    .update(coverQuestion)
    .set({ endedAt: null, outcome: null })
    .where(
      and(
        eq(coverQuestion.turnId, turnId),
        eq(coverQuestion.endedAt, endedAt),
        inArray(coverQuestion.outcome, ['yes', 'covered', 'withdrawn']),
      ),
    )
    .returning();
}

/** The turns a member is asked to stand in for, or was without an answer, while somebody is looked for; soonest first. */
export async function listTurnsAskedOf(work: Work, membershipId: MembershipId, which: WhichTurns): Promise<TurnId[]> {
  const rows = await work.tx
    .select({ id: turn.id })
    .from(coverQuestion)
    .innerJoin(turn, and(eq(turn.id, coverQuestion.turnId), inArray(turn.status, [...SOUGHT])))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(and(eq(coverQuestion.membershipId, membershipId), isUnanswered, isAmong(which, work.now)))
    .orderBy(asc(turn.startsAt), asc(turn.id));
  return [...new Set(rows.map(({ id }) => id))];
}

/** When each of these members was last given a turn or asked for one. Those who never were are not in it. */
export async function listLastAsked(
  work: Work,
  members: readonly MembershipId[],
): Promise<Map<MembershipId, Temporal.Instant>> {
  if (members.length === 0) return new Map();
  const some = [...members];
  const given = await work.tx
    .select({ member: assignment.membershipId, at: max(assignment.startedAt) })
    .from(assignment)
    .where(inArray(assignment.membershipId, some))
    .groupBy(assignment.membershipId);
  const asked = await work.tx
    .select({ member: coverQuestion.membershipId, at: max(coverQuestion.askedAt) })
    .from(coverQuestion)
    .where(inArray(coverQuestion.membershipId, some))
    .groupBy(coverQuestion.membershipId);
  const last = new Map<MembershipId, Temporal.Instant>();
  for (const { member, at } of [...given, ...asked]) {
    const known = last.get(member);
    if (at && (!known || Temporal.Instant.compare(known, at) < 0)) last.set(member, at);
  }
  return last;
}

/** What was asked about turns that were over before a moment. @returns how many went */
export async function forgetOldQuestions(
  work: Work,
  { before, atMost }: { before: Temporal.Instant; atMost: number },
): Promise<number> {
  const old = work.tx
    .select({ id: coverQuestion.id })
    .from(coverQuestion)
    .innerJoin(turn, eq(turn.id, coverQuestion.turnId))
    .where(lte(turn.endsAt, before))
    .limit(atMost);
  const gone = await work.tx
    .delete(coverQuestion)
    .where(inArray(coverQuestion.id, old))
    .returning({ id: coverQuestion.id });
  return gone.length;
}

async function listQuestions(work: Work, turnId: TurnId, which: SQL | undefined): Promise<CoverQuestion[]> {
  return await work.tx
    .select()
    .from(coverQuestion)
    .where(and(eq(coverQuestion.turnId, turnId), which))
    .orderBy(asc(coverQuestion.id));
}
