import type { ChatState, State, StoredMessage } from '../state.ts';
import type { Message } from '../telegram.ts';
import { chatView, unixSeconds } from '../views.ts';

/**
 * Appends a message to a chat and gives it its id. Private chats and basic groups share one counter,
 * each supergroup and channel has its own (Bot API facts, F7).
 */
export function addMessage(
  state: State,
  chat: ChatState,
  message: Omit<Message, 'message_id' | 'chat' | 'date'>,
  options: { now: number } & Omit<StoredMessage, 'message'>,
): StoredMessage {
  const { now, ...kept } = options;
  const owner = chat.kind === 'supergroup' || chat.kind === 'channel' ? chat : state;
  const stored: StoredMessage = {
    ...kept,
    message: { message_id: owner.nextMessageId, chat: chatView(chat), date: unixSeconds(now), ...message },
  };
  owner.nextMessageId += 1;
  chat.messages.push(stored);
  if (kept.own) delete chat.action;
  return stored;
}

/** Finds a message that is still there. */
export function findMessage(chat: ChatState, messageId: number): StoredMessage | undefined {
  return chat.messages.findLast((stored) => stored.message.message_id === messageId);
}

/** Takes a message out of a chat, for everybody. */
export function removeMessage(chat: ChatState, messageId: number): void {
  const at = chat.messages.findLastIndex((stored) => stored.message.message_id === messageId);
  if (at >= 0) chat.messages.splice(at, 1);
}

/** The message as others quote it: `reply_to_message` goes one level deep only. */
export function quoted(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}
