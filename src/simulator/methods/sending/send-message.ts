import { assertReachable, writableChat } from '../../checks/chat-access.ts';
import { assertButtonsValid } from '../../checks/keyboards/inline-keyboard.ts';
import { requestedMarkup, sentMarkup } from '../../checks/keyboards/markup.ts';
import { booleanParam } from '../../checks/params.ts';
import { repliedMessage, requestedReply } from '../../checks/reply.ts';
import { requestedLinkPreview } from '../../checks/text/link-preview.ts';
import { requestedText, sentText } from '../../checks/text/text.ts';
import { assertTopicOpen, topicOfReply, topicParam } from '../../checks/topic.ts';
import { assertMaySend, assertMayWrite, assertWriteAccepted } from '../../checks/write-rights.ts';
import { noteMessage } from '../../state/events.ts';
import { addMessage } from '../../state/messages/messages.ts';
import { botAuthor } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** The checks stand in the order of Bot API facts, F4. */
export const sendMessage: Method = ({ state, params, now }) => {
  const text = requestedText(state, params);
  const linkPreview = requestedLinkPreview(params);
  const reply = requestedReply(params);
  const markup = requestedMarkup(params);
  const chat = writableChat(state, params);
  const topic = topicParam(params, chat);
  const replied = repliedMessage(reply, chat);
  const topicId = topicOfReply(topic, replied);
  assertMayWrite(chat);
  const { inline, ...kept } = sentMarkup(markup, chat);
  const content = sentText(text, 'message is too long');
  assertMaySend(chat, 'can_send_messages');
  assertReachable(chat);
  assertWriteAccepted(chat);
  assertTopicOpen(chat, topicId);
  assertButtonsValid(inline, chat);
  const message = {
    ...botAuthor(state, chat),
    ...content,
    ...(replied ? { reply_to_message: replied } : {}),
    ...(inline ? { reply_markup: inline } : {}),
    ...(linkPreview ? { link_preview_options: linkPreview } : {}),
    ...(booleanParam(params, 'protect_content') ? { has_protected_content: true as const } : {}),
  };
  const silent = booleanParam(params, 'disable_notification');
  return {
    changes: true,
    paced: { chat, isSend: true },
    apply: () => {
      const stored = addMessage(state, chat, message, {
        now,
        topicId,
        own: true,
        ...kept,
        ...(silent ? { silent } : {}),
      });
      if (chat.kind !== 'private') chat.botWroteLast = true;
      noteMessage(state, chat, { kind: 'message', stored, now });
      return stored.message;
    },
  };
};
