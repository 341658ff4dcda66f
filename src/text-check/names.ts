import { type ArabicForm, arabicForms, isSameArabic, nameReadings } from './arabic.ts';
import { fold } from './fold.ts';
import { type Sound, skeletonOf, soundsAlike, soundsOf } from './sounds.ts';
import { isArabic, tokensOf } from './tokens.ts';
import { readWords } from './word-lists.ts';

/** How like a name a word must be: as people spell it, with all its vowels, or by its letters alone. */
export type Care = 'loose' | 'strict' | 'letters';

/** Names to look for, found in any spelling or script. */
export type NameIndex = { has(word: string, care: Care): boolean };

const TITLES = foldedSet('titles');
const BOUND = foldedSet('bound');
/** Words of every sentence; only letter by letter are they names. */
export const COMMON = foldedSet('common');

const FEWEST_LETTERS = 2;
/** Words that were put together and are as long are names even with a little word before them. */
const LONG_LETTERS = 8;

/** Makes names findable: each of their words, and neighbours written together. */
export function indexNames(names: readonly string[]): NameIndex {
  const exact = new Set<string>();
  const arabic = new Map<string, ArabicForm[]>();
  const sounds = new Map<string, Sound[]>();
  for (const word of new Set(names.flatMap(wordsOf))) {
    exact.add(word);
    if (isArabic(word))
      for (const bare of nameForms(word)) for (const form of arabicForms(bare)) add(arabic, form.skeleton, form);
    for (const sound of nameForms(word).flatMap(soundsOf)) add(sounds, skeletonOf(sound), sound);
  }
  return {
    has(word, care) {
      if (exact.has(word)) return true;
      if (TITLES.has(word)) return false;
      if (isArabic(word) && isInArabic(arabic, word, care)) return true;
      return care !== 'letters' && !COMMON.has(word) && isBySound(sounds, word, care);
    },
  };
}

/** The words of one name that point to somebody, each alone and with its neighbours. @returns nothing for a name of titles only */
function wordsOf(name: string): string[] {
  const words = tokensOf(fold(name)).map(({ text }) => text);
  const together = words.flatMap((_, at) =>
    [2, 3].filter((many) => at + many <= words.length).map((many) => words.slice(at, at + many)),
  );
  const compounds = together
    .filter(
      (parts) =>
        parts.some((part) => !TITLES.has(part)) && parts.every((part) => isArabic(part) === isArabic(parts[0] ?? '')),
    )
    .map((parts) => parts.join(''));
  const alone = words.filter((word) => !TITLES.has(word) && !BOUND.has(word));
  return [...alone, ...compounds].filter((word) => word.length >= FEWEST_LETTERS);
}

/** A name with and without its article, as it is written and as it is said: `Elidrissi`, `Ettazi`, `Lmehdi`. */
function nameForms(word: string): string[] {
  if (!isArabic(word)) return [...new Set([word, word.replace(/^(?:[ae]l|l)(?=.{4})/u, ''), withoutDouble(word)])];
  return word.startsWith('ال') && word.length > 4 ? [word, word.slice(2)] : [word];
}

/** Words of every sentence are no spelling of a name. */
function isInArabic(index: ReadonlyMap<string, readonly ArabicForm[]>, word: string, care: Care): boolean {
  const isStrict = care !== 'loose';
  const readings = (isStrict ? [word] : nameReadings(word)).filter((reading) => !COMMON.has(reading));
  return readings
    .flatMap(arabicForms)
    .some((text) =>
      (index.get(text.skeleton) ?? []).some((name) =>
        isStrict ? name.body === text.body && name.end === text.end : isSameArabic(name, text),
      ),
    );
}

function isBySound(index: ReadonlyMap<string, readonly Sound[]>, word: string, care: Care): boolean {
  return readingsOf(word, care)
    .flatMap(soundsOf)
    .some((text) =>
      (index.get(skeletonOf(text)) ?? []).some((name) => soundsAlike(name, text, { isStrict: care === 'strict' })),
    );
}

/** A word without the little words before it: `lfatima`, `elidrissi`, `والفاطمة`. */
function readingsOf(word: string, care: Care): string[] {
  const isStrict = care === 'strict';
  if (isArabic(word)) return isStrict && word.length < LONG_LETTERS ? [word] : nameReadings(word);
  const bare = /^(?:[ae]l|la?|[wofbd]l?)(?=.{4})/u.exec(word)?.[0] ?? '';
  return [...new Set([word, word.slice(bare.length), withoutDouble(word), word.replace(/^l(?=.{4})/u, '')])];
}

function withoutDouble(word: string): string {
  return word.replace(/^[aeo](?=([a-z])\1.{3})/u, '');
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

function foldedSet(list: string): ReadonlySet<string> {
  return new Set(readWords(list).map((word) => fold(word).text));
}
