import type { Circle } from '../circles/store.ts';
import { listMembers } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import type { Message, Reason } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { hasChat } from '../people/person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { onBehalf } from './on-behalf.ts';

/**
 * Tells whoever speaks for a family: the guardian where she can be reached, else her proxy, whose card says in whose name it is read.
 * The same key is sent once for ever.
 */
export async function tellFamily(
  work: Work,
  circle: Pick<Circle, 'id' | 'codeName' | 'timeZone'>,
  note: { key: string; message: Message; reason?: Reason; expiresAt?: Temporal.Instant },
): Promise<void> {
  const people = (await listMembers(work, circle.id))
    .filter(({ reachable, role }) => reachable && role !== 'member')
    .filter(hasChat);
  const speaker = people.find(({ role }) => role === 'guardian') ?? people[0];
  if (!speaker) return;
  const { message, ...rest } = note;
  await queueMessage(work, {
    ...rest,
    chatId: speaker.telegramId,
    message: speaker.role === 'proxy' ? onBehalf(circle, message) : message,
    priority: PRIORITY.reminder,
    notBefore: nextLoudMoment(work.now, circle.timeZone),
  });
}
