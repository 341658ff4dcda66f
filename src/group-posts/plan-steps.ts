import type { Work } from '../db/work.ts';
import { planStep } from '../jobs/steps.ts';
import type { GroupPost } from './store.ts';

/** A post is due; it is looked at what became of one; one is not to be read any more. */
export const POST_STEPS = { due: 'group-post', look: 'group-post-look', until: 'group-post-until' } as const;

const LOOKS_AFTER = { minutes: 1 } as const;
/** However late it is, it is decided anew what becomes of it. */
const STAYS = { hours: 24 * 365 } as const;

export async function planPostStep(work: Work, { id, epoch, dueAt }: GroupPost): Promise<void> {
  const slot = String(epoch);
  await planStep(work, { kind: POST_STEPS.due, subject: id, slot, dueAt, expiresAt: dueAt.add(STAYS) });
}

/** @param expiresAt when it is not sent any more */
export async function planLookStep(work: Work, { id, epoch }: GroupPost, expiresAt: Temporal.Instant): Promise<void> {
  const dueAt = expiresAt.add(LOOKS_AFTER);
  const slot = String(epoch);
  await planStep(work, { kind: POST_STEPS.look, subject: id, slot, dueAt, expiresAt: dueAt.add(STAYS) });
}

/** Once more, in a moment: the sender is at it just now. */
export async function planLookAgain(work: Work, { id, epoch }: GroupPost): Promise<void> {
  const dueAt = work.now.add(LOOKS_AFTER);
  const slot = `${epoch}:${dueAt.epochMilliseconds}`;
  await planStep(work, { kind: POST_STEPS.look, subject: id, slot, dueAt, expiresAt: dueAt.add(STAYS) });
}

export async function planUntilStep(work: Work, { id, until }: GroupPost): Promise<void> {
  await planStep(work, {
    kind: POST_STEPS.until,
    subject: id,
    slot: 'until',
    dueAt: until,
    expiresAt: until.add(STAYS),
  });
}
