import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Language } from '../language/text.ts';

/** `telegramId` is missing where somebody has no Telegram: they are written to through whoever answers for them. */
export type Person = {
  id: PersonId;
  telegramId: TelegramId | null;
  name: string;
  language: Language;
  reachable: boolean;
};

/** Somebody with an account. */
export type Account = Person & { telegramId: TelegramId };

const LONGEST_NAME = 40;

/**
 * A name as others may see it: nothing that hides, turns the direction of reading, piles up marks, links or dials; at most 40 characters.
 * @returns undefined when nothing readable is left
 */
export function cleanName(raw: string): string | undefined {
  const visible = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN_SPACE, ' ')
    .replace(UNSEEN, '')
    .replace(LINKING, ' ')
    .replace(NUMBER, ' ')
    .replace(PILED_MARKS, '$1')
    .replace(/ +/gu, ' ')
    .trim();
  const name = cut(visible);
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

const UNSEEN_SPACE = /[\s\u2800]+/gu;
/** Controls, directions and joiners, what is not assigned, and letters that are drawn as nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u034F\u115F\u1160\u3164\uFFA0\uFFFD]/gu;
/** What Telegram, or an eye, takes for a link, an address or a tag; also the dots of other scripts (UTS #46). */
const LINKING = /https?:\/\/|tg:\/\/|[@\uFF20.\u3002\uFF0E\uFF61\u2024/\\\uFF0F:\uFF1A<>#\uFF03]/giu;
/** Six digits or more: a phone or a card. */
const NUMBER = /\+?\p{Nd}(?:[ -]*\p{Nd}){5,}/gu;
/** Vowel signs come two or three to a letter; more is meant to cover the lines around. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Cuts after forty characters. Composing what is left makes it shorter, never longer. */
function cut(text: string): string {
  return [...text].slice(0, LONGEST_NAME).join('').normalize('NFC').trim();
}

/** Whether somebody has a chat of their own. */
export function hasChat<One extends { telegramId: TelegramId | null }>(
  one: One,
): one is One & { telegramId: TelegramId } {
  return one.telegramId !== null;
}
