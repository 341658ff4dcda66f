import type { SwapId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planStep } from '../jobs/steps.ts';
import type { Turn } from '../turns/store.ts';

export const SWAP_STEPS = { expire: 'swap-expire', over: 'swap-over' } as const;

/** When the first of two turns begins: until then they can be swapped. */
export function firstToBegin(own: Turn, theirs: Turn): Temporal.Instant {
  return Temporal.Instant.compare(own.startsAt, theirs.startsAt) < 0 ? own.startsAt : theirs.startsAt;
}

/** Plans the end of a question that nobody answers. */
export async function planExpiry(work: Work, id: SwapId, dueAt: Temporal.Instant): Promise<void> {
  const expiresAt = dueAt.add({ hours: 24 * 365 });
  await planStep(work, { kind: SWAP_STEPS.expire, subject: id, slot: dueAt.toString(), dueAt, expiresAt });
}
