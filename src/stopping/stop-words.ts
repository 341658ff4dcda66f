import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplify } from '../language/simplify.ts';

/** One word or phrase a line; `#` begins a remark. */
const WORDS_FOLDER = join(import.meta.dirname, 'words');

/** Reads the lists of all languages. Words of one language are understood in the chat of another. */
export function loadStopWords(folder = WORDS_FOLDER): ReadonlySet<string> {
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  return new Set(lines.map((line) => simplify(line.replace(/#.*$/u, ''))).filter((line) => line !== ''));
}

/** Whether a whole message asks for quiet, and says nothing else. Spelling, vowel marks, case and points do not matter. */
export function isStopWord(stopWords: ReadonlySet<string>, words: string): boolean {
  return stopWords.has(simplify(words));
}
