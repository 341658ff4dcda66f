import { findCircle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { newTurnsCard } from './messages.ts';
import type { Commitment } from './store.ts';
import { listRota } from './store.ts';

/** Tells each member of a new rota once that they have a place in it. */
export async function tellRota(work: Work, commitment: Commitment): Promise<void> {
  const circle = await findCircle(work, commitment.circleId);
  if (!circle) return;
  for (const { telegramId, member } of await listRota(work, commitment.id)) {
    await queueMessage(work, {
      chatId: telegramId,
      key: `commitment:${commitment.id}:for:${member}`,
      message: newTurnsCard(commitment, circle.codeName),
      priority: PRIORITY.reminder,
      reason: { kind: 'membership', id: member, epoch: 0 },
      notBefore: nextLoudMoment(work.now, circle.timeZone),
    });
  }
}
