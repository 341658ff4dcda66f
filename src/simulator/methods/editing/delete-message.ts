import { editableChat } from '../../checks/chat-access.ts';
import { assertDeletable } from '../../checks/deletable.ts';
import { badRequest } from '../../checks/errors.ts';
import { messageIdParam, textParam } from '../../checks/params.ts';
import { noteMessage } from '../../state/events.ts';
import { findMessage, removeMessage } from '../../state/messages/messages.ts';
import type { Method } from '../method.ts';

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
