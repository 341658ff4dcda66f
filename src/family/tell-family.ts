import type { Circle } from '../circles/store.ts';
import { listMembers } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message, Reason } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage, replaceCard } from '../delivery/queue.ts';
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
  const speaker = await findSpeaker(work, circle.id);
  if (!speaker) return;
  const { message, ...rest } = note;
  await queueMessage(work, {
    ...rest,
    chatId: speaker.telegramId,
    message: speaker.role === 'proxy' ? onBehalf(circle, message) : message,
    priority: PRIORITY.reminder,
    attention: message.buttons ? 'free' : 'counted',
    notBefore: nextLoudMoment(work.now, circle.timeZone),
  });
}

/** Brings a card that the family was sent, or is about to be, to its present state. @param state names it; the same one is brought about once */
export async function changeForFamily(
  work: Work,
  circle: Pick<Circle, 'id' | 'codeName'>,
  { key, state, message }: { key: string; state: string; message: Message },
): Promise<void> {
  const speaker = await findSpeaker(work, circle.id);
  if (!speaker) return;
  const drawn = speaker.role === 'proxy' ? onBehalf(circle, message) : message;
  await replaceCard(work, { chatId: speaker.telegramId, key, state, message: drawn });
}

async function findSpeaker(work: Work, circleId: CircleId) {
  const people = (await listMembers(work, circleId))
    .filter(({ reachable, role }) => reachable && role !== 'member')
    .filter(hasChat);
  return people.find(({ role }) => role === 'guardian') ?? people[0];
}
