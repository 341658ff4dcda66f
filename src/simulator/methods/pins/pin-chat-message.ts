import { assertReachable, writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { assertMayPin } from '../../checks/groups/may-pin.ts';
import { namedMessage } from '../../checks/groups/named-message.ts';
import { booleanParam } from '../../checks/params.ts';
import { isService } from '../../state/groups/privacy.ts';
import { pin } from '../../state/messages/pins.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

export const pinChatMessage: Method = ({ state, params, now }) => {
  const chat = writableChat(state, params);
  const stored = namedMessage(chat, params, 'message to pin');
  assertMayPin(chat);
  if (isService(stored.message)) throw badRequest("service messages can't be pinned");
  assertReachable(chat);
  const silent = booleanParam(params, 'disable_notification');
  return {
    changes: true,
    paced: { chat, isSend: false },
    apply: () => {
      pin(state, chat, { stored, by: botUser(state), silent }, now);
      return true;
    },
  };
};
