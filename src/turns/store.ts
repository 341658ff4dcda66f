import type { SQL } from 'drizzle-orm';
import {
  and,
  asc,
  between,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import { HOLDS_TURNS } from '../circles/membership-store.ts';
import { isAnyOf } from '../db/any-of.ts';
import type { CircleId, CommitmentId, MembershipId, PersonId, TurnId } from '../db/ids.ts';
import { circle, membership } from '../db/schema/people.ts';
import { assignment, commitment, coverQuestion, swap, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { blankNow } from '../family-profile/blank.ts';
import type { Answer } from '../rota/eligibility.ts';
import { OPEN } from './states.ts';

export type Turn = typeof turn.$inferSelect;
type Window = Pick<Turn, 'onDate' | 'opensAt' | 'lastsDays' | 'closesAt' | 'startsAt' | 'endsAt' | 'tzVersion'>;
export type Assignment = typeof assignment.$inferSelect;
export type Outcome = NonNullable<Assignment['outcome']>;

export async function findTurn(work: Work, id: TurnId): Promise<Turn | undefined> {
  const [row] = await work.tx.select().from(turn).where(eq(turn.id, id));
  return row;
}

/** Reads a turn and keeps it from changing until the transaction ends. Taken last: after member, circle and commitment. */
export async function lockTurn(work: Work, id: TurnId): Promise<Turn | undefined> {
  const [row] = await work.tx.select().from(turn).where(eq(turn.id, id)).for('update');
  return row;
}

/** Reads a turn and keeps it from changing until the transaction ends, as others who only read it may do at the same time. */
export async function shareTurn(work: Work, id: TurnId): Promise<Turn | undefined> {
  const [row] = await work.tx.select().from(turn).where(eq(turn.id, id)).for('share');
  return row;
}

export async function setTurn(
  work: Work,
  id: TurnId,
  change: Partial<Pick<Turn, 'status' | 'epoch' | 'eligible' | 'effort'> & Window>,
): Promise<void> {
  await work.tx.update(turn).set(change).where(eq(turn.id, id));
}

/** Turns that stand so already are not written. */
export async function setStatus(work: Work, ids: readonly TurnId[], status: Turn['status']): Promise<void> {
  await work.tx
    .update(turn)
    .set({ status })
    .where(and(isAnyOf(turn.id, ids), ne(turn.status, status)));
}

/** The turns of a commitment that are not over, by date. */
export async function listOpenTurns(work: Work, commitmentId: CommitmentId): Promise<Turn[]> {
  return await work.tx
    .select()
    .from(turn)
    .where(and(eq(turn.commitmentId, commitmentId), inArray(turn.status, [...OPEN])))
    .orderBy(asc(turn.startsAt));
}

/** Locks and reads the turns of a circle that lie ahead or are going on, each with the kind of help it is. */
export async function listOpenTurnsOfCircle(work: Work, circleId: CircleId): Promise<(Turn & { kind: string })[]> {
  const rows = await work.tx
    .select({ turn, kind: commitment.kind })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(and(eq(turn.circleId, circleId), inArray(turn.status, [...OPEN]), gt(turn.endsAt, work.now)))
    .orderBy(asc(turn.id))
    .for('update', { of: turn });
  return rows.map((row) => ({ ...row.turn, kind: row.kind }));
}

/** Locks and reads the coming turns of a commitment for which nobody is asked or planned, by date. Those that somebody else is changing are passed over. */
export async function listTurnsWithoutHolder(work: Work, commitmentId: CommitmentId): Promise<Turn[]> {
  const held = work.tx
    .select({ one: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)));
  const asked = work.tx
    .select({ one: coverQuestion.id })
    .from(coverQuestion)
    .where(and(eq(coverQuestion.turnId, turn.id), isNull(coverQuestion.endedAt)));
  return await work.tx
    .select()
    .from(turn)
    .where(
      and(
        eq(turn.commitmentId, commitmentId),
        inArray(turn.status, ['seeking_cover', 'escalated']),
        gt(turn.endsAt, work.now),
        notExists(held),
        notExists(asked),
      ),
    )
    .orderBy(asc(turn.startsAt))
    .for('update', { skipLocked: true });
}

/** Locks and reads the turns of a commitment that were called off and lie ahead, by date. */
export async function listCancelledTurns(work: Work, commitmentId: CommitmentId): Promise<Turn[]> {
  return await work.tx
    .select()
    .from(turn)
    .where(and(eq(turn.commitmentId, commitmentId), eq(turn.status, 'cancelled'), gt(turn.startsAt, work.now)))
    .orderBy(asc(turn.startsAt))
    .for('update');
}

export type Holder = {
  assignmentId: number;
  membershipId: MembershipId;
  personId: PersonId;
  circleId: CircleId;
  kind: Assignment['kind'];
};

const HOLDER = {
  assignmentId: assignment.id,
  membershipId: assignment.membershipId,
  personId: membership.personId,
  circleId: membership.circleId,
  kind: assignment.kind,
};

/** Who holds the turn. While somebody to stand in is looked for, nobody does, but for whoever waits for an answer to a swap. */
export async function findHolder(work: Work, turnId: TurnId): Promise<Holder | undefined> {
  const [row] = await work.tx
    .select(HOLDER)
    .from(assignment)
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .where(and(eq(assignment.turnId, turnId), isNull(assignment.endedAt)));
  return row;
}

/** Who holds the turn or was the last to; not whoever was only asked and then no more. */
export async function findLastHolder(work: Work, turnId: TurnId): Promise<Holder | undefined> {
  const [row] = await work.tx
    .select(HOLDER)
    .from(assignment)
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .where(and(eq(assignment.turnId, turnId), or(isNull(assignment.outcome), ne(assignment.outcome, 'undone'))))
    .orderBy(asc(sql`${assignment.endedAt} is not null`), desc(assignment.id))
    .limit(1);
  return row;
}

/** Writes down who answered in the name of whoever holds a turn, or held it last. */
export async function setAnsweredBy(work: Work, assignmentId: number, answeredBy: PersonId): Promise<void> {
  await work.tx.update(assignment).set({ answeredBy }).where(eq(assignment.id, assignmentId));
}

export async function assign(
  work: Work,
  {
    turn: { id, circleId },
    ...values
  }: { turn: Turn; membershipId: MembershipId; kind: Assignment['kind']; why: string },
): Promise<void> {
  await work.tx.insert(assignment).values({ ...values, turnId: id, circleId, startedAt: work.now });
}

export async function endAssignment(work: Work, turnId: TurnId, outcome: Outcome): Promise<void> {
  const [ended] = await work.tx
    .update(assignment)
    .set({ endedAt: work.now, outcome })
    .where(and(eq(assignment.turnId, turnId), isNull(assignment.endedAt)))
    .returning({ circleId: assignment.circleId, membershipId: assignment.membershipId });
  if (ended) await hideFamily(work, ended);
}

/**
 * What a member answered to the turns that were their own, oldest first: neither what they were only asked to stand in for, nor what was taken
 * from them for another reason.
 */
export async function listAnswersOf(
  work: Work,
  membershipId: MembershipId,
  since: Temporal.Instant | null,
): Promise<Answer[]> {
  const rows = await work.tx
    .select({ kind: assignment.kind, outcome: assignment.outcome, status: turn.status })
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .where(
      and(
        eq(assignment.membershipId, membershipId),
        since === null
          ? undefined
          : gt(sql`coalesce(${assignment.endedAt}, ${turn.endsAt})`, sql`${since.toString()}::timestamptz`),
      ),
    )
    .orderBy(asc(sql`coalesce(${assignment.endedAt}, ${turn.endsAt})`), asc(assignment.id));
  return rows.flatMap(({ kind, outcome, status }): Answer[] => {
    if (outcome === 'done') return ['took'];
    if (kind !== 'original' && kind !== 'swap') return [];
    if (outcome === 'cannot') return ['cannot'];
    return outcome === 'no_answer' || (outcome === null && status === 'unanswered') ? ['silent'] : [];
  });
}

/** Whose an assignment is. */
export async function findMembershipOf(work: Work, assignmentId: number): Promise<MembershipId | undefined> {
  const rows = await work.tx
    .select({ id: assignment.membershipId })
    .from(assignment)
    .where(eq(assignment.id, assignmentId));
  return rows[0]?.id;
}

/** Who handed a turn over to the one who was named, when they were asked last. */
export async function findGiver(work: Work, turnId: TurnId): Promise<Holder | undefined> {
  const rows = await work.tx
    .select({ ...HOLDER, outcome: assignment.outcome })
    .from(assignment)
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .where(eq(assignment.turnId, turnId))
    .orderBy(desc(assignment.id))
    .limit(2);
  const [named, giver] = rows;
  return named?.kind === 'handover' && giver?.outcome === 'cannot' ? giver : undefined;
}

/** How an assignment stands: still open, or ended so. */
export type Ending = Pick<Assignment, 'endedAt' | 'outcome'>;

/** @throws Error when there is no such assignment */
export async function getEnding(work: Work, assignmentId: number): Promise<Ending> {
  const { endedAt, outcome } = assignment;
  const [row] = await work.tx.select({ endedAt, outcome }).from(assignment).where(eq(assignment.id, assignmentId));
  if (!row) throw new Error(`no assignment ${assignmentId}`);
  return row;
}

/** Writes down otherwise how an assignment ended, or opens it again. Only one of a turn may be open. */
export async function setEnding(work: Work, assignmentId: number, ending: Ending): Promise<void> {
  await work.tx.update(assignment).set(ending).where(eq(assignment.id, assignmentId));
}

/** Whoever no longer has a turn no longer sees where the family lives. */
async function hideFamily(
  work: Work,
  { circleId, membershipId }: { circleId: CircleId; membershipId: MembershipId },
): Promise<void> {
  const [held] = await work.tx
    .select({ personId: membership.personId })
    .from(membership)
    .where(eq(membership.id, membershipId));
  if (held) await blankNow(work, circleId, held.personId);
}

/** Everybody who holds this turn or is asked for it, said no to it or did not answer, and so will not be asked for it again. */
export async function listAsked(work: Work, turnId: TurnId): Promise<Set<MembershipId>> {
  const refused = inArray(assignment.outcome, ['cannot', 'no_answer', 'left']);
  const held = and(eq(assignment.turnId, turnId), or(isNull(assignment.outcome), refused));
  const holders = await work.tx.select({ id: assignment.membershipId }).from(assignment).where(held);
  const unanswered = or(isNull(coverQuestion.outcome), inArray(coverQuestion.outcome, ['no', 'silent']));
  const asked = await work.tx
    .select({ id: coverQuestion.membershipId })
    .from(coverQuestion)
    .where(and(eq(coverQuestion.turnId, turnId), unanswered));
  return new Set([...holders, ...asked].map(({ id }) => id));
}

/** The place of a person who had this turn, or was asked for it, before, while they are still in its circle. */
export async function findAskedMembership(
  work: Work,
  turnId: TurnId,
  personId: PersonId,
): Promise<MembershipId | undefined> {
  const [row] = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.personId, personId),
        eq(membership.state, 'active'),
        sql`(exists (select 1 from ${assignment} where ${assignment.turnId} = ${turnId} and ${assignment.membershipId} = ${membership.id})
          or exists (select 1 from ${coverQuestion} where ${coverQuestion.turnId} = ${turnId} and ${coverQuestion.membershipId} = ${membership.id}
            and ${coverQuestion.outcome} is distinct from 'withdrawn'))`,
      ),
    )
    .limit(1);
  return row?.id;
}

