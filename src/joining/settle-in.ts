import { stageEndsAt } from '../access/newcomer.ts';
import { canAnswer } from '../buddies/answers-for.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { findMembership, lockMembership } from '../circles/membership-store.ts';
import { getCircle, listMembers } from '../circles/store.ts';
import type { MembershipId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Button } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { markSettledIn } from './store.ts';

const STEP = 'settle-in';

/** Plans the end of the newcomer stage of somebody who has just been welcomed. */
export async function planSettlingIn(work: Work, id: MembershipId): Promise<void> {
  const dueAt = stageEndsAt(work.now);
  await planStep(work, { kind: STEP, subject: id, slot: 'month', dueAt, expiresAt: dueAt.add({ hours: 24 * 365 }) });
}

/** After a turn was done: the month may have been over before, and the turns are enough only now. Plans, so that no lock is taken here. */
export async function planAfterTurn(work: Work, id: MembershipId, turnId: TurnId): Promise<void> {
  const membership = await findMembership(work, id);
  if (!membership?.decidedAt || membership.settledInAt !== null) return;
  if (Temporal.Instant.compare(work.now, stageEndsAt(membership.decidedAt)) < 0) return;
  const expiresAt = work.now.add({ hours: 24 * 365 });
  await planStep(work, { kind: STEP, subject: id, slot: `turn:${turnId}`, dueAt: work.now, expiresAt });
}

/** Ends the newcomer stage of a member when their time and their turns are enough, and tells them once. Otherwise nothing happens. */
export async function settleIn(work: Work, id: MembershipId): Promise<void> {
  const membership = await lockMembership(work, id, 'update');
  if (membership?.state !== 'active' || membership.role !== 'member' || membership.settledInAt !== null) return;
  const member = (await listMembers(work, membership.circleId)).find((one) => one.id === id);
  if (!member || member.isNewcomer) return;
  await markSettledIn(work, id);
  const { codeName, timeZone } = await getCircle(work, membership.circleId);
  const invite: Button = {
    label: { key: 'button-invite-member' },
    press: { action: 'invite-member', id: membership.circleId },
  };
  await tellMember(
    work,
    { membershipId: id, personId: member.personId, circleId: membership.circleId },
    {
      key: `settled-in:${id}`,
      message: {
        text: { key: 'settled-in', args: { codeName } },
        ...(canAnswer(member) ? { buttons: [[invite]] } : {}),
      },
      priority: PRIORITY.reminder,
      reason: { kind: 'membership', id, epoch: 0 },
      notBefore: nextLoudMoment(work.now, timeZone),
    },
  );
}

export const settlingSteps: { [kind: string]: StepHandler } = {
  [STEP]: async (work, { subject }) => await settleIn(work, subject as MembershipId),
};
