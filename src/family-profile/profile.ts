import { cleanName } from '../people/person.ts';

/** What may be kept about a family, each only if it was given. Never a national id, a diagnosis, a photo, a birth date or a child's full name. */
export const FIELDS = ['name', 'area', 'address', 'notes'] as const;

export type Field = (typeof FIELDS)[number];

export type FamilyProfile = { [F in Field]: string | undefined };

/** In characters. `name` is how she wants to be called; `area` a quarter in plain words, without a street. */
export const LONGEST: { readonly [F in Field]: number } = { name: 40, area: 60, address: 160, notes: 160 };

/**
 * Reads what somebody typed for a field.
 * @returns `number` when it holds digits that look like a national id, a phone, a bank account or a date: those are not kept
 */
export function readField(
  field: Field,
  words: string,
): { text: string } | { problem: 'unreadable' | 'long' | 'number' } {
  const text = field === 'name' ? cleanName(words) : cleanWords(words);
  if (text === undefined) return { problem: 'unreadable' };
  if ([...(field === 'name' ? words.trim() : text)].length > LONGEST[field]) return { problem: 'long' };
  return holdsNumber(text) ? { problem: 'number' } : { text };
}

/** Six digits in a row whatever stands between them, or one or two letters and five digits. */
const LOOKS_LIKE_ID = /(?:\d[\s.\-_/()*]*){6,}|(?<!\p{L})[a-z]{1,2}[\s.-]?\d{5,}/iu;
const LOOKS_LIKE_DATE = /\d{1,4}\s*[/.\-–]\s*\d{1,2}\s*[/.\-–]\s*\d{1,4}/u;

/** Whether words hold a number that identifies somebody. House numbers, floors and postcodes are shorter. */
export function holdsNumber(words: string): boolean {
  const latin = words.normalize('NFKC').replace(/\p{Nd}/gu, latinDigit);
  return LOOKS_LIKE_ID.test(latin) || LOOKS_LIKE_DATE.test(latin);
}

/** Every script's ten digits follow each other in Unicode (The Unicode Standard, 4.6 "Numeric Value"). */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** Words on one line, without characters that cannot be seen or that turn the direction of reading. */
function cleanWords(raw: string): string | undefined {
  const text = raw
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/ +/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}
