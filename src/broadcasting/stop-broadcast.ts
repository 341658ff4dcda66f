import { and, eq, inArray } from 'drizzle-orm';
import type { BroadcastId, PersonId } from '../db/ids.ts';
import { broadcast } from '../db/schema/broadcasts.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';

/**
 * Ends a broadcast that is being sent. Who has not got it does not get it; what is on its way to Telegram in this moment arrives.
 * @returns false when it was not being sent
 */
export async function stopBroadcast(work: Work, id: BroadcastId, by: PersonId): Promise<boolean> {
  const stopped = await work.tx
    .update(broadcast)
    .set({ state: 'stopped', endedBy: by, endedAt: work.now })
    .where(and(eq(broadcast.id, id), eq(broadcast.state, 'sending')))
    .returning({ id: broadcast.id });
  if (stopped.length === 0) return false;
  // What the sender looks at in this very moment it leaves out by itself: it asks for the state, and waits for this.
  const waiting = work.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.broadcastId, id), eq(outbox.status, 'pending')))
    .for('update', { skipLocked: true });
  await work.tx.update(outbox).set({ status: 'cancelled', settledAt: work.now }).where(inArray(outbox.id, waiting));
  return true;
}
