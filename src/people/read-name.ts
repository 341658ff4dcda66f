import type { Text } from '../language/text.ts';
import { cleanName } from './person.ts';

const LONGEST = 40;

/** A name as it was typed: fit to be shown to others, or what is wrong with it. @param longest in characters as people count them */
export function readName(words: string, longest = LONGEST): { answer: string } | { problem: Text } {
  const name = cleanName(words);
  if (name === undefined) return { problem: { key: 'name-unreadable' } };
  return [...words.trim()].length > longest
    ? { problem: { key: 'name-too-long', args: { longest } } }
    : { answer: name };
}
