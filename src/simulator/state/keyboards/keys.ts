import { memberIds } from '../groups/groups.ts';
import { ImpossibleAct } from '../impossible.ts';
import { ownContact } from '../messages/media.ts';
import { write, writtenText } from '../messages/writing.ts';
import type { ChatState, Group, Person, State } from '../state.ts';
import type { Message, MessageContent } from '../telegram.ts';
import { inputOf, useInput } from './inputs.ts';
import type { Key, KeyRequest } from './reply-markup.ts';

type Presser = { person: Person; chat: ChatState };

/** What a person chose where a key asks for somebody or something. */
export type Choice = { users?: Person[]; group?: Group; location?: NonNullable<Message['location']>; data?: string };

/**
 * A person presses a key of the keyboard the bot gave them. Most keys send their text; others what they ask for.
 * @throws {ImpossibleAct} with the keys that are there, or with what the key asks for
 */
export function pressKey(state: State, { person, chat }: Presser, key: Key, choice: Choice, now: number): void {
  const content = key.asks ? answerTo(key.asks, { key, person, choice }) : writtenText(key.text);
  write(state, { person, chat, content }, now);
  useInput(chat, person);
}

/** Finds a key that a person has before them. @throws {ImpossibleAct} with the keys that are there */
export function findKey({ person, chat }: Presser, isWanted: (key: Key) => boolean, wanted: string): Key {
  const input = inputOf(chat, person);
  const keys = input?.kind === 'keyboard' ? input.rows.flat() : [];
  const key = keys.find(isWanted);
  if (key) return key;
  const there = keys.map(({ text }) => `«${text}»`).join(' ');
  throw new ImpossibleAct(`There is no key ${wanted}. ${there === '' ? 'No keyboard is shown.' : `Keys: ${there}`}`);
}

type Asked = { key: Key; person: Person; choice: Choice };

function answerTo(asks: KeyRequest, { key, person, choice }: Asked): MessageContent {
  switch (asks.kind) {
    case 'contact':
      return { contact: ownContact(person) };
    case 'location':
      return { location: choice.location ?? { latitude: 33.5731, longitude: -7.5898 } };
    case 'users':
      return usersShared(asks, key, choice.users);
    case 'chat':
      return chatShared(asks, { key, person }, choice.group);
    case 'webApp':
      if (choice.data === undefined) throw new ImpossibleAct(`«${key.text}» opens ${asks.url}: say what it sends.`);
      return { web_app_data: { data: choice.data, button_text: key.text } };
    case 'poll':
      throw new ImpossibleAct(`«${key.text}» asks for a poll, which people cannot make in this simulation.`);
  }
}

function usersShared(
  { requestId, most, withNames, withUsernames }: Extract<KeyRequest, { kind: 'users' }>,
  key: Key,
  users: readonly Person[] = [],
): MessageContent {
  if (users.length === 0) throw new ImpossibleAct(`«${key.text}» asks for people: name them.`);
  if (users.length > most) throw new ImpossibleAct(`«${key.text}» asks for ${most} at most.`);
  const shared = users.map(({ id, firstName, lastName, username }) => ({
    user_id: id,
    ...(withNames ? { first_name: firstName, ...(lastName ? { last_name: lastName } : {}) } : {}),
    ...(withUsernames && username ? { username } : {}),
  }));
  const [only] = users;
  return {
    users_shared: { request_id: requestId, user_ids: users.map(({ id }) => id), users: shared },
    ...(only && users.length === 1 ? { user_shared: { request_id: requestId, user_id: only.id } } : {}),
  };
}

function chatShared(
  { requestId, isChannel, withTitle, withUsername }: Extract<KeyRequest, { kind: 'chat' }>,
  { key, person }: Pick<Asked, 'key' | 'person'>,
  group: Group | undefined,
): MessageContent {
  if (!group) throw new ImpossibleAct(`«${key.text}» asks for a ${isChannel ? 'channel' : 'group'}: name it.`);
  if ((group.kind === 'channel') !== isChannel) {
    throw new ImpossibleAct(`«${key.text}» asks for a ${isChannel ? 'channel' : 'group'}, «${group.title}» is none.`);
  }
  if (!memberIds(group).includes(person.id)) {
    throw new ImpossibleAct(`${person.firstName} is not a member of «${group.title}».`);
  }
  const { id, title, username } = group;
  return {
    chat_shared: {
      request_id: requestId,
      chat_id: id,
      ...(withTitle ? { title } : {}),
      ...(withUsername && username ? { username } : {}),
    },
  };
}
