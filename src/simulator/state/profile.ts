import { standingOf } from './groups/groups.ts';
import { isAdministrator } from './groups/standing.ts';
import type { CommandList, Group, MenuButton, Person, ProfileText, State } from './state.ts';
import type { BotCommand } from './telegram.ts';

/** Puts a list of commands in the place of the one with the same scope and language. An empty list takes it away. */
export function putCommands(state: State, list: CommandList): void {
  const others = state.profile.commands.filter((old) => old.scope !== list.scope || old.language !== list.language);
  state.profile.commands = list.commands.length > 0 ? [...others, list] : others;
}

/** The commands of exactly this scope and language. */
export function listCommands(state: State, scope: string, language: string): BotCommand[] {
  const found = state.profile.commands.find((list) => list.scope === scope && list.language === language);
  return found?.commands ?? [];
}

/**
 * The commands a person sees in the private chat, or in a group. The first list that is not empty wins, in the person's
 * language before that for all languages (Bot API facts, F11).
 */
export function visibleCommands(state: State, person: Person, group?: Group): BotCommand[] {
  const language = person.languageCode?.slice(0, 2) ?? '';
  for (const scope of group ? scopesInGroup(state, group, person) : scopesInPrivate(person)) {
    for (const wanted of new Set([language, ''])) {
      const commands = listCommands(state, scope, wanted);
      if (commands.length > 0) return commands;
    }
  }
  return [];
}

function scopesInPrivate(person: Person): string[] {
  return [`chat:${person.id}`, 'all_private_chats', 'default'];
}

function scopesInGroup(state: State, group: Group, person: Person): string[] {
  const isAdmin = isAdministrator(standingOf(state, group, person.id));
  return [
    `chat_member:${group.id}:${person.id}`,
    ...(isAdmin ? [`chat_administrators:${group.id}`] : []),
    `chat:${group.id}`,
    ...(isAdmin ? ['all_chat_administrators'] : []),
    'all_group_chats',
    'default',
  ];
}

/** What the button beside the text field of a private chat does: the one of this person, else the general one. */
export function menuButtonOf(state: State, person: Person | undefined): MenuButton {
  const own = person?.menuButton;
  return own && own.type !== 'default' ? own : state.profile.menuButton;
}

/** A name or description in a language, or the one for all languages. */
export function profileText(state: State, kind: ProfileText, language: string): string {
  const texts = state.profile.texts[kind];
  return texts[language] ?? texts[''] ?? (kind === 'name' ? state.bot.firstName : '');
}
