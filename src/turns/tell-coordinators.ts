import { listCoordinators } from '../access/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { aboutTurn } from './messages.ts';
import type { Turn } from './store.ts';
import { getTurnInWords } from './store.ts';

/** Sends a quiet note to every reachable coordinator of a circle's district. The same key is sent once for ever. */
export async function tellCoordinators(
  work: Work,
  { circleId, key, message }: { circleId: CircleId; key: string; message: Message },
): Promise<void> {
  const circle = await findCircle(work, circleId);
  if (!circle) return;
  for (const { telegramId } of await listCoordinators(work, circle.districtId)) {
    await queueMessage(work, {
      chatId: telegramId,
      key: `${key}:${telegramId}`,
      message,
      priority: PRIORITY.reminder,
      notBefore: nextLoudMoment(work.now, circle.timeZone),
    });
  }
}

/** Everybody who could take the turn has been asked or is away: only people can help now. */
export async function tellNobodyIsFree(work: Work, turn: Turn): Promise<void> {
  const args = aboutTurn(await getTurnInWords(work, turn.id));
  const message: Message = { text: { key: 'turn-nobody-free', args } };
  await tellCoordinators(work, { circleId: turn.circleId, key: `turn:${turn.id}:${turn.epoch}:nobody`, message });
}
