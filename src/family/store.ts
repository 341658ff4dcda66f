import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Tie } from '../circles/membership-store.ts';
import type { CircleId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import { arrival } from '../db/schema/tap.ts';
import { assignment, commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { OPEN } from '../turns/states.ts';
import type { Turn, TurnInWords } from '../turns/store.ts';

/** A turn as its family sees it: whether it has somebody and of which tie, and whether it arrived. */
export type TurnForFamily = Turn &
  Pick<TurnInWords, 'kind' | 'opensAt' | 'lastsDays' | 'closesAt' | 'timeZone'> & {
    tie: Tie | null;
    arrival: 'arrived' | 'missing' | null;
  };

/** The turns of a circle that are going on or lie ahead and were not called off, soonest first. */
export async function listTurnsForFamily(work: Work, circleId: CircleId, limit: number): Promise<TurnForFamily[]> {
  const holds = or(isNull(assignment.endedAt), eq(assignment.outcome, 'done'));
  const rows = await work.tx
    .select({
      turn,
      kind: commitment.kind,
      opensAt: turn.opensAt,
      lastsDays: turn.lastsDays,
      closesAt: turn.closesAt,
      timeZone: turn.timeZone,
      tie: membership.tie,
      arrival: arrival.state,
    })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .leftJoin(assignment, and(eq(assignment.turnId, turn.id), holds))
    .leftJoin(membership, eq(membership.id, assignment.membershipId))
    .leftJoin(arrival, eq(arrival.turnId, turn.id))
    .where(
      and(
        eq(turn.circleId, circleId),
        gt(turn.endsAt, work.now),
        inArray(turn.status, [...OPEN, 'done', 'confirmed', 'disputed', 'unmet']),
      ),
    )
    .orderBy(asc(turn.startsAt), asc(turn.id))
    .limit(limit);
  return rows.map(({ turn: one, ...words }) => ({ ...one, ...words }));
}
