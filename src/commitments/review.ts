import { tellMember } from '../buddies/tell-member.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import type { Step, StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { endCommitment } from '../series/end-commitment.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { daysBefore, localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { promiseReviewCard, reviewCard, reviewNote } from './messages.ts';
import type { Commitment } from './store.ts';
import { findCommitment, getCommitment, lockCommitment, setCommitment } from './store.ts';

/** A month before the end; a week where a commitment lasts less than two months. */
const ASKED_BEFORE_DAYS = { usually: 30, soon: 7 } as const;
const SOON_WITHIN_DAYS = 60;
const MORNING = new Temporal.PlainTime(10);
/** How far ahead an end can be at most. */
const LONGEST = { months: 12 } as const;

/** Plans the question whether a commitment goes on, unless it simply ends, and the end itself. */
export async function planReview(work: Work, commitment: Commitment, { timeZone }: Circle): Promise<void> {
  const { id: subject, reviewOn, until } = commitment;
  const slot = reviewOn.toString();
  const isSoon = localDate(work.now, timeZone).until(reviewOn).days < SOON_WITHIN_DAYS;
  const kind = isSoon ? 'commitment-review-soon' : 'commitment-review';
  const dueAt = isSoon ? soonReviewMoment(reviewOn, timeZone) : reviewMoment(reviewOn, timeZone);
  if (until === 'review')
    await planStep(work, { kind, subject, slot, dueAt, expiresAt: dueAt.add({ hours: 24 * 60 }) });
  const endsAt = endMoment(reviewOn, timeZone);
  await planStep(work, {
    kind: 'commitment-end',
    subject,
    slot,
    dueAt: endsAt,
    expiresAt: endsAt.add({ hours: 24 * 365 }),
  });
}

/** When it is asked whether a commitment goes on: in the morning a month before its end, on the family's clock. */
export function reviewMoment(reviewOn: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return daysBefore({ on: reviewOn, at: MORNING, timeZone, days: ASKED_BEFORE_DAYS.usually });
}

/** The same for a commitment that lasts less than two months: a week before. */
export function soonReviewMoment(reviewOn: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return daysBefore({ on: reviewOn, at: MORNING, timeZone, days: ASKED_BEFORE_DAYS.soon });
}

/** When a commitment that nobody has renewed comes to its end: the morning after its last day. */
export function endMoment(reviewOn: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return daysBefore({ on: reviewOn, at: MORNING, timeZone, days: -1 });
}

/** Asks whether a commitment goes on, and ends one that does not. A step of an earlier term finds nothing to do. */
export const reviewSteps: { [kind: string]: StepHandler } = {
  'commitment-review': onTerm(ask),
  'commitment-review-soon': onTerm(ask),
  'commitment-end': onTerm(async (work, { id }) => {
    await endCommitment(work, { id, by: undefined });
  }),
};

export type Renewed = { kind: 'renewed' } | { kind: 'renewed-before' } | { kind: 'gone' };

/** A commitment goes on for some months after its end, a year from today at most. One that was renewed already stays as it is. */
export async function renewCommitment(
  work: Work,
  { id, months }: { id: CommitmentId; months: number },
): Promise<Renewed> {
  const commitment = await lockCommitment(work, id);
  const circle = commitment && (await findCircle(work, commitment.circleId));
  if (!commitment || !circle) throw new Error(`no commitment ${id}`);
  if (commitment.state !== 'active' && commitment.state !== 'paused') return { kind: 'gone' };
  const today = localDate(work.now, circle.timeZone);
  if (today.until(commitment.reviewOn).days > ASKED_BEFORE_DAYS.usually) return { kind: 'renewed-before' };
  const wanted = commitment.reviewOn.add({ months });
  const latest = today.add(LONGEST);
  const reviewOn = Temporal.PlainDate.compare(wanted, latest) <= 0 ? wanted : latest;
  await setCommitment(work, id, { reviewOn, until: 'review' });
  await planReview(work, await getCommitment(work, id), circle);
  await planTurns(work, id);
  return { kind: 'renewed' };
}

/** A commitment ends on its day, and nobody is asked again. */
export async function letEnd(work: Work, id: CommitmentId): Promise<void> {
  const commitment = await lockCommitment(work, id);
  if (commitment && commitment.state !== 'ended') await setCommitment(work, id, { until: 'end' });
}

/** A promise is asked of whoever made it, and the coordinators read that it was; any other commitment is theirs to decide. */
async function ask(work: Work, commitment: Commitment, circle: Circle): Promise<void> {
  if (commitment.until === 'end' || circle.stage !== 'active') return;
  const key = `commitment:${commitment.id}:review:${commitment.reviewOn.toString()}`;
  const isPromise = await askPromiser(work, commitment, { circle, key });
  const message = isPromise ? reviewNote(commitment, circle) : reviewCard(commitment, circle);
  await tellCoordinators(work, { circleId: circle.id, key, message });
}

async function askPromiser(
  work: Work,
  commitment: Commitment,
  { circle, key }: { circle: Circle; key: string },
): Promise<boolean> {
  const { promisedBy, circleId } = commitment;
  const membership = promisedBy === null ? undefined : await findMembership(work, promisedBy);
  if (membership?.state !== 'active') return false;
  const to = { membershipId: membership.id, personId: membership.personId, circleId };
  await tellMember(work, to, {
    key: `${key}:promise`,
    message: promiseReviewCard(commitment, circle),
    priority: PRIORITY.reminder,
    reason: { kind: 'membership', id: membership.id, epoch: 0 },
    notBefore: nextLoudMoment(work.now, circle.timeZone),
  });
  return true;
}

/** Runs a step only for a commitment that goes on, in an active circle, and whose end is still the day the step was planned for. */
function onTerm(act: (work: Work, commitment: Commitment, circle: Circle) => Promise<void>): StepHandler {
  return async (work: Work, step: Step) => {
    const commitment = await findCommitment(work, step.subject as CommitmentId);
    const circle = commitment && (await findCircle(work, commitment.circleId));
    const goesOn = commitment?.state === 'active' || commitment?.state === 'paused';
    if (!commitment || !circle || !goesOn || commitment.reviewOn.toString() !== step.slot) return;
    await act(work, commitment, circle);
  };
}
