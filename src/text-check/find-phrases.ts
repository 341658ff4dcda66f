import { withoutPrefixes } from './arabic.ts';
import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import { isArabic } from './tokens.ts';
import { readWords } from './word-lists.ts';

/** Words in a row; the last one may have any ending. */
type Phrase = { words: readonly string[]; isStem: boolean };

/** Phrases by their first word, stems by its first letters. */
export type Phrases = { whole: ReadonlyMap<string, readonly Phrase[]>; stems: readonly Phrase[] };

type Word = { text: string; from: number; to: number };

/** Reads one of the lists beside this file. Spelling, vowel marks and case do not matter. */
export function loadPhrases(list: string): Phrases {
  const phrases = readWords(list).map((line): Phrase => {
    const isStem = line.endsWith('*');
    return { words: wordsOf(fold(isStem ? line.slice(0, -1) : line)).map(({ text }) => text), isStem };
  });
  const whole = Map.groupBy(
    phrases.filter(({ words, isStem }) => !isStem || words.length > 1),
    ({ words: [first = ''] }) => first,
  );
  return { whole, stems: phrases.filter(({ words, isStem }) => isStem && words.length === 1) };
}

/** Where one of these phrases stands in a folded text. */
export function findPhrases(folded: Folded, phrases: Phrases): { from: number; to: number }[] {
  const words = wordsOf(folded);
  return words.flatMap((word, at) => {
    const length = longestAt(words, at, phrases);
    return length === 0 ? [] : [{ from: word.from, to: words[at + length - 1]?.to ?? word.to }];
  });
}

function longestAt(words: readonly Word[], at: number, { whole, stems }: Phrases): number {
  const readings = readingsOf(words[at]?.text ?? '');
  const fitting = readings.flatMap((reading) => [
    ...(whole.get(reading) ?? []).filter((phrase) => restFits(words, at, phrase)),
    ...stems.filter(({ words: [stem = ''] }) => reading.startsWith(stem)),
  ]);
  return Math.max(0, ...fitting.map((phrase) => phrase.words.length));
}

function restFits(words: readonly Word[], at: number, phrase: Phrase): boolean {
  return phrase.words.every((sought, index) => {
    const isLast = index === phrase.words.length - 1;
    const text = words[at + index]?.text ?? '';
    if (index === 0) return !(isLast && phrase.isStem) || text.startsWith(sought);
    return text === sought || (isLast && phrase.isStem && text.startsWith(sought));
  });
}

/** An Arabic word also without `و`, `ب`, `ال` and the like before it. */
function readingsOf(word: string): string[] {
  return isArabic(word) ? [...new Set([word, ...withoutPrefixes(word)])] : [word];
}

/** Letters and digits apart: `500dh` is two words. `ة`, `ى` and `ه`, `ي` are the same here. */
function wordsOf({ text }: Folded): Word[] {
  return [...text.matchAll(/\p{Script=Arabic}+|[\p{L}]+(?:\d\p{L}*)*|\p{N}+|[€$£°]/gu)].map((match) => ({
    text: match[0].replace(/ة/gu, 'ه').replace(/ى/gu, 'ي'),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
