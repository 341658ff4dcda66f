import { and, eq, exists, gt, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { HOLDS_TURNS } from '../circles/membership-store.ts';
import type { PersonId } from '../db/ids.ts';
import { calendarEntry } from '../db/schema/calendar.ts';
import { membership } from '../db/schema/people.ts';
import { assignment, commitment, swap, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import type { CalendarTurn, Entry, Given } from './entries.ts';

const TURN = {
  id: turn.id,
  epoch: turn.epoch,
  kind: commitment.kind,
  startsAt: turn.startsAt,
  endsAt: turn.endsAt,
  onDate: turn.onDate,
  timeZone: turn.timeZone,
};

/** The turns that are a person's and not over, soonest first. One they offer to swap is still theirs; one they are only asked for is not yet. */
export async function listTurnsForCalendar(work: Work, personId: PersonId): Promise<CalendarTurn[]> {
  const inSwap = work.tx
    .select({ one: swap.id })
    .from(swap)
    .where(and(eq(swap.turnId, turn.id), eq(swap.state, 'open')));
  return await work.tx
    .select(TURN)
    .from(assignment)
    .innerJoin(membership, and(eq(membership.id, assignment.membershipId), HOLDS_TURNS))
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(
      and(
        eq(membership.personId, personId),
        isNull(assignment.endedAt),
        or(inArray(turn.status, ['planned', 'asked', 'accepted']), exists(inSwap)),
        gt(turn.endsAt, work.now),
      ),
    )
    .orderBy(turn.startsAt, turn.id);
}

/** What earlier files said of turns that are not over and that the person has not done: of those nothing changes any more. */
export async function listGiven(work: Work, personId: PersonId): Promise<Given[]> {
  const done = work.tx
    .select({ one: sql`1` })
    .from(assignment)
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .where(and(eq(assignment.turnId, turn.id), eq(membership.personId, personId), eq(assignment.outcome, 'done')));
  return await work.tx
    .select({
      turn: TURN,
      sequence: calendarEntry.sequence,
      isCancelled: calendarEntry.isCancelled,
      startsAt: calendarEntry.startsAt,
      endsAt: calendarEntry.endsAt,
    })
    .from(calendarEntry)
    .innerJoin(turn, eq(turn.id, calendarEntry.turnId))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(and(eq(calendarEntry.personId, personId), gt(turn.endsAt, work.now), notExists(done)))
    .orderBy(turn.startsAt, turn.id);
}

export async function saveEntries(work: Work, personId: PersonId, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const excluded = (column: string) => sql.raw(`excluded.${column}`);
  await work.tx
    .insert(calendarEntry)
    .values(
      entries.map(({ turn: { id, startsAt, endsAt }, sequence, isCancelled }) => {
        return { personId, turnId: id, sequence, isCancelled, startsAt, endsAt };
      }),
    )
    .onConflictDoUpdate({
      target: [calendarEntry.personId, calendarEntry.turnId],
      set: {
        sequence: excluded('sequence'),
        isCancelled: excluded('is_cancelled'),
        startsAt: excluded('starts_at'),
        endsAt: excluded('ends_at'),
      },
    });
}

/** Forgets what files said of turns that were over by then, a few at a time. @returns how many */
export async function forgetOldEntries(
  work: Work,
  { overBy, atMost }: { overBy: Temporal.Instant; atMost: number },
): Promise<number> {
  const old = work.tx
    .select({ personId: calendarEntry.personId, turnId: calendarEntry.turnId })
    .from(calendarEntry)
    .where(lte(calendarEntry.endsAt, overBy))
    .limit(atMost);
  const gone = await work.tx
    .delete(calendarEntry)
    .where(sql`(${calendarEntry.personId}, ${calendarEntry.turnId}) in ${old}`)
    .returning({ turnId: calendarEntry.turnId });
  return gone.length;
}

export async function forgetEntriesOf(work: Work, personId: PersonId): Promise<void> {
  await work.tx.delete(calendarEntry).where(eq(calendarEntry.personId, personId));
}
