import { assertReachable } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { assertButtonsValid } from '../../checks/keyboards/inline-keyboard.ts';
import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { editableMessage } from '../../checks/own-message.ts';
import { requestedLinkPreview } from '../../checks/text/link-preview.ts';
import { requestedText, sentText } from '../../checks/text/text.ts';
import { assertModified, replaceMessage } from '../../state/messages/editing.ts';
import type { Method } from '../method.ts';

/** An edit without reply_markup takes the keyboard away (Bot API facts, F8). */
export const editMessageText: Method = ({ state, params, now }) => {
  const text = requestedText(state, params);
  const linkPreview = requestedLinkPreview(params);
  const markup = requestedMarkup(params);
  const { chat, stored } = editableMessage(state, params);
  if (stored.message.text === undefined) throw badRequest('there is no text in the message to edit');
  const keyboard = editedKeyboard(markup);
  const content = sentText(text, 'MESSAGE_TOO_LONG');
  assertReachable(chat);
  assertButtonsValid(keyboard, chat);
  const { entities: _, reply_markup: __, link_preview_options: ___, ...rest } = stored.message;
  const edited = {
    ...rest,
    ...content,
    ...(keyboard ? { reply_markup: keyboard } : {}),
    ...(linkPreview ? { link_preview_options: linkPreview } : {}),
  };
  assertModified(stored.message, edited);
  return {
    changes: true,
    paced: { chat, isSend: false },
    apply: () => replaceMessage(state, { chat, stored, edited, isVisible: true, now }),
  };
};
