import { and, asc, eq, gt, inArray, lte, notInArray } from 'drizzle-orm';
import type { CircleId } from '../db/ids.ts';
import { commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { OPEN } from '../turns/states.ts';

export type Reportable = typeof turn.$inferSelect & { kind: string };

/** The turns of a circle that are not done and whose window is near, open or was lately, by date. @param hidden kinds of help to leave out */
export async function listReportable(
  work: Work,
  circleId: CircleId,
  {
    hidden,
    since,
    until,
    limit,
  }: { hidden: readonly string[]; since: Temporal.Instant; until: Temporal.Instant; limit: number },
): Promise<Reportable[]> {
  const rows = await work.tx
    .select({ turn, kind: commitment.kind })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(
      and(
        eq(turn.circleId, circleId),
        inArray(turn.status, [...OPEN, 'unanswered', 'missed', 'excused', 'unmet']),
        gt(turn.endsAt, since),
        lte(turn.startsAt, until),
        notInArray(commitment.kind, [...hidden]),
      ),
    )
    .orderBy(asc(turn.startsAt), asc(turn.id))
    .limit(limit);
  return rows.map((row) => ({ ...row.turn, kind: row.kind }));
}
