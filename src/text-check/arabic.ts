/** An Arabic word as it is compared: consonants with the long vowels between them, and what vowel it ends in. */
export type ArabicForm = { skeleton: string; body: string; end: '' | 'a' | 'i' | 'ai' };

/** Letters that people write for each other. */
const SAME: { readonly [letter: string]: string } = { ث: 'ت', ط: 'ت', ص: 'س', ض: 'د', ظ: 'د', ذ: 'د', ة: 'ه' };

/** And, so; by, to, like, will, of, on; the. Each may stand before a word without being of it. */
const PREFIX = /^(?<and>[وف])?(?<by>يا|[بلكسدعم])?(?<the>ال|ل)?/u;

const LONGEST_RUN = /(.)\1{2,}/gu;
const DOUBLE = /(.)\1/gu;

/** The ways a word may be read: with and without letters drawn out or doubled. */
export function arabicForms(word: string): ArabicForm[] {
  const once = word.replace(LONGEST_RUN, '$1');
  const readings = new Set([once, once.replace(DOUBLE, '$1'), word.replace(LONGEST_RUN, '$1$1')]);
  return [...readings].map(formOf).filter(({ body }) => body !== '');
}

/** Readings of a word as a name: without little words before it, and without an article where enough is left to be a name that takes one. */
export function nameReadings(word: string): string[] {
  return withoutPrefixes(word).filter((rest) => !/ال$|لل$/u.test(word.slice(0, -rest.length)) || takesArticle(rest));
}

/** Family names end in `ي` mostly; what is shorter is a word like any. */
function takesArticle(rest: string): boolean {
  return rest.endsWith('ي') || rest.replace(/[اعءى]|[ةه]$/gu, '').length >= 3;
}

/** A word without each of the little words that may be written together with it. */
export function withoutPrefixes(word: string): string[] {
  const { and = '', by = '', the = '' } = PREFIX.exec(word)?.groups ?? {};
  const heads = ['', and, and + by, by === '' ? and + the : '', and + by + the];
  const bare = new Set([word]);
  for (const head of heads) bare.add(word.slice(head.length));
  for (const rest of bare) if (rest.startsWith('ال')) bare.add(rest.slice(2));
  return [...bare].filter((rest) => rest.length >= 2);
}

/** Whether two words are the same name, in the spellings people use. @param text as it was written, @param name as it is known */
export function isSameArabic(name: ArabicForm, text: ArabicForm): boolean {
  if (name.skeleton !== text.skeleton || !endsAlike(name, text)) return false;
  if (name.body === text.body) return true;
  return differsByAVowel(name, text);
}

function formOf(word: string): ArabicForm {
  const plain = [...word.replace(/ء/gu, '')].map((letter) => SAME[letter] ?? letter).join('');
  const [ending = ''] = /[اهيى]$/u.exec(plain) ?? [];
  const hasEnd = ending !== '' && plain.length > 2;
  const body = (hasEnd ? plain.slice(0, -1) : plain).replace(/ى/gu, 'ي');
  const end = !hasEnd ? '' : ending === 'ى' ? 'ai' : ending === 'ي' ? 'i' : 'a';
  return { skeleton: body.replace(/[اوي]/gu, ''), body, end };
}

/** A name without a vowel at its end may take one in a sentence. */
function endsAlike(name: ArabicForm, text: ArabicForm): boolean {
  if (name.end === '' || text.end === '')
    return name.end === text.end || (name.end === '' && text.end === 'a' && name.skeleton.length >= 3);
  return [...name.end].some((vowel) => text.end.includes(vowel));
}

const FEWEST_LETTERS = 4;

/** One long vowel more or less inside; at the beginning only where enough else is the same. */
function differsByAVowel(name: ArabicForm, text: ArabicForm): boolean {
  const [short, long] = name.body.length < text.body.length ? [name.body, text.body] : [text.body, name.body];
  if (long.length - short.length !== 1) return false;
  if (long.length + (name.end === '' ? 0 : 1) < FEWEST_LETTERS || name.skeleton.length < 2) return false;
  const at = [...long].findIndex((letter, index) => short[index] !== letter);
  if (long.slice(0, at) + long.slice(at + 1) !== short || !/[اوي]/u.test(long[at] ?? '')) return false;
  if (at > 0) return true;
  return name.skeleton.length >= (long === name.body ? 4 : 3);
}
