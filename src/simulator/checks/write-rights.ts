import type { Permission } from '../state/groups/rights.ts';
import { hasRight, isPermitted } from '../state/groups/standing.ts';
import type { ChatState } from '../state/state.ts';
import { badRequest } from './errors.ts';

/** Whether the bot may write in a chat at all (Bot API facts, F4 step 7). @throws {ApiError} */
export function assertMayWrite(chat: ChatState): void {
  if (chat.kind === 'private') return;
  if (chat.writeLoss === 'have no write access to the chat') throw badRequest(chat.writeLoss);
  if (chat.kind === 'channel' && !hasRight(chat.bot, 'can_post_messages')) {
    throw badRequest('need administrator rights in the channel chat');
  }
}

const NAMES: Partial<Record<Permission, string>> = {
  can_send_messages: 'text messages',
  can_send_polls: 'polls',
};

/** Whether the bot may send what it wants to send (Bot API facts, F4 step 9). @throws {ApiError} */
export function assertMaySend(chat: ChatState, permission: Permission, what = NAMES[permission] ?? 'messages'): void {
  if (chat.kind === 'private' || chat.kind === 'channel') return;
  if (isPermitted(chat.bot, permission, chat.permissions)) return;
  throw badRequest(`not enough rights to send ${what} to the chat`);
}

/** What only Telegram's data centre knows about writing in a chat: it comes last. @throws {ApiError} */
export function assertWriteAccepted(chat: ChatState): void {
  if (chat.kind !== 'private' && chat.writeLoss === 'CHAT_WRITE_FORBIDDEN') throw badRequest(chat.writeLoss);
}
