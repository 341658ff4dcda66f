import { hasRight } from '../state/groups/standing.ts';
import type { ChatState, StoredMessage } from '../state/state.ts';
import { badRequest } from './errors.ts';

const MAX_AGE_MS = 48 * 3_600_000;

/**
 * In private chats a bot may delete the messages of people too, but nothing older than 48 h; in groups those of others
 * only with the right to, and never the message a supergroup or a topic began with (Bot API facts, F8).
 * @throws {ApiError}
 */
export function assertDeletable({ chat, stored, now }: { chat: ChatState; stored: StoredMessage; now: number }): void {
  const { message } = stored;
  const isOld = now - message.date * 1000 > MAX_AGE_MS;
  const isAllowed = chat.kind === 'private' || stored.own || hasRight(chat.bot, 'can_delete_messages');
  if (chat.kind === 'private' || chat.kind === 'group') {
    if (isOld || !isAllowed) throw badRequest("message can't be deleted for everyone");
    return;
  }
  const isBeginning = message.message_id === 1 || message.forum_topic_created !== undefined;
  const isMigration = message.migrate_from_chat_id !== undefined;
  if (isOld || !isAllowed || isBeginning || isMigration) throw badRequest("message can't be deleted");
}
