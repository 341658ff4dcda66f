import { hasRight } from './groups/standing.ts';
import type { ChatState, Group, Person, State } from './state.ts';
import type { Chat, Message, User } from './telegram.ts';

/** The bot as it appears in `from`. */
export function botUser(state: State): User {
  return { id: state.bot.id, is_bot: true, first_name: state.bot.firstName, username: state.bot.username };
}

/** A person as they appear in `from`. A deleted account has an empty name. */
export function userView(person: Person): User {
  if (person.deactivated) return { id: person.id, is_bot: false, first_name: '' };
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName ? { last_name: person.lastName } : {}),
    ...(person.username ? { username: person.username } : {}),
    ...(person.languageCode ? { language_code: person.languageCode } : {}),
  };
}

/** A chat as it appears in messages and updates. */
export function chatView(chat: ChatState): Chat {
  if (chat.kind !== 'private') {
    const { id, title, username, kind } = chat;
    return {
      id,
      title,
      ...(username ? { username } : {}),
      type: kind,
      ...(chat.isForum ? { is_forum: true as const } : {}),
    };
  }
  const { language_code: _, is_bot: __, ...names } = userView(chat);
  return { ...names, type: 'private' };
}

/** The account Telegram writes from when an administrator of a group stays unseen. */
export const ANONYMOUS_ADMINISTRATOR = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** An administrator who writes without showing who they are (Bot API facts, F7). */
export function anonymousAdministrator(group: Group): Pick<Message, 'from' | 'sender_chat'> {
  return { from: ANONYMOUS_ADMINISTRATOR, sender_chat: chatView(group) };
}

/** Who a message of the bot is from: the channel in a channel, the group when the bot is an unseen administrator. */
export function botAuthor(state: State, chat: ChatState): Pick<Message, 'from' | 'sender_chat'> {
  if (chat.kind === 'channel') return { sender_chat: chatView(chat) };
  if (chat.kind === 'private' || !hasRight(chat.bot, 'is_anonymous')) return { from: botUser(state) };
  return anonymousAdministrator(chat);
}

/** Telegram counts dates in whole seconds. */
export function unixSeconds(nowMs: number): number {
  return Math.floor(nowMs / 1000);
}
