import { shareCirclesOf } from '../circles/store.ts';
import { lockCommitments } from '../commitments/store.ts';
import { loadTaps } from '../consent/tap.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { PlanPlace } from './plan-ahead.ts';
import { listAhead } from './plan-store.ts';

/**
 * Reads these commitments with their circles and keeps them from changing, but for those that somebody else is changing now, and those that
 * have a turn without anybody: giving it to somebody takes locks in another order.
 */
export async function lockToPlan(work: Work, commitmentIds: readonly CommitmentId[]): Promise<PlanPlace[]> {
  const circles = new Map((await shareCirclesOf(work, commitmentIds)).map((circle) => [circle.id, circle]));
  const commitments = await lockCommitments(work, commitmentIds, [...circles.keys()]);
  const ahead = await listAhead(
    work,
    commitments.map(({ id }) => id),
  );
  const taps = await loadTaps(work, [...circles.keys()]);
  return commitments.flatMap((commitment) => {
    const circle = circles.get(commitment.circleId);
    const tap = taps.get(commitment.circleId);
    const own = ahead.get(commitment.id);
    return circle && tap && own && !own.isOpen ? [{ commitment, circle, tap, ahead: own }] : [];
  });
}
