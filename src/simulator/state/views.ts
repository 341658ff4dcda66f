import type { ChatState, Person, State } from './state.ts';
import type { Chat, User } from './telegram.ts';

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
    return { id: chat.id, title: chat.title, ...(chat.username ? { username: chat.username } : {}), type: chat.kind };
  }
  const { language_code: _, is_bot: __, ...names } = userView(chat);
  return { ...names, type: 'private' };
}

/** Telegram counts dates in whole seconds. */
export function unixSeconds(nowMs: number): number {
  return Math.floor(nowMs / 1000);
}
