import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplify } from '../../language/simplify.ts';

/** One word or phrase a line; `*` at the end takes every ending; `#` begins a remark. */
const WORDS_FOLDER = join(import.meta.dirname, 'words');

/** Letters that stand before an Arabic word without being of it: and, so, by, to, like, the, will. */
const PREFIX = '(?:[وف])?(?:[بلكس])?(?:ال)?';

/** Reads the lists of all languages. Words of one language are found in the chat of another: people write as they speak. */
export function loadDistressWords(folder = WORDS_FOLDER): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter((line) => line !== '');
}

/** Whether words speak of violence, abuse or of not wanting to live. Spelling, vowel marks and case do not matter. */
export function createDistressCheck(phrases: readonly string[]): (words: string) => boolean {
  const patterns = phrases.map(patternOf);
  return (words) => {
    const plain = ` ${simplify(words)} `;
    return patterns.some((pattern) => pattern.test(plain));
  };
}

function patternOf(phrase: string): RegExp {
  const isStem = phrase.endsWith('*');
  const words = simplify(isStem ? phrase.slice(0, -1) : phrase);
  const prefix = /\p{Script=Arabic}/u.test(words) ? PREFIX : '';
  return new RegExp(` ${prefix}${words}${isStem ? '\\p{L}*' : ''} `, 'u');
}
