import type { Audited } from '../capabilities-type.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import type { Text } from '../language/text.ts';
import { findPersonByTelegramId } from '../people/store.ts';

/** The administrators hear once a day, in one line, that something was overlooked. */
export async function tellOverlooked(
  work: Work,
  administrators: ReadonlySet<TelegramId>,
  audited: Audited,
): Promise<void> {
  const day = work.now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  for (const chatId of administrators) {
    if ((await findPersonByTelegramId(work, chatId)) === undefined) continue;
    await queueMessage(work, {
      chatId,
      key: `overlooked:${day}:${chatId}`,
      message: { text: inWords(audited) },
      priority: PRIORITY.reminder,
      attention: 'free',
    });
  }
}

function inWords({ repaired, turns, questions, steps, messages }: Audited): Text {
  const open = turns + questions + steps + messages;
  if (open === 0) return { key: 'overlooked-put-right', args: { repaired } };
  return { key: 'overlooked-open', args: { open } };
}
