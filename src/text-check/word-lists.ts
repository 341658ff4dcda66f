import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS_FOLDER = join(import.meta.dirname, 'words');

/** Reads one list beside this file: a word or phrase a line, `*` at its end takes every ending, `#` begins a remark. */
export function readWords(name: string): string[] {
  return readFileSync(join(WORDS_FOLDER, `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter((line) => line !== '');
}
