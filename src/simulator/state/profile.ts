import type { CommandList, Person, ProfileText, State } from './state.ts';
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

/** The commands a person sees in the private chat: the first list that is not empty wins (Bot API facts, F11). */
export function visibleCommands(state: State, person: Person): BotCommand[] {
  const language = person.languageCode?.slice(0, 2) ?? '';
  for (const scope of [`chat:${person.id}`, 'all_private_chats', 'default']) {
    for (const wanted of new Set([language, ''])) {
      const commands = listCommands(state, scope, wanted);
      if (commands.length > 0) return commands;
    }
  }
  return [];
}

/** A name or description in a language, or the one for all languages. */
export function profileText(state: State, kind: ProfileText, language: string): string {
  const texts = state.profile.texts[kind];
  return texts[language] ?? texts[''] ?? (kind === 'name' ? state.bot.firstName : '');
}
