import type { Folded } from './fold.ts';

/** A run of letters and digits of one script. `from` and `to` are places in the folded text. */
export type Token = { text: string; from: number; to: number };

/** Letters of the Arabic script, or letters and digits of any other: chat Arabic writes letters as digits. */
const RUN = /\p{Script=Arabic}+|(?:(?!\p{Script=Arabic})[\p{L}\p{N}])+/gu;

export function tokensOf({ text }: Folded): Token[] {
  return [...text.matchAll(RUN)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

const MOST_PIECES = 6;
/** Of parts with a space between them. */
const MOST_WORDS = 3;
const LONGEST_GAP = 3;
const MOST_LETTERS = 16;

/** A word whose letters or parts stand apart. `isSpelt` when every part is a single letter, `isGlued` where no space is between them. */
export type Joined = Token & { pieces: readonly string[]; isSpelt: boolean; isGlued: boolean };

/** All runs of tokens of one script that stand close together, written as one word: `ف ا ط م ة`, `Abd el-Kader`, `Fa.ti.ma`. */
export function joinedOf({ text }: Folded, tokens: readonly Token[]): Joined[] {
  return tokens.flatMap((first, start) => [...runsFrom({ text, tokens, first, start })]);
}

function* runsFrom({
  text,
  tokens,
  first,
  start,
}: {
  text: string;
  tokens: readonly Token[];
  first: Token;
  start: number;
}): Generator<Joined> {
  let joined: Joined = { ...first, pieces: [first.text], isSpelt: first.text.length === 1, isGlued: true };
  for (const next of tokens.slice(start + 1)) {
    const gap = text.slice(joined.to, next.from).replace(/\s+/gu, ' ');
    if (gap.length > LONGEST_GAP || isArabic(next.text) !== isArabic(first.text)) return;
    const isSpelt = joined.isSpelt && next.text.length === 1;
    const letters = joined.text + next.text;
    if (letters.length > (isSpelt ? MOST_LETTERS : MOST_LETTERS * 2)) return;
    const pieces = [...joined.pieces, next.text];
    const isGlued = joined.isGlued && gap !== '' && !/\s/u.test(gap);
    if (!isSpelt && pieces.length > (isGlued ? MOST_PIECES : MOST_WORDS)) return;
    joined = {
      ...joined,
      text: letters,
      to: next.to,
      pieces,
      isSpelt,
      isGlued,
    };
    yield joined;
  }
}
