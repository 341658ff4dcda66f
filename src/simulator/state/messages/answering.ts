import type { ChatState } from '../state.ts';
import type { ExternalReply, Message } from '../telegram.ts';
import { quoted } from './messages.ts';

type Answer = Pick<Message, 'reply_to_message' | 'external_reply'>;

/**
 * What a message carries of the one it answers: the whole of it in the same chat and topic, else only where it is and
 * whose (Bot API facts, F7).
 */
export function answerTo(
  replied: { chat: ChatState; message: Message } | undefined,
  to: { chat: ChatState; topicId: number | undefined },
): Answer {
  if (!replied) return {};
  const isHere = replied.chat.id === to.chat.id && topicOf(replied.message) === to.topicId;
  return isHere ? { reply_to_message: quoted(replied.message) } : { external_reply: externalReply(replied.message) };
}

function topicOf(message: Message): number | undefined {
  return message.is_topic_message ? message.message_thread_id : undefined;
}

function externalReply(message: Message): ExternalReply {
  const { date, chat, sender_chat: senderChat, message_id: messageId } = message;
  const origin = !senderChat
    ? { type: 'user', date, sender_user: message.from }
    : senderChat.type === 'channel'
      ? { type: 'channel', date, chat: senderChat, message_id: messageId }
      : { type: 'chat', date, sender_chat: senderChat };
  return { origin, chat, message_id: messageId };
}
