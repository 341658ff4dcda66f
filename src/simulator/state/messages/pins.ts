import { noteEvent } from '../events.ts';
import { addService } from '../groups/service-messages.ts';
import type { ChatState, State, StoredMessage } from '../state.ts';
import type { User } from '../telegram.ts';
import { quoted } from './messages.ts';

/** Pins a message above the others. A message tells of it, in a forum in the topic of the pinned message. */
export function pin(
  state: State,
  chat: ChatState,
  pinned: { stored: StoredMessage; by: User; silent?: boolean },
  now: number,
): void {
  const { message } = pinned.stored;
  const isAlready = chat.pinned.includes(message.message_id);
  chat.pinned = [...chat.pinned.filter((id) => id !== message.message_id), message.message_id];
  if (isAlready) return;
  const topicId = message.is_topic_message ? message.message_thread_id : undefined;
  const content = { pinned_message: quoted(message) };
  addService(state, chat, { by: pinned.by, content, topicId, silent: pinned.silent ?? false }, now);
  noteBot(state, chat, { kind: 'pin', by: pinned.by, messageId: message.message_id, now });
}

/** Takes pins away. Nothing tells of it. */
export function unpin(
  state: State,
  chat: ChatState,
  unpinned: { messageIds: readonly number[]; by: User },
  now: number,
): void {
  for (const messageId of unpinned.messageIds) noteBot(state, chat, { kind: 'unpin', by: unpinned.by, messageId, now });
  chat.pinned = chat.pinned.filter((id) => !unpinned.messageIds.includes(id));
}

function noteBot(
  state: State,
  chat: ChatState,
  { kind, by, messageId, now }: { kind: 'pin' | 'unpin'; by: User; messageId: number; now: number },
): void {
  if (by.id !== state.bot.id) return;
  const text = chat.messages.find(({ message }) => message.message_id === messageId)?.message.text ?? '';
  noteEvent(state, chat, { kind, messageId, text, buttons: [], at: now });
}
