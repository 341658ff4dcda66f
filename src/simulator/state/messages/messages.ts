import { keepNewest } from '../keep-newest.ts';
import { dropInput } from '../keyboards/inputs.ts';
import type { ChatState, State, StoredMessage } from '../state.ts';
import type { Message } from '../telegram.ts';
import { chatView, unixSeconds } from '../views.ts';

/** The topic of a forum a message belongs to; the message that creates a topic belongs to the topic it creates. */
type InTopic = { topicId?: number | 'new' | undefined };

/**
 * Appends a message to a chat and gives it its id. Private chats and basic groups share one counter,
 * each supergroup and channel has its own (Bot API facts, F7).
 */
export function addMessage(
  state: State,
  chat: ChatState,
  message: Omit<Message, 'message_id' | 'chat' | 'date'>,
  options: { now: number } & InTopic & Omit<StoredMessage, 'message'>,
): StoredMessage {
  const { now, topicId, ...kept } = options;
  const owner = chat.kind === 'supergroup' || chat.kind === 'channel' ? chat : state;
  const id = owner.nextMessageId;
  const topic = topicId === undefined ? {} : inTopic(chat, topicId === 'new' ? id : topicId);
  const stored: StoredMessage = {
    ...kept,
    message: { message_id: id, chat: chatView(chat), date: unixSeconds(now), ...topic, ...message },
  };
  owner.nextMessageId += 1;
  chat.messages.push(stored);
  keepNewest(chat.messages, state.keptPerChat);
  if (kept.own) delete chat.action;
  return stored;
}

/** Finds a message that is still there. */
export function findMessage(chat: ChatState, messageId: number): StoredMessage | undefined {
  return chat.messages[placeOf(chat, messageId)];
}

/** Takes a message out of a chat, for everybody. It is not pinned any more either. */
export function removeMessage(chat: ChatState, messageId: number): void {
  const at = placeOf(chat, messageId);
  if (at >= 0) chat.messages.splice(at, 1);
  dropInput(chat, messageId);
  chat.pinned = chat.pinned.filter((id) => id !== messageId);
}

/** Messages stand in the order of their ids. @returns −1 when it is not there */
function placeOf({ messages }: ChatState, messageId: number): number {
  let low = 0;
  let high = messages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const id = messages[middle]?.message.message_id ?? 0;
    if (id === messageId) return middle;
    if (id < messageId) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The message as others quote it: `reply_to_message` goes one level deep only. */
export function quoted(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}

/**
 * A message in a topic that answers nothing carries the message that created the topic as if it answered it
 * (Bot API facts, F7).
 */
function inTopic(chat: ChatState, topicId: number): Partial<Message> {
  const created = findMessage(chat, topicId);
  return {
    message_thread_id: topicId,
    is_topic_message: true,
    ...(created ? { reply_to_message: quoted(created.message) } : {}),
  };
}