/** What kind of help a turn is. */
export async function kindOfTurn(work: Work, { commitmentId }: Pick<Turn, 'commitmentId'>): Promise<string> {
  const [row] = await work.tx.select({ kind: commitment.kind }).from(commitment).where(eq(commitment.id, commitmentId));
  if (!row) throw new Error(`no commitment ${commitmentId}`);
  return row.kind;
}

/** A turn with the words needed to speak of it. */
export type TurnInWords = Turn &
  Pick<typeof commitment.$inferSelect, 'kind'> & { isPromise: boolean; codeName: string };

export const IN_WORDS = {
  turn,
  kind: commitment.kind,
  /** Whether whoever holds it now has promised it every time. */
  isPromise: sql<boolean>`exists (select 1 from ${assignment} as held where held.turn_id = ${turn.id} and held.ended_at is null and held.membership_id = ${commitment.promisedBy})`,
  codeName: circle.codeName,
};

/** @throws Error when there is no such turn */
export async function getTurnInWords(work: Work, id: TurnId): Promise<TurnInWords> {
  const [row] = await work.tx
    .select(IN_WORDS)
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .innerJoin(circle, eq(circle.id, turn.circleId))
    .where(eq(turn.id, id));
  if (!row) throw new Error(`no turn ${id}`);
  return { ...row.turn, ...row };
}

