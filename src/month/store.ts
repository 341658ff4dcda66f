import { and, asc, between, eq, gt, isNull, lt, notInArray, type SQL, sql } from 'drizzle-orm';
import { type Coverage, coverageOf } from '../coverage/coverage-of.ts';
import type { CircleId } from '../db/ids.ts';
import { assignment, commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { isOn } from './month.ts';

/** A turn of a circle with what everybody in the circle may know of it. */
export type SeenTurn = {
  kind: string;
  onDate: Temporal.PlainDate;
  lastsDays: number;
  opensAt: Temporal.PlainTime;
  closesAt: Temporal.PlainTime;
  timeZone: string;
  coverage: Coverage;
  /** Its window has closed. */
  isOver: boolean;
};

/** In these nothing is to be done: they are not shown at all. */
const CALLED_OFF = ['cancelled', 'skipped'] as const;

/** A turn lasts a week at most. */
const LONGEST_DAYS = 7;

/** Some days of a circle, and the kinds of help that are left out. */
export type Days = { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate; hidden: readonly string[] };

/** The turns of a circle that can be taken on any of these days and were not called off, soonest first. */
export async function listSeenTurns(
  work: Work,
  circleId: CircleId,
  { fromOn, untilOn, hidden }: Days,
): Promise<SeenTurn[]> {
  const rows = await work.tx
    .select({
      kind: commitment.kind,
      onDate: turn.onDate,
      lastsDays: turn.lastsDays,
      opensAt: turn.opensAt,
      closesAt: turn.closesAt,
      timeZone: turn.timeZone,
      endsAt: turn.endsAt,
      status: turn.status,
      holder: assignment.id,
    })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .leftJoin(assignment, and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)))
    .where(and(isShown(circleId, hidden), between(turn.onDate, fromOn.subtract({ days: LONGEST_DAYS - 1 }), untilOn)))
    .orderBy(asc(turn.startsAt), asc(turn.id));
  return rows
    .map(({ status, holder, endsAt, ...seen }) => ({
      ...seen,
      coverage: coverageOf({ status, held: holder !== null }),
      isOver: Temporal.Instant.compare(endsAt, work.now) <= 0,
    }))
    .filter((seen) => isOn(seen, fromOn) || Temporal.PlainDate.compare(seen.onDate, fromOn) > 0);
}

/** Whether a circle has turns before and after these days. */
export async function hasTurnsAround(
  work: Work,
  circleId: CircleId,
  { fromOn, untilOn, hidden }: Days,
): Promise<{ before: boolean; after: boolean }> {
  const isThere = async (when: SQL): Promise<boolean> => {
    const rows = await work.tx
      .select({ one: sql`1` })
      .from(turn)
      .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
      .where(and(isShown(circleId, hidden), when))
      .limit(1);
    return rows.length > 0;
  };
  return { before: await isThere(lt(turn.onDate, fromOn)), after: await isThere(gt(turn.onDate, untilOn)) };
}

function isShown(circleId: CircleId, hidden: readonly string[]): SQL | undefined {
  const isOpenToThem = notInArray(commitment.kind, [...hidden]);
  return and(eq(turn.circleId, circleId), notInArray(turn.status, [...CALLED_OFF]), isOpenToThem);
}
