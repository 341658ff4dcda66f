import { findNames } from './find-names.ts';
import { findNumbers } from './find-numbers.ts';
import { findPhrases, loadPhrases } from './find-phrases.ts';
import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import { indexNames } from './names.ts';
import type { Known, Place, What } from './place.ts';
import { readWords } from './word-lists.ts';

type Found = { from: number; to: number };

const PHRASES = (['sum', 'debt', 'street', 'illness'] as const).map((what) => ({ what, phrases: loadPhrases(what) }));
const STREET_WORDS = PHRASES.filter(({ what }) => what === 'street').map(({ phrases }) => phrases);

/**
 * The places of a text that give somebody away, in the order of the text: the names of these people in any spelling or script, numbers and links, sums, debts,
 * addresses, illnesses. It says rather too much than too little: whoever wrote the text can say it otherwise.
 */
export function findExposed(words: string, { names, addresses, phones }: Known): Place[] {
  const folded = fold(words);
  const found = [
    ...as('name', findNames(folded, indexNames(names))),
    ...as('street', findNames(folded, indexNames(addresses.map(withoutStreetWords)))),
    ...findNumbers(folded, phones),
    ...PHRASES.flatMap(({ what, phrases }) => as(what, findPhrases(folded, phrases))),
  ];
  return inText(folded, found);
}

/** What is left of an address when it does not say `street` or `number`, which stand in every address. */
function withoutStreetWords(address: string): string {
  const folded = fold(address);
  const general = STREET_WORDS.flatMap((phrases) => findPhrases(folded, phrases));
  const letters = [...folded.text];
  for (const { from, to } of general) letters.fill(' ', from, to);
  const rest = letters.join('').split(' ');
  return rest.filter((word) => word.length > 2 && !/\p{N}/u.test(word) && !GENERAL.has(word)).join(' ');
}

const GENERAL: ReadonlySet<string> = new Set(
  [...readWords('common'), ...readWords('place')].map((word) => fold(word).text),
);

function as<W extends What>(what: W, found: readonly Found[]): (Found & { what: W })[] {
  return found.map(({ from, to }) => ({ from, to, what }));
}

/** From the folded text to the text itself; places of one kind that touch or cover each other become one. */
function inText({ from, to }: Folded, found: readonly (Found & { what: What })[]): Place[] {
  const places = found
    .map((one): Place => ({ what: one.what, from: from[one.from] ?? 0, to: to[one.to - 1] ?? 0 }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const merged: Place[] = [];
  for (const place of places) {
    const before = merged.findLast(({ what }) => what === place.what);
    if (before && place.from <= before.to) before.to = Math.max(before.to, place.to);
    else merged.push({ ...place });
  }
  return merged;
}
