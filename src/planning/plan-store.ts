import { and, asc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { RotaPlace } from '../commitments/store.ts';
import type { CommitmentId, MembershipId, PersonId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import { assignment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { OPEN } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { monthOf, type TurnsInMonths } from './free.ts';
import type { Held } from './plan-dates.ts';

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters. */
const ROWS = 1000;

/** What is there already of some commitments. */
export type Ahead = {
  /** The open turns that somebody holds or is asked for and that are not over, by start. */
  held: Held[];
  /** The dates that have a turn, whatever became of it; of those that are past, only some. */
  dates: ReadonlySet<string>;
};

/** The turns of several commitments that are not over, or lie on today's date or later. */
export async function listAhead(work: Work, commitmentIds: readonly CommitmentId[]): Promise<Map<CommitmentId, Ahead>> {
  if (commitmentIds.length === 0) return new Map();
  // Nowhere on earth is it two dates ago.
  const from = work.now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 });
  const rows = await work.tx
    .select({
      commitmentId: turn.commitmentId,
      onDate: turn.onDate,
      effort: turn.effort,
      eligible: turn.eligible,
      isHeld: sql<boolean>`${assignment.id} is not null and ${inArray(turn.status, [...OPEN])} and ${gt(turn.endsAt, work.now)}`,
      holder: assignment.membershipId,
    })
    .from(turn)
    .leftJoin(assignment, and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)))
    .where(and(inArray(turn.commitmentId, [...commitmentIds]), or(gte(turn.onDate, from), gt(turn.endsAt, work.now))))
    .orderBy(asc(turn.commitmentId), asc(turn.startsAt));
  const ahead = new Map(commitmentIds.map((id) => [id, { held: [] as Held[], dates: new Set<string>() }]));
  for (const { commitmentId, isHeld, holder, ...one } of rows) {
    const own = ahead.get(commitmentId);
    own?.dates.add(one.onDate.toString());
    if (isHeld && holder !== null) own?.held.push({ ...one, holder });
  }
  return ahead;
}

/** How many turns those who chose a most have done or hold in the months of some dates, in all their circles. */
export async function countTurnsInMonths(
  work: Work,
  rota: readonly Pick<RotaPlace, 'personId' | 'capacity'>[],
  dates: readonly Temporal.PlainDate[],
): Promise<TurnsInMonths> {
  const people = new Set<PersonId>(rota.filter(({ capacity }) => capacity !== null).map(({ personId }) => personId));
  const sorted = dates.toSorted(Temporal.PlainDate.compare);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (people.size === 0 || !first || !last) return new Map();
  const month = sql<string>`date_trunc('month', ${turn.onDate})::date`.mapWith(turn.onDate);
  const rows = await work.tx
    .select({ personId: membership.personId, month, turns: sql<number>`count(*)::int` })
    .from(assignment)
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .where(
      and(
        inArray(membership.personId, [...people]),
        gte(turn.onDate, first.with({ day: 1 })),
        lte(turn.onDate, last.with({ day: last.daysInMonth })),
        or(isNull(assignment.endedAt), eq(assignment.outcome, 'done')),
      ),
    )
    .groupBy(membership.personId, month);
  return new Map(rows.map(({ personId, month: on, turns }) => [monthOf(personId, on), turns]));
}

/** Writes turns, but for those whose commitment has one on their date. @returns the new ones, by commitment and date */
export async function insertTurns(
  work: Work,
  values: readonly Omit<typeof turn.$inferInsert, 'id' | 'epoch'>[],
): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const rows of chunks(values)) {
    const target = [turn.commitmentId, turn.onDate];
    turns.push(...(await work.tx.insert(turn).values(rows).onConflictDoNothing({ target }).returning()));
  }
  return turns.sort((a, b) => a.commitmentId - b.commitmentId || Temporal.PlainDate.compare(a.onDate, b.onDate));
}

/** Gives turns that nobody has held yet to whoever they were planned for. */
export async function assignFirst(
  work: Work,
  given: readonly { turn: Pick<Turn, 'id' | 'circleId'>; membershipId: MembershipId; why: string }[],
): Promise<void> {
  const rows = given.map(({ turn: { id: turnId, circleId }, membershipId, why }) => ({
    turnId,
    circleId,
    membershipId,
    kind: 'original' as const,
    why,
    startedAt: work.now,
  }));
  for (const some of chunks(rows)) await work.tx.insert(assignment).values(some);
}

/** Of these commitments, those with a coming turn that nobody is asked or planned for. */
export async function listWithOpenTurns(
  work: Work,
  commitmentIds: readonly CommitmentId[],
): Promise<Set<CommitmentId>> {
  const rows = await work.tx
    .selectDistinct({ id: turn.commitmentId })
    .from(turn)
    .leftJoin(assignment, and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)))
    .where(
      and(
        inArray(turn.commitmentId, [...commitmentIds]),
        inArray(turn.status, ['seeking_cover', 'escalated']),
        gt(turn.endsAt, work.now),
        isNull(assignment.id),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS));
}
