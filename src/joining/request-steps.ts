import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { callOffSteps, planStep } from '../jobs/steps.ts';

/** What happens to a request nobody answers: the team is asked once more, the newcomer hears that it waits, and in the end it lapses. */
export const REQUEST_STEPS = {
  askAgain: 'request-again',
  stillWaits: 'request-waits',
  lapses: 'request-lapses',
} as const;

const AFTER_DAYS = { [REQUEST_STEPS.askAgain]: 3, [REQUEST_STEPS.stillWaits]: 7, [REQUEST_STEPS.lapses]: 30 };

export async function planRequestSteps(work: Work, id: MembershipId): Promise<void> {
  for (const [kind, days] of Object.entries(AFTER_DAYS)) {
    const dueAt = work.now.add({ hours: 24 * days });
    await planStep(work, { kind, subject: id, slot: 'request', dueAt, expiresAt: dueAt.add({ hours: 24 * 365 }) });
  }
}

/** The request was answered or taken back: nothing is left to be reminded of. */
export async function callOffRequestSteps(work: Work, id: MembershipId): Promise<void> {
  await callOffSteps(work, Object.values(REQUEST_STEPS), id);
}
