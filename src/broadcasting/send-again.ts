import { and, eq, inArray } from 'drizzle-orm';
import type { BroadcastId } from '../db/ids.ts';
import { broadcast } from '../db/schema/broadcasts.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { wakeForBroadcast } from '../delivery/queue.ts';

/**
 * Somebody decided that those of whom it is not known whether they got a broadcast get it once more; some will have it twice.
 * @returns how many
 */
export async function sendAgain(work: Work, id: BroadcastId): Promise<number> {
  const [found] = await work.tx
    .select({ state: broadcast.state })
    .from(broadcast)
    .where(eq(broadcast.id, id))
    .for('update');
  if (found?.state !== 'sending' && found?.state !== 'done') return 0;
  const again = await work.tx
    .update(outbox)
    .set({
      status: 'pending',
      attempt: 1,
      settledAt: null,
      errorCode: null,
      notBefore: work.now,
      expiresAt: work.now.add({ hours: 72 }),
    })
    .where(and(eq(outbox.broadcastId, id), eq(outbox.status, 'unknown')))
    .returning({ id: outbox.id });
  if (again.length === 0) return 0;
  await work.tx
    .update(broadcast)
    .set({ state: 'sending', endedAt: null })
    .where(and(eq(broadcast.id, id), inArray(broadcast.state, ['done'])));
  await wakeForBroadcast(work);
  return again.length;
}