/** The open turns a person holds and whose window is not over, soonest first. Those they ask a swap for are theirs until somebody says yes. */
export async function listTurnsOf(work: Work, personId: PersonId, limit: number): Promise<TurnInWords[]> {
  const inSwap = work.tx
    .select({ one: swap.id })
    .from(swap)
    .where(and(eq(swap.turnId, turn.id), eq(swap.state, 'open')));
  const rows = await work.tx
    .select(IN_WORDS)
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(membership, and(eq(membership.id, assignment.membershipId), HOLDS_TURNS))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .innerJoin(circle, eq(circle.id, turn.circleId))
    .where(
      and(
        eq(membership.personId, personId),
        isNull(assignment.endedAt),
        or(inArray(turn.status, ['planned', 'asked', 'accepted']), exists(inSwap)),
        gt(turn.endsAt, work.now),
      ),
    )
    .orderBy(asc(turn.startsAt))
    .limit(limit);
  return rows.map((row) => ({ ...row.turn, ...row }));
}

/** Which of the turns somebody has to do with: those that start earlier, on some days, or of one commitment or kind of help. */
export type WhichTurns = {
  before?: Temporal.Instant | undefined;
  commitmentId?: CommitmentId;
  kind?: string | undefined;
  /** Those whose window is over, and only them. */
  over?: boolean;
  days?: { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate };
};

