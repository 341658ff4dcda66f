import { editableChat } from '../../checks/chat-access.ts';
import { assertDeletable } from '../../checks/deletable.ts';
import { badRequest } from '../../checks/errors.ts';
import { listedIds } from '../../checks/message-ids.ts';
import { textParam } from '../../checks/params.ts';
import { noteMessage } from '../../state/events.ts';
import { findMessage, removeMessage } from '../../state/messages/messages.ts';
import type { Method } from '../method.ts';

/** Deletes up to 100 messages; those that are not there are passed over (Bot API facts, F8). */
export const deleteMessages: Method = ({ state, params, now }) => {
  if (textParam(params, 'chat_id') === '') throw badRequest('chat identifier is not specified');
  const ids = listedIds(params);
  const chat = editableChat(state, params);
  const found = [...new Set(ids)].map((id) => findMessage(chat, id)).filter((stored) => stored !== undefined);
  for (const stored of found) assertDeletable({ chat, stored, now });
  return {
    changes: found.length > 0,
    apply: () => {
      for (const stored of found) {
        removeMessage(chat, stored.message.message_id);
        noteMessage(state, chat, { kind: 'delete', stored, now });
      }
      return true;
    },
  };
};
