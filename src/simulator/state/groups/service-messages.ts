import { addMessage } from '../messages/messages.ts';
import type { ChatState, State, StoredMessage } from '../state.ts';
import type { Message, ServiceContent, User } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { chatView } from '../views.ts';
import { isMeantForTheBot } from './privacy.ts';

/** What the bot is shown although it did it itself (Bot API facts, F7). */
const OWN_BUT_SHOWN: readonly (keyof ServiceContent)[] = [
  'pinned_message',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'left_chat_member',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
];

/** In channels only these are told, without saying by whom. */
const IN_CHANNELS: readonly (keyof ServiceContent)[] = [
  'pinned_message',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
];

type Service = {
  by: User;
  content: ServiceContent;
  /** The topic it belongs to; the message that creates a topic belongs to the topic it creates. */
  topicId?: number | 'new' | undefined;
  silent?: boolean;
};

/** Says in a chat what happened there, also to the bot if it hears. */
export function addService(state: State, chat: ChatState, service: Service, now: number): StoredMessage | undefined {
  const { by, content, silent } = service;
  if (chat.kind === 'channel' && !IN_CHANNELS.some((name) => content[name] !== undefined)) return undefined;
  const author: Pick<Message, 'from' | 'sender_chat'> =
    chat.kind === 'channel' ? { sender_chat: chatView(chat) } : { from: by };
  const stored = addMessage(
    state,
    chat,
    { ...author, ...content },
    { now, topicId: service.topicId, ...(silent ? { silent } : {}) },
  );
  const person = state.people[by.id];
  if (!isHeard(state, chat, { message: stored.message, by })) return stored;
  if (person) person.seen = true;
  queueUpdate(state, { [chat.kind === 'channel' ? 'channel_post' : 'message']: stored.message }, now);
  return stored;
}

function isHeard(state: State, chat: ChatState, { message, by }: { message: Message; by: User }): boolean {
  if (chat.kind !== 'private' && !isMeantForTheBot(state, chat, message)) return false;
  return by.id !== state.bot.id || OWN_BUT_SHOWN.some((name) => message[name] !== undefined);
}