/** As a condition of a query that reads turns and their commitments. */
export function isAmong(
  { before, commitmentId, kind, over, days }: WhichTurns,
  now: Temporal.Instant,
): SQL | undefined {
  return and(
    over ? lte(turn.endsAt, now) : gt(turn.endsAt, now),
    before ? lt(turn.startsAt, before) : undefined,
    commitmentId ? eq(turn.commitmentId, commitmentId) : undefined,
    kind ? eq(commitment.kind, kind) : undefined,
    days ? between(turn.onDate, days.fromOn, days.untilOn) : undefined,
  );
}

/** The open turns a member holds, soonest first. Turns whose window is over stay with whoever held them, unless `over` asks for just those. */
export async function listTurnsHeldBy(work: Work, membershipId: MembershipId, which: WhichTurns): Promise<TurnId[]> {
  const rows = await work.tx
    .select({ id: turn.id })
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(
      and(
        eq(assignment.membershipId, membershipId),
        isNull(assignment.endedAt),
        inArray(turn.status, [...OPEN, 'unanswered']),
        isAmong(which, work.now),
      ),
    )
    .orderBy(asc(turn.startsAt));
  return rows.map(({ id }) => id);
}

/** The next turns of a circle that are not called off, soonest first. @param only `hidden` are the kinds of help that are left out */
export async function listComingTurns(
  work: Work,
  circleId: CircleId,
  { limit, hidden }: { limit: number; hidden: readonly string[] },
): Promise<(TurnInWords & { held: boolean })[]> {
  const rows = await work.tx
    .select({ ...IN_WORDS, holder: assignment.id })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .innerJoin(circle, eq(circle.id, turn.circleId))
    .leftJoin(assignment, and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)))
    .where(
      and(
        eq(turn.circleId, circleId),
        gt(turn.endsAt, work.now),
        inArray(turn.status, [...OPEN, 'done', 'confirmed', 'disputed', 'unmet']),
        notInArray(commitment.kind, [...hidden]),
      ),
    )
    .orderBy(asc(turn.startsAt), asc(turn.id))
    .limit(limit);
  return rows.map(({ holder, ...row }) => ({ ...row.turn, ...row, held: holder !== null }));
}
