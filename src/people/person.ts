import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Language } from '../language/text.ts';

export type Person = { id: PersonId; telegramId: TelegramId; name: string; language: Language; reachable: boolean };

const LONGEST_NAME = 40;

/**
 * A name as others may see it: no control or direction characters, nothing Telegram would turn into a link, at most 40 characters.
 * @returns undefined when nothing readable is left
 */
export function cleanName(raw: string): string | undefined {
  const visible = raw
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/https?:\/\/|[@./\\<>]/giu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
  const name = [...visible].slice(0, LONGEST_NAME).join('').trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}
