import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { QueuedMessage } from '../delivery/queue.ts';
import { queueMessage } from '../delivery/queue.ts';
import { getPerson } from './store.ts';

/** Writes to somebody about what is theirs alone: in their own chat or, where they have none, nowhere. Nobody reads it for them. */
export async function tellPerson(work: Work, id: PersonId, queued: Omit<QueuedMessage, 'chatId'>): Promise<void> {
  const { telegramId } = await getPerson(work, id);
  if (telegramId !== null) await queueMessage(work, { ...queued, chatId: telegramId });
}
