import type { Text } from '../language/text.ts';
import type { Place } from './place.ts';

const MOST_SHOWN = 4;
const AROUND = 12;
const LONGEST_PLACE = 24;

/** What the writer of a text is told when something in it must not go out: each place quoted, with the words around it. */
export function refusedWords(words: string, places: readonly Place[]): Text {
  return { key: 'text-check-refused', args: { found: markedPlaces(words, places) } };
}

function markedPlaces(words: string, places: readonly Place[]): { lines: Text[] } {
  const shown = places.toSorted((a, b) => a.from - b.from).slice(0, MOST_SHOWN);
  return {
    lines: shown.map(({ from, to, what }) => ({
      key: `text-check-${what}`,
      args: { words: quote(words, from, to) },
    })),
  };
}

function quote(words: string, from: number, to: number): string {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(words.length, to - from > LONGEST_PLACE ? from + LONGEST_PLACE : to + AROUND);
  const inside = words.slice(start, end).toWellFormed().replace(/\s+/gu, ' ').trim();
  return `${start > 0 ? '…' : ''}${inside}${end < words.length ? '…' : ''}`;
}
