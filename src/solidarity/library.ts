import { readdirSync, readFileSync } from 'node:fs';
import { readMessages, type SolidarityMessage } from './read-messages.ts';

const FOLDER = new URL('../../locales/solidarity/', import.meta.url);

/** The messages that come with the program, by cell and number. @throws MessageFileError */
export function readLibrary(): SolidarityMessage[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .toSorted();
  return files.flatMap((name) => readMessages(readFileSync(new URL(name, FOLDER), 'utf8'), name));
}
