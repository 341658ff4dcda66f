import { cleanText } from '../../checks/text/entities/clean-text.ts';
import { findEntities } from '../../checks/text/entities/find-entities.ts';
import { standingOf } from '../groups/groups.ts';
import { assertCanSee, assertCanWrite, permissionFor } from '../groups/may-write.ts';
import { isMeantForTheBot } from '../groups/privacy.ts';
import type { Permission } from '../groups/rights.ts';
import { hasRight } from '../groups/standing.ts';
import { ImpossibleAct } from '../impossible.ts';
import { keepNewest } from '../keep-newest.ts';
import { randomDigits } from '../random.ts';
import type { ChatState, Group, Person, State, StoredMessage } from '../state.ts';
import type { Message, MessageContent } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { anonymousAdministrator, chatView, unixSeconds, userView } from '../views.ts';
import { answerTo } from './answering.ts';
import { addMessage, findMessage } from './messages.ts';

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

/** Many more than can be waiting for an answer: a press may be answered for seconds only. */
const KEPT_PRESSES = 10_000;

/** The text and the entities of a message as a person's client sends it. @throws when nothing is left of the text */
export function writtenText(text: string): MessageContent {
  const cleaned = cleanText(text, []).text;
  if (cleaned === '') throw new ImpossibleAct('A person cannot send an empty message.');
  if ([...cleaned].length > MAX_TEXT) throw new ImpossibleAct(`A message holds at most ${MAX_TEXT} characters.`);
  const entities = findEntities(cleaned);
  return { text: cleaned, ...(entities.length > 0 ? { entities } : {}) };
}

/** The caption of what a person sends, nothing when it is empty. @throws when it is too long */
export function writtenCaption(text: string | undefined): MessageContent {
  if (text === undefined || cleanText(text, []).text === '') return {};
  const { text: caption, entities } = writtenText(text);
  if (caption && [...caption].length > MAX_CAPTION) {
    throw new ImpossibleAct(`A caption holds at most ${MAX_CAPTION} characters.`);
  }
  return { ...(caption ? { caption } : {}), ...(entities ? { caption_entities: entities } : {}) };
}

/**
 * A person writes in the private chat, in a group or in a topic of a forum. Writing to the bot opens the chat, as START
 * does. An anonymous administrator appears as the group (Bot API facts, F7).
 * @throws when this person cannot write there
 */
export function write(
  state: State,
  wrote: {
    person: Person;
    chat: ChatState;
    content: MessageContent;
    permission?: Permission;
    replyTo?: number | undefined;
    topicId?: number | undefined;
  },
  now: number,
): StoredMessage {
  const { person, chat, replyTo } = wrote;
  const reply = replied(chat, replyTo);
  const topicId = wrote.topicId ?? reply?.message_thread_id;
  assertCanWrite(state, { person, chat, topicId, permission: permissionFor(wrote.content) }, now);
  if (chat.kind === 'private') person.started = true;
  else if (chat.slowModeSeconds > 0) chat.wroteAt[person.id] = now;
  const answer = answerTo(reply && { chat, message: reply }, { chat, topicId });
  return receive(
    state,
    chat,
    { message: { ...authorOf(state, chat, person), ...answer, ...wrote.content }, topicId },
    now,
  );
}

/** An administrator writes in a group without showing who they are (Bot API facts, F7). */
export function writeAnonymously(state: State, group: Group, content: MessageContent, now: number): StoredMessage {
  return receive(state, group, { message: { ...anonymousAdministrator(group), ...content } }, now);
}

/** A channel publishes a post. */
export function publishPost(state: State, channel: Group, content: MessageContent, now: number): StoredMessage {
  return receive(state, channel, { message: { sender_chat: chatView(channel), ...content } }, now);
}

/** A person edits one of their own messages. @throws when it is not theirs */
export function editOwn(
  state: State,
  edit: { person: Person; chat: ChatState; messageId: number; content: MessageContent },
  now: number,
): void {
  const { person, chat, content } = edit;
  assertCanSee(state, person, chat);
  const stored = findMessage(chat, edit.messageId);
  if (stored?.message.from?.id !== person.id || stored.message.text === undefined) {
    throw new ImpossibleAct(`${person.firstName} has no text message ${edit.messageId} to edit in this chat.`);
  }
  const { entities: _, ...rest } = stored.message;
  stored.message = { ...rest, ...content, edit_date: unixSeconds(now) };
  stored.edited = true;
  if (hears(state, chat, stored.message)) queueUpdate(state, { edited_message: stored.message }, now);
}

/** A person presses a button that sends `data`; `messageId` need not exist any more. */
export function press(
  state: State,
  pressed: { person: Person; chat: ChatState; messageId: number; data: string },
  now: number,
): void {
  const { person, chat, messageId, data } = pressed;
  assertCanSee(state, person, chat);
  person.seen = true;
  const id = randomDigits(state);
  state.callbacks.push({ id, personId: person.id, chatId: chat.id, messageId, data, at: now, answered: false });
  keepNewest(state.callbacks, KEPT_PRESSES);
  const message = findMessage(chat, messageId)?.message;
  queueUpdate(
    state,
    {
      callback_query: {
        id,
        from: userView(person),
        message: message ?? { chat: chatView(chat), message_id: messageId, date: 0 },
        chat_instance: chatInstance(chat),
        data,
      },
    },
    now,
  );
}

type Received = { message: Omit<Message, 'message_id' | 'chat' | 'date'>; topicId?: number | undefined };

function receive(state: State, chat: ChatState, { message, topicId }: Received, now: number): StoredMessage {
  const stored = addMessage(state, chat, message, { now, topicId });
  const heard = hears(state, chat, stored.message);
  const person = message.from && state.people[message.from.id];
  if (heard && person) person.seen = true;
  if (chat.kind !== 'private') chat.botWroteLast = false;
  if (heard) queueUpdate(state, { [chat.kind === 'channel' ? 'channel_post' : 'message']: stored.message }, now);
  return stored;
}

function hears(state: State, chat: ChatState, message: Message): boolean {
  return chat.kind === 'private' || isMeantForTheBot(state, chat, message);
}

function replied(chat: ChatState, messageId: number | undefined): Message | undefined {
  if (messageId === undefined) return undefined;
  const stored = findMessage(chat, messageId);
  if (!stored) throw new ImpossibleAct(`There is no message ${messageId} to reply to in this chat.`);
  return stored.message;
}

function authorOf(state: State, chat: ChatState, person: Person): Pick<Message, 'from' | 'sender_chat'> {
  if (chat.kind === 'private') return { from: userView(person) };
  if (chat.kind === 'channel') return { sender_chat: chatView(chat) };
  const isHidden = hasRight(standingOf(state, chat, person.id), 'is_anonymous');
  return isHidden ? anonymousAdministrator(chat) : { from: userView(person) };
}

function chatInstance(chat: ChatState): string {
  return String(BigInt.asUintN(63, BigInt(chat.id) * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n));
}
