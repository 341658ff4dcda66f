import type { Membership } from '../circles/membership-store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import type { MembershipId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { REQUEST_STEPS } from '../joining/request-steps.ts';
import { decideRequest } from '../joining/store.ts';
import { askAgain, tellDecided } from './tell-approvers.ts';
import { tellLapsed, tellStillWaiting } from './tell-newcomer.ts';

/** What happens to a request that nobody answers. A circle that rests lets its requests rest too, until they lapse. */
export function createRequestSteps(administrators: ReadonlySet<TelegramId>): { [kind: string]: StepHandler } {
  return {
    [REQUEST_STEPS.askAgain]: onRequest(async (work, { id, circleId }) => {
      if ((await findCircle(work, circleId))?.stage === 'active') await askAgain(work, id, administrators);
    }),
    [REQUEST_STEPS.stillWaits]: onRequest(tellStillWaiting),
    [REQUEST_STEPS.lapses]: onRequest(async (work, request) => {
      await decideRequest(work, request.id, { state: 'declined', decidedBy: null });
      const lapsed: Membership = { ...request, state: 'declined', decidedBy: null };
      await tellDecided(work, lapsed, { by: null, administrators });
      await tellLapsed(work, lapsed);
    }),
  };
}

function onRequest(act: (work: Work, request: Membership) => Promise<void>): StepHandler {
  return async (work, { subject }) => {
    const request = await lockMembership(work, subject as MembershipId, 'update');
    if (request?.state === 'requested') await act(work, request);
  };
}
