import { and, asc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { RotaPlace } from '../commitments/store.ts';
import type { CommitmentId, MembershipId, PersonId, TurnId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import { assignment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { OPEN } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { monthOf, type TurnsInMonths } from './free.ts';
import type { Held } from './plan-dates.ts';

/** What is there already of some commitments. */
export type Ahead = {
  /** The open turns that somebody holds or is asked for and that are not over, by start. */
  held: Held[];
  /** The dates that have a turn, whatever became of it; of those that are past, only some. */
  dates: ReadonlySet<string>;
  /** Whether somebody is looked for: a turn that is not over is with nobody, whether or not somebody is being asked. */
  isOpen: boolean;
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
      isSought: sql<boolean>`${assignment.id} is null and ${inArray(turn.status, ['seeking_cover', 'escalated'])} and ${gt(turn.endsAt, work.now)}`,
      isHeld: sql<boolean>`${assignment.id} is not null and ${inArray(turn.status, [...OPEN])} and ${gt(turn.endsAt, work.now)}`,
      holder: assignment.membershipId,
    })
    .from(turn)
    .leftJoin(assignment, and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)))
    .where(and(inArray(turn.commitmentId, [...commitmentIds]), or(gte(turn.onDate, from), gt(turn.endsAt, work.now))))
    .orderBy(asc(turn.commitmentId), asc(turn.startsAt));
  const ahead = new Map(
    commitmentIds.map((id) => [id, { held: [] as Held[], dates: new Set<string>(), isOpen: false }]),
  );
  for (const { commitmentId, isSought, isHeld, holder, ...one } of rows) {
    const own = ahead.get(commitmentId);
    if (!own) continue;
    own.dates.add(one.onDate.toString());
    own.isOpen ||= isSought;
    if (isHeld && holder !== null) own.held.push({ ...one, holder });
  }
  return ahead;
}

/**
 * How many turns those who chose a most have done or hold in the months of some dates, in all their circles. Member
 * by member (that is what `offset 0` is for): all assignments are far more, and while they are new PostgreSQL takes them for few.
 */
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
  const { rows } = await work.tx.execute<{ personId: string; month: string; turns: number }>(sql`
    with own as materialized (
      select ${membership.personId} as person_id, held.turn_id
      from ${membership} cross join lateral (
        select turn_id from ${assignment} where ${assignment.membershipId} = ${membership.id}
          and (${assignment.endedAt} is null or ${assignment.outcome} = 'done') offset 0
      ) held
      where ${inArray(membership.personId, [...people])}
    )
    select own.person_id as "personId", date_trunc('month', ${turn.onDate})::date::text as month, count(*)::int as turns
    from own join ${turn} on ${turn.id} = own.turn_id
    where ${turn.onDate} between ${first.with({ day: 1 }).toString()} and ${last.with({ day: last.daysInMonth }).toString()}
    group by 1, 2`);
  return new Map(
    rows.map(({ personId, month, turns }) => [
      monthOf(Number(personId) as PersonId, Temporal.PlainDate.from(month)),
      turns,
    ]),
  );
}

export type NewTurn = Omit<Turn, 'id' | 'epoch' | 'carriedAt'>;

/**
 * Writes turns, but for those whose commitment has one on their date, or one whose window they would meet. They go as one JSON text: building and planning a statement with a
 * parameter for each of several thousand values costs more than writing the rows.
 * @returns the new ones, by commitment and date
 */
export async function insertTurns(work: Work, turns: readonly NewTurn[]): Promise<Turn[]> {
  if (turns.length === 0) return [];
  const { rows } = await work.tx.execute<{ id: string; commitmentId: string; onDate: string }>(sql`
    insert into turn (commitment_id, circle_id, on_date, opens_at, lasts_days, closes_at, starts_at, ends_at, time_zone, tz_version, status, effort, eligible)
    select "commitmentId", "circleId", "onDate", "opensAt", "lastsDays", "closesAt", "startsAt", "endsAt", "timeZone", "tzVersion", status, effort, eligible
    from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as one("commitmentId" bigint, "circleId" bigint, "onDate" date, "opensAt" time,
      "lastsDays" smallint, "closesAt" time, "startsAt" timestamptz, "endsAt" timestamptz, "timeZone" text, "tzVersion" text, status text,
      effort smallint, eligible jsonb)
    order by "commitmentId", "onDate"
    on conflict do nothing
    returning id, commitment_id as "commitmentId", on_date::text as "onDate"`);
  const ids = new Map(rows.map(({ id, commitmentId, onDate }) => [`${commitmentId} ${onDate}`, Number(id) as TurnId]));
  return turns
    .flatMap((turn) => {
      const id = ids.get(`${turn.commitmentId} ${turn.onDate.toString()}`);
      return id === undefined ? [] : [{ ...turn, id, epoch: 0, carriedAt: null }];
    })
    .sort((a, b) => a.commitmentId - b.commitmentId || Temporal.PlainDate.compare(a.onDate, b.onDate));
}

/** Gives turns that nobody has held yet to whoever they were planned for. */
export async function assignFirst(
  work: Work,
  given: readonly { turn: Pick<Turn, 'id' | 'circleId'>; membershipId: MembershipId; why: string }[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(({ turn: { id, circleId }, membershipId, why }) => ({ id, circleId, membershipId, why }));
  await work.tx.execute(sql`
    insert into assignment (turn_id, circle_id, membership_id, kind, why, started_at)
    select id, "circleId", "membershipId", 'original', why, ${work.now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one(id bigint, "circleId" bigint, "membershipId" bigint, why text)
    order by id`);
}
