import { hasRight, isPermitted } from '../../state/groups/standing.ts';
import type { ChatState } from '../../state/state.ts';
import { badRequest } from '../errors.ts';

/** In private chats everybody pins; in a channel it takes the right to edit what is posted. @throws {ApiError} */
export function assertMayPin(chat: ChatState): void {
  if (chat.kind === 'private') return;
  const isAllowed =
    chat.kind === 'channel'
      ? hasRight(chat.bot, 'can_edit_messages')
      : isPermitted(chat.bot, 'can_pin_messages', chat.permissions);
  if (!isAllowed) throw badRequest('not enough rights to manage pinned messages in the chat');
}
