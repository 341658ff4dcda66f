import { badRequest } from '../../checks/errors.ts';
import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { editableMessage } from '../../checks/own-message.ts';
import { requestedLinkPreview } from '../../checks/text/link-preview.ts';
import { requestedText, sentText } from '../../checks/text/text.ts';
import type { Method } from '../method.ts';
import { assertEditAccepted, editPlan } from './edited-message.ts';

export const editMessageText: Method = (call) => {
  const { state, params } = call;
  const text = requestedText(state, params);
  const linkPreview = requestedLinkPreview(params);
  const markup = requestedMarkup(params);
  const { chat, stored } = editableMessage(state, params);
  if (stored.message.text === undefined) throw badRequest('there is no text in the message to edit');
  const keyboard = editedKeyboard(markup);
  const content = sentText(text, 'MESSAGE_TOO_LONG');
  assertEditAccepted(call, { chat, keyboard });
  const { entities: _, link_preview_options: __, ...rest } = stored.message;
  const preview = linkPreview ? { link_preview_options: linkPreview } : {};
  return editPlan(call, { chat, stored, rest, keyboard, isVisible: true }, { ...content, ...preview });
};
