import { inArray } from 'drizzle-orm';
import type { TelegramId } from '../db/ids.ts';
import { broadcast } from '../db/schema/broadcasts.ts';
import { person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { localDateTime } from '../time/wall-time.ts';

/**
 * Telegram lets nothing through for longer than a minute. The administrators are told until when, once an hour at most, and whoever wrote a broadcast that is
 * held by it.
 */
export async function tellFlood(
  work: Work,
  { until, isBroadcast }: { until: Temporal.Instant; isBroadcast: boolean },
  { administrators, timeZone }: { administrators: ReadonlySet<TelegramId>; timeZone: string },
): Promise<void> {
  const hour = work.now.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const at = localDateTime(until, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  const known = await work.tx
    .select({ chatId: person.telegramId })
    .from(person)
    .where(inArray(person.telegramId, [...administrators]));
  const readers = new Set([...known, ...(isBroadcast ? await listWriters(work) : [])].map(({ chatId }) => chatId));
  for (const chatId of readers) {
    if (chatId === null) continue;
    const message = { text: { key: 'telegram-holds', args: { until: { at } } } };
    const key = `flood:${hour.epochMilliseconds}:${chatId}`;
    await queueMessage(work, { chatId, key, message, priority: PRIORITY.answer, attention: 'free' });
  }
}

async function listWriters(work: Work): Promise<{ chatId: TelegramId | null }[]> {
  const sending = work.tx
    .select({ id: broadcast.draftedBy })
    .from(broadcast)
    .where(inArray(broadcast.state, ['sending']));
  return await work.tx.select({ chatId: person.telegramId }).from(person).where(inArray(person.id, sending));
}
