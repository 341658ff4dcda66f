import { tellMember } from '../buddies/tell-member.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { getCircle } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { OPEN_END, rest } from '../leaving/rest.ts';
import { getPerson } from '../people/store.ts';
import { isPauseDue } from '../rota/eligibility.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import type { Turn } from '../turns/store.ts';
import { listAnswersOf } from '../turns/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { restingCard } from './messages.ts';

const STEP = 'rest-due';
/** What was pressed by mistake can be taken back for so long; only then it counts. */
const AFTER_MINUTES = 11;

/** After somebody could not, or was silent: looks, once nothing can be taken back any more, whether they should rest. */
export async function planRestDue(work: Work, membershipId: MembershipId, turn: Turn): Promise<void> {
  const dueAt = work.now.add({ minutes: AFTER_MINUTES });
  const expiresAt = dueAt.add({ hours: 24 * 30 });
  await planStep(work, { kind: STEP, subject: membershipId, slot: `${turn.id}:${turn.epoch}`, dueAt, expiresAt });
}

/**
 * Somebody who could not, or was silent, for two of their own turns running rests until they say that they are back: their turns go to
 * others, and the coordinators hear it privately. A question to stand in may be refused as often as one likes.
 */
export async function restWhenDue(work: Work, membershipId: MembershipId): Promise<void> {
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'active' || membership.restsUntil !== null) return;
  if (!isPauseDue(await listAnswersOf(work, membershipId, membership.backAt))) return;
  const { id, personId, circleId } = membership;
  const { codeName, timeZone } = await getCircle(work, circleId);
  await rest(work, { membershipId, until: OPEN_END, timeZone });
  const key = `resting:${id}:${work.now.epochMilliseconds}`;
  await tellMember(
    work,
    { membershipId, personId, circleId },
    {
      key,
      message: restingCard({ id, codeName }),
      priority: PRIORITY.reminder,
      reason: { kind: 'membership', id, epoch: 0 },
      notBefore: nextLoudMoment(work.now, timeZone),
    },
  );
  const { name } = await getPerson(work, personId);
  await tellCoordinators(work, {
    circleId,
    key,
    message: { text: { key: 'member-resting', args: { name, codeName } } },
  });
}

export const restSteps: { [kind: string]: StepHandler } = {
  [STEP]: async (work, { subject }) => await restWhenDue(work, subject as MembershipId),
};
