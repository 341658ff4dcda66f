import { badRequest } from '../../checks/errors.ts';
import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { editableMessage } from '../../checks/own-message.ts';
import { booleanParam } from '../../checks/params.ts';
import { requestedCaption, sentCaption } from '../../checks/text/text.ts';
import { mayHaveCaption } from '../../state/messages/media-kind.ts';
import type { Method } from '../method.ts';
import { assertEditAccepted, editPlan } from './edited-message.ts';

/** An absent caption takes the old one away. */
export const editMessageCaption: Method = (call) => {
  const { state, params } = call;
  const caption = requestedCaption(state, params);
  const markup = requestedMarkup(params);
  const { chat, stored } = editableMessage(state, params);
  if (!mayHaveCaption(stored.message)) throw badRequest('there is no caption in the message to edit');
  const keyboard = editedKeyboard(markup);
  const content = sentCaption(caption, 'MEDIA_CAPTION_TOO_LONG');
  assertEditAccepted(call, { chat, keyboard });
  const { caption: _, caption_entities: __, show_caption_above_media: ___, ...rest } = stored.message;
  const isAbove = content.caption !== undefined && booleanParam(params, 'show_caption_above_media');
  const above = isAbove ? { show_caption_above_media: true as const } : {};
  return editPlan(call, { chat, stored, rest, keyboard, isVisible: true }, { ...content, ...above });
};
