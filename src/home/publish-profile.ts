import type { Api } from 'grammy';
import type { Languages } from '../language/languages.ts';
import type { Language } from '../language/text.ts';

/** Telegram takes codes of two letters only (Bot API facts, F11). */
const PUBLISHED = ['ar', 'fr', 'en'] as const satisfies readonly Language[];

const COMMANDS = ['start', 'my', 'help', 'settings', 'leave'] as const;

/**
 * Writes the bot's commands and descriptions to Telegram in every language, the default one also for readers of others. Telegram
 * limits these calls strictly, so each is made only when what is there differs (Bot API facts, F11).
 */
export async function publishProfile(api: Api, languages: Languages, defaultLanguage: Language): Promise<void> {
  await publish(api, languages, defaultLanguage, {});
  for (const language of PUBLISHED) await publish(api, languages, language, { language_code: language });
}

async function publish(
  api: Api,
  languages: Languages,
  language: Language,
  code: { language_code?: (typeof PUBLISHED)[number] },
): Promise<void> {
  const say = (key: string) => languages.render(language, { key });
  const commands = COMMANDS.map((command) => ({ command, description: say(`command-${command}`) }));
  const known = await api.getMyCommands(code);
  if (JSON.stringify(known) !== JSON.stringify(commands)) await api.setMyCommands(commands, code);
  const description = say('bot-description');
  if ((await api.getMyDescription(code)).description !== description) await api.setMyDescription(description, code);
  const short = say('bot-short-description');
  if ((await api.getMyShortDescription(code)).short_description !== short) await api.setMyShortDescription(short, code);
}
