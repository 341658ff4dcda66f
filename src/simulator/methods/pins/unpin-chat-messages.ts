import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { assertMayPin } from '../../checks/groups/may-pin.ts';
import { namedMessage } from '../../checks/groups/named-message.ts';
import { messageIdParam } from '../../checks/params.ts';
import { unpin } from '../../state/messages/pins.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Takes one pin away: of the message that is named, or the newest. */
export const unpinChatMessage: Method = ({ state, params, now }) => {
  const chat = writableChat(state, params);
  const isNamed = messageIdParam(params) !== 0;
  const messageId = isNamed ? namedMessage(chat, params, 'message to unpin').message.message_id : chat.pinned.at(-1);
  if (messageId === undefined) throw badRequest('message to unpin not found');
  assertMayPin(chat);
  return {
    changes: true,
    apply: () => {
      unpin(state, chat, { messageIds: chat.pinned.filter((id) => id === messageId), by: botUser(state) }, now);
      return true;
    },
  };
};

export const unpinAllChatMessages: Method = ({ state, params, now }) => {
  const chat = writableChat(state, params);
  assertMayPin(chat);
  return {
    changes: true,
    apply: () => {
      unpin(state, chat, { messageIds: chat.pinned, by: botUser(state) }, now);
      return true;
    },
  };
};
