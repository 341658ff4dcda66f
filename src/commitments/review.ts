import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { daysBefore, localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { reviewCard } from './messages.ts';
import type { Commitment } from './store.ts';
import { findCommitment, getCommitment, lockCommitment, setReviewOn } from './store.ts';

const ASKED_BEFORE_DAYS = 14;
const RENEWED_FOR = { months: 6 } as const;
const MORNING = new Temporal.PlainTime(10);

/** Plans the question whether a commitment goes on, two weeks before it would end. */
export async function planReview(work: Work, commitment: Commitment, { timeZone }: Circle): Promise<void> {
  const dueAt = reviewMoment(commitment.reviewOn, timeZone);
  const slot = commitment.reviewOn.toString();
  await planStep(work, {
    kind: 'commitment-review',
    subject: commitment.id,
    slot,
    dueAt,
    expiresAt: dueAt.add({ hours: 24 * 60 }),
  });
}

/** When it is asked whether a commitment goes on: in the morning two weeks before its end, on the family's clock. */
export function reviewMoment(reviewOn: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return daysBefore({ on: reviewOn, at: MORNING, timeZone, days: ASKED_BEFORE_DAYS });
}

/** Asks the coordinators whether a commitment goes on. A step of an earlier term finds nothing to do. */
export const reviewSteps: { [kind: string]: StepHandler } = {
  'commitment-review': async (work, step) => {
    const commitment = await findCommitment(work, step.subject as CommitmentId);
    const circle = commitment && (await findCircle(work, commitment.circleId));
    if (commitment?.state !== 'active' || circle?.stage !== 'active' || commitment.reviewOn.toString() !== step.slot)
      return;
    await tellCoordinators(work, {
      circleId: circle.id,
      key: `commitment:${commitment.id}:review:${step.slot}`,
      message: reviewCard(commitment, circle),
    });
  },
};

/** A commitment goes on for another six months. One that was renewed already stays as it is. */
export async function renewCommitment(
  work: Work,
  id: CommitmentId,
): Promise<{ kind: 'renewed' } | { kind: 'renewed-before' }> {
  const commitment = await lockCommitment(work, id);
  const circle = commitment && (await findCircle(work, commitment.circleId));
  if (!commitment || !circle) throw new Error(`no commitment ${id}`);
  const soon = localDate(work.now, circle.timeZone).add({ days: ASKED_BEFORE_DAYS });
  if (Temporal.PlainDate.compare(commitment.reviewOn, soon) > 0) return { kind: 'renewed-before' };
  await setReviewOn(work, id, commitment.reviewOn.add(RENEWED_FOR));
  await planReview(work, await getCommitment(work, id), circle);
  await planTurns(work, id);
  return { kind: 'renewed' };
}
