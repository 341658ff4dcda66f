import { simplify } from '../language/simplify.ts';
import { plainDigits } from '../people/digits.ts';
import type { Known, Place, What } from './place.ts';

/** The places of a text that give somebody away: a name, a number, an address. */
export function findExposed(words: string, { names, addresses, phones }: Known): Place[] {
  const ends = phones.map((phone) => plainDigits(phone).slice(-8));
  return [
    ...findWords(words, names, 'name'),
    ...findWords(words, addresses, 'street'),
    ...[...words.matchAll(/(?:\p{Nd}[\s.\-()/]*){6,}/gu)]
      .filter(([digits]) => ends.some((end) => plainDigits(digits).includes(end)) || digits.length > 0)
      .map((match): Place => ({ from: match.index, to: match.index + match[0].trimEnd().length, what: 'phone' })),
  ];
}

function findWords(words: string, known: readonly string[], what: What): Place[] {
  const sought = new Set(known.flatMap((one) => simplify(one).split(' ')).filter((one) => one.length > 2));
  return [...words.matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(([word]) => sought.has(simplify(word)))
    .map((match) => ({ from: match.index, to: match.index + match[0].length, what }));
}
