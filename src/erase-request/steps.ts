import type { ErasureRequestId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { expireErasure } from './decide-on-erasure.ts';
import { tellErasureEnded } from './tell-about-erasure.ts';

const KIND = 'erasure-expires';
const AFTER_DAYS = 7;

/** A wish nobody has confirmed after a week is over: what a person wants may have changed by then. */
export async function planErasureExpiry(work: Work, id: ErasureRequestId): Promise<void> {
  const dueAt = work.now.add({ hours: 24 * AFTER_DAYS });
  await planStep(work, { kind: KIND, subject: id, slot: 'request', dueAt, expiresAt: dueAt.add({ hours: 24 * 365 }) });
}

export function createErasureSteps(office: Office): { readonly [kind: string]: StepHandler } {
  return {
    [KIND]: async (work, { subject }) => {
      const request = await expireErasure(work, subject as ErasureRequestId);
      if (request) await tellErasureEnded(work, request, { office });
    },
  };
}
