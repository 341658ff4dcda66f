import { editableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { messageIdParam, textParam } from '../../checks/params.ts';
import { noteMessage } from '../../state/events.ts';
import { hasRight } from '../../state/groups/standing.ts';
import { findMessage, removeMessage } from '../../state/messages/messages.ts';
import type { ChatState, StoredMessage } from '../../state/state.ts';
import type { Method } from '../method.ts';

const MAX_AGE_MS = 48 * 3_600_000;

export const deleteMessage: Method = ({ state, params, now }) => {
  if (textParam(params, 'chat_id') === '') throw badRequest('chat identifier is not specified');
  if (textParam(params, 'message_id') === '') throw badRequest('message identifier is not specified');
  const chat = editableChat(state, params);
  const stored = findMessage(chat, messageIdParam(params));
  if (!stored) throw badRequest('message to delete not found');
  assertDeletable({ chat, stored, now });
  return {
    changes: true,
    apply: () => {
      removeMessage(chat, stored.message.message_id);
      noteMessage(state, chat, { kind: 'delete', stored, now });
      return true;
    },
  };
};

/** In private chats a bot may delete the messages of people too, but nothing older than 48 h (Bot API facts, F8). */
function assertDeletable({ chat, stored, now }: { chat: ChatState; stored: StoredMessage; now: number }) {
  const { message } = stored;
  const isOld = now - message.date * 1000 > MAX_AGE_MS;
  if (chat.kind === 'private') {
    if (isOld) throw badRequest("message can't be deleted for everyone");
    return;
  }
  const isAllowed = stored.own || hasRight(chat.bot, 'can_delete_messages');
  if (chat.kind === 'group') {
    if (isOld || !isAllowed) throw badRequest("message can't be deleted for everyone");
    return;
  }
  if (isOld || !isAllowed || message.message_id === 1) throw badRequest("message can't be deleted");
}
