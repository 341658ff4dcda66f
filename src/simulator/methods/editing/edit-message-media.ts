import { badRequest } from '../../checks/errors.ts';
import { checkedFile } from '../../checks/files/input-file.ts';
import { requestedMedia } from '../../checks/files/input-media.ts';
import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { editableMessage } from '../../checks/own-message.ts';
import { sentCaption } from '../../checks/text/text.ts';
import { fileContent } from '../../state/files/file-content.ts';
import { mayHaveCaption } from '../../state/messages/media-kind.ts';
import type { Message } from '../../state/telegram.ts';
import type { Method } from '../method.ts';
import { assertEditAccepted, editPlan, freshPlan } from './edited-message.ts';

/** Another file, also in the place of a text; the caption is replaced with it. */
export const editMessageMedia: Method = (call) => {
  const { state, params } = call;
  const media = requestedMedia(call);
  const markup = requestedMarkup(params);
  const { chat, stored } = editableMessage(state, params);
  if (!mayHaveCaption(stored.message) && stored.message.text === undefined) {
    throw badRequest('there is no media in the message to edit');
  }
  const keyboard = editedKeyboard(markup);
  const file = checkedFile(call, media.file, media.kind);
  const caption = sentCaption(media.caption, 'MEDIA_CAPTION_TOO_LONG');
  assertEditAccepted(call, { chat, keyboard });
  file.accept();
  const edit = { chat, stored, rest: withoutContent(stored.message), keyboard, isVisible: true };
  const content = () => ({ ...fileContent(state, file.keep(media.details)), ...caption, ...media.shown });
  return media.file.kind === 'id' ? editPlan(call, edit, content()) : freshPlan(call, edit, content);
};

function withoutContent(message: Message): Message {
  const { message_id, from, sender_chat, chat, date, reply_to_message, message_thread_id, is_topic_message } = message;
  const { has_protected_content, media_group_id } = message;
  const kept = {
    from,
    sender_chat,
    reply_to_message,
    message_thread_id,
    is_topic_message,
    has_protected_content,
    media_group_id,
  };
  const present = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { message_id, chat, date, ...present };
}
