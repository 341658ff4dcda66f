import { lockCircle } from '../circles/store.ts';
import { findCommitment, listCommitmentsOf, lockCommitment } from '../commitments/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CommitmentId, MembershipId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { BulkStepHandler, StepHandler } from '../jobs/steps.ts';
import { lockToPlan } from './lock-to-plan.ts';
import { planAhead } from './plan-ahead.ts';
import { listAhead } from './plan-store.ts';
import { offerTurnsWithoutHolder } from './take-up-turns.ts';

/**
 * Plans the turns of a commitment for the next eight weeks, each with the person whose turn it fairly is. Turns that exist stay
 * as they are, so planning again adds only what is missing. Nothing is planned of a kind the family does not consent to, or for a date it
 * has paused. A turn for which nobody is free is told to the coordinators now,
 * not on the day.
 * @returns the new turns
 */
export async function planTurns(work: Work, commitmentId: CommitmentId): Promise<TurnId[]> {
  const found = await findCommitment(work, commitmentId);
  const circle = found && (await lockCircle(work, found.circleId, 'share'));
  const commitment = await lockCommitment(work, commitmentId);
  if (circle?.stage !== 'active' || commitment?.state !== 'active') return [];
  const tap = await loadTap(work, circle.id);
  if (!isAllowed(tap, commitment.kind)) return [];
  await offerTurnsWithoutHolder(work, commitmentId);
  const ahead = (await listAhead(work, [commitmentId])).get(commitmentId);
  return ahead ? await planAhead(work, [{ commitment, circle, tap, ahead }]) : [];
}

/**
 * As `planTurns`, of many commitments together. It waits for nobody: those that somebody is changing, and those with turns that are looking
 * for somebody, are left to be planned one by one.
 * @returns those that need no more planning now
 */
export async function planManyTurns(work: Work, commitmentIds: readonly CommitmentId[]): Promise<Set<CommitmentId>> {
  const places = await lockToPlan(work, commitmentIds);
  await planAhead(
    work,
    places.filter(
      ({ commitment, circle, tap }) =>
        circle.stage === 'active' && commitment.state === 'active' && isAllowed(tap, commitment.kind),
    ),
  );
  return new Set(places.map(({ commitment }) => commitment.id));
}

/** Plans what is missing in every rota a member stands in, for instance because they are back from a rest. */
export async function planTurnsOf(work: Work, membershipId: MembershipId): Promise<void> {
  for (const commitmentId of await listCommitmentsOf(work, membershipId)) await planTurns(work, commitmentId);
}

/** The weekly step that keeps eight weeks planned ahead. */
export const planningStep: StepHandler = async (work, step) => {
  await planTurns(work, step.subject as CommitmentId);
};

/** The weekly steps of many commitments together. */
export const planningSteps: BulkStepHandler = {
  most: 50,
  act: async (work, steps) => {
    const done = await planManyTurns(
      work,
      steps.map(({ subject }) => subject as CommitmentId),
    );
    return steps.filter(({ subject }) => done.has(subject as CommitmentId));
  },
};
