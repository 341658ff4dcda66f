import { assertReachable } from '../../checks/chat-access.ts';
import { assertButtonsValid } from '../../checks/keyboards/inline-keyboard.ts';
import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { editableMessage } from '../../checks/own-message.ts';
import { assertModified, replaceMessage } from '../../state/messages/editing.ts';
import type { Method } from '../method.ts';

export const editMessageReplyMarkup: Method = ({ state, params, now }) => {
  const markup = requestedMarkup(params);
  const { chat, stored } = editableMessage(state, params);
  const keyboard = editedKeyboard(markup);
  assertReachable(chat);
  assertButtonsValid(keyboard, chat);
  const { reply_markup: _, ...rest } = stored.message;
  const edited = { ...rest, ...(keyboard ? { reply_markup: keyboard } : {}) };
  assertModified(stored.message, edited);
  return {
    changes: true,
    paced: { chat, isSend: false },
    apply: () => replaceMessage(state, { chat, stored, edited, isVisible: false, now }),
  };
};
