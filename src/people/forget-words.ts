import { and, eq, isNotNull } from 'drizzle-orm';
import type { TelegramId } from '../db/ids.ts';
import { inbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';

/** Removes what somebody wrote in their private chat and was handled, before its seven days are over. */
export async function forgetHandledWords(work: Work, telegramId: TelegramId): Promise<void> {
  await work.tx
    .update(inbox)
    .set({ payload: null })
    .where(and(eq(inbox.chatKey, telegramId), isNotNull(inbox.doneAt), isNotNull(inbox.payload)));
}
