import { withoutPrefixes } from './arabic.ts';
import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import type { Care, NameIndex } from './names.ts';
import { COMMON } from './names.ts';
import type { Joined, Token } from './tokens.ts';
import { joinedOf, tokensOf } from './tokens.ts';
import { readWords } from './word-lists.ts';

const JOINING: ReadonlySet<string> = new Set(readWords('joining').map((word) => fold(word).text));

/** The places of a folded text where one of these names stands, in whatever spelling, also with its letters apart. */
export function findNames(folded: Folded, names: NameIndex): { from: number; to: number }[] {
  const tokens = tokensOf(folded);
  const single = tokens.filter(
    ({ text }, at) => isWord(text) && names.has(text, 'loose') && !isPreposition(folded, tokens, at),
  );
  const joined = joinedOf(folded, tokens).filter(
    (one) => isWord(one.text) && !isSentence(one) && names.has(one.text, careFor(one)),
  );
  return [...single, ...joined];
}

/** Letters, with digits for some of them: no number, and no hour as in `10h30`. */
function isWord(text: string): boolean {
  const digits = text.replace(/\D/gu, '').length;
  return text.length > 1 && digits < text.length - digits;
}

/**
 * Letters one by one, parts with only a dot or a dash between, and the beginning of a name with the rest of it are taken for a word. Of other neighbours the vowels
 * must fit too, and where one is a word of every sentence, all letters.
 */
function careFor({ pieces, isSpelt, isGlued, text }: Joined): Care {
  const first = (pieces[0] ?? '').replace(/(.)\1+/gu, '$1');
  const isBeginning = pieces.length === 2 && [first, ...withoutPrefixes(first)].some((word) => JOINING.has(word));
  if (isBeginning || (isSpelt && pieces.length > 2) || (isGlued && text.length > 3)) return 'loose';
  return pieces.some((piece) => COMMON.has(piece)) ? 'letters' : 'strict';
}

/** Words of every sentence beside each other are not a name that was cut in two. */
function isSentence({ pieces, isGlued, isSpelt }: Joined): boolean {
  return !isGlued && !isSpelt && pieces.every((piece) => COMMON.has(piece));
}

/** `على` says "on" wherever a word follows it; a name it is only at the end of a phrase. */
function isPreposition({ text }: Folded, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || !/^[وف]?على$/u.test(token.text)) return false;
  return text.slice(token.to, next.from).trim() === '';
}
