import { findReachableCaptain } from '../buddies/store.ts';
import type { Circle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';

/** Writes to the captain of a circle, or to its coordinators where it has none who can be reached. The same key is written once. */
export async function tellLeaders(
  work: Work,
  circle: Circle,
  { key, message }: { key: string; message: Message },
): Promise<void> {
  const captain = await findReachableCaptain(work, circle.id);
  if (!captain) return await tellCoordinators(work, { circleId: circle.id, key, message });
  await queueMessage(work, {
    chatId: captain.chatId,
    key: `${key}:captain`,
    message,
    priority: PRIORITY.reminder,
    reason: { kind: 'circle', id: circle.id, epoch: 0 },
    notBefore: nextLoudMoment(work.now, circle.timeZone),
  });
}
