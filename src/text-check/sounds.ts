import { isArabic } from './tokens.ts';

/**
 * A word by its sound, whatever script it is in: consonants, each a set of what it may stand for, and the vowels before each of them and at the end. A vowel is a
 * set of `a`, `i` and `u`; nothing where none is written; `?` where Arabic does not write it; `*` where there is one, whichever.
 */
export type Sound = { consonants: readonly string[]; vowels: readonly string[] };

/** Classes: `x` is خ, `S` is ش, `g` is غ; the others as in Latin. */
// biome-ignore format: a table
const ARABIC: { readonly [letter: string]: string } = {
  ب: 'b', ت: 't', ث: 'ts', ج: 'j', ح: 'h', خ: 'xkh', د: 'd', ذ: 'dz', ر: 'r', ز: 'z', س: 's', ش: 'S', ص: 's', ض: 'd',
  ط: 't', ظ: 'dz', غ: 'g', ف: 'f', ق: 'k', ك: 'kj', ل: 'l', م: 'm', ن: 'n', ه: 'h',
};

/** Two letters for one sound, and what each may stand for; a second reading takes them one by one. */
const LATIN_PAIRS: readonly (readonly [string, string, 'only' | 'or apart'])[] = [
  ['tch', 'S', 'only'],
  ['sch', 'S', 'only'],
  ['sh', 'S', 'or apart'],
  ['ch', 'Sxk', 'only'],
  ['kh', 'xkh', 'only'],
  ['gh', 'g', 'only'],
  ['rh', 'g', 'or apart'],
  ['th', 'ts', 'or apart'],
  ['dh', 'dz', 'or apart'],
  ['dj', 'j', 'only'],
  ['ph', 'f', 'only'],
  ['ck', 'k', 'only'],
  ['cq', 'k', 'only'],
  ['qu', 'k', 'only'],
];

// biome-ignore format: a table
const LATIN: { readonly [letter: string]: string } = {
  b: 'b', p: 'b', t: 't', 6: 't', j: 'j', h: 'h', 7: 'h', d: 'd', r: 'r', z: 'z', s: 's', c: 'k', k: 'k', q: 'k', 9: 'k',
  x: 'kx', 5: 'xkh', g: 'jkg', 8: 'gh', f: 'f', v: 'fw', l: 'l', m: 'm', n: 'n',
};

const LATIN_VOWELS: { readonly [letter: string]: string } = {
  a: 'a',
  e: 'ai',
  i: 'i',
  y: 'i',
  o: 'u',
  u: 'u',
  w: 'u',
  3: '*',
  2: '*',
  0: 'u',
  1: 'i',
  4: 'a',
};
const ARABIC_VOWELS: { readonly [letter: string]: string } = { ا: 'a', و: 'u', ي: 'i', ى: 'ai', ة: 'a', ع: '*' };

/** The ways a word may sound. */
export function soundsOf(word: string): Sound[] {
  return isArabic(word) ? arabicSounds(word) : latinSounds(word);
}

type Piece = { consonant: string } | { vowel: string };

function arabicSounds(word: string): Sound[] {
  const plain = word.replace(/ء/gu, '').replace(/(.)\1{2,}/gu, '$1');
  // The vowel of the article changes with the sentence, `ع` stands for any.
  const letters = plain.replace(/(?<=^عبد)ا(?=ل)/u, 'ع');
  const readings = [letters, letters.replace(/(.)\1/gu, '$1'), ...withoutAssimilated(letters)];
  if (/ا[ةه]$/u.test(letters)) readings.push(letters.replace(/[ةه]$/u, 'ت'));
  if (letters.endsWith('ه')) readings.push(`${letters.slice(0, -1)}ة`);
  return unique(readings).flatMap((one) => {
    const pieces = [...one].flatMap((letter, at) => arabicPiece(letter, at, one));
    return [build(pieces, '?'), ...glideReading(pieces, [...one], /[يو]/u)];
  });
}

/** `عبد الرحمن` is said without the `ل`, and so `Abderrahmane`. */
function withoutAssimilated(letters: string): string[] {
  const said = letters.replace(/(?<=.)[اع]ل(?=[تثدذرزسشصضطظن])/gu, '');
  return said === letters ? [] : [said];
}

function arabicPiece(letter: string, at: number, word: string): Piece[] {
  if (at === 0 && /[وي]/u.test(letter) && word.length > 2) return [{ consonant: letter === 'و' ? 'w' : 'y' }];
  if (at === 0 && letter === 'ا') return [{ vowel: '*' }];
  // `ي` is written for `ى` at the end.
  if (letter === 'ي' && at === word.length - 1) return [{ vowel: 'ai' }];
  const vowel = ARABIC_VOWELS[letter];
  if (vowel !== undefined) return [{ vowel }];
  const consonant = ARABIC[letter];
  return consonant === undefined ? [] : [{ consonant }];
}

function latinSounds(word: string): Sound[] {
  const letters = word.replace(/(.)\1+/gu, '$1').replace(/(?<=^3?[ae]bd)[aeiou]+(?=[lrsztnd])/u, '3');
  const readings = [letters];
  for (const [pair, , how] of LATIN_PAIRS)
    if (how === 'or apart' && letters.includes(pair))
      readings.push(letters.replace(pair, `${pair[0]}.${pair.slice(1)}`));
  if (/[aeiou]h$/u.test(letters)) readings.push(letters.slice(0, -1));
  if (/^3?[ae]bd/u.test(letters)) readings.push(letters.replace(/(?<=^3?[ae]bd3?)l(?=[tdrzsn])/u, ''));
  // `Ouali` may begin with a vowel.
  if (/^ou[aeiou3]/u.test(letters)) readings.push(letters.replace('u', '3'));
  return unique(readings).flatMap((one) => {
    const pieces = latinPieces(one);
    return [build(pieces, ''), ...(/[yw]/u.test(one) ? [build(latinPieces(one, true), '')] : [])];
  });
}

function latinPieces(word: string, glides = false): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < word.length; ) {
    const rest = word.slice(at);
    const pair = LATIN_PAIRS.find(([letters]) => rest.startsWith(letters));
    if (pair) {
      pieces.push({ consonant: pair[1] });
      at += pair[0].length;
      continue;
    }
    const glide = glideAt(word, at, glides);
    pieces.push(...(glide ? [glide.piece] : latinPiece(word, at)));
    at += glide?.length ?? 1;
  }
  return pieces;
}

/** `Youssef`, `Ouafa`, `Wafa`, and between vowels `Aya`, where that reading is asked for. */
function glideAt(word: string, at: number, glides: boolean): { piece: Piece; length: number } | undefined {
  const rest = word.slice(at);
  const [start] = at === 0 ? (/^(?:ou(?=[aeiouy])|w|u(?=[aeiy])|[yi](?=[aeou]))/u.exec(rest) ?? []) : [];
  if (start) return { piece: { consonant: /^[yi]/u.test(start) ? 'y' : 'w' }, length: start.length };
  const isBetween = at > 0 && /[aeiou3]/u.test(word[at - 1] ?? '') && /^[yw][aeiou]/u.test(rest);
  return glides && isBetween ? { piece: { consonant: rest.startsWith('y') ? 'y' : 'w' }, length: 1 } : undefined;
}

function latinPiece(word: string, at: number): Piece[] {
  const letter = word[at] ?? '';
  if (letter === 'c' && /[eiy]/u.test(word[at + 1] ?? '')) return [{ consonant: 's' }];
  if (letter === 'e' && at === word.length - 1 && at > 1) return [{ vowel: 'e' }];
  const vowel = LATIN_VOWELS[letter];
  if (vowel !== undefined) return [{ vowel }];
  const consonant = LATIN[letter];
  return consonant === undefined ? [] : [{ consonant }];
}

/** A `ي` or `و` between vowels is a consonant there: `آية`, `مايا`. */
function glideReading(pieces: readonly Piece[], letters: readonly string[], glide: RegExp): Sound[] {
  if (pieces.length !== letters.length) return [];
  const isVowel = (at: number) => 'vowel' in (pieces[at] ?? {});
  const read = pieces.map((piece, at): Piece => {
    const isGlide =
      at > 0 && at < pieces.length - 1 && glide.test(letters[at] ?? '') && isVowel(at - 1) && isVowel(at + 1);
    return isGlide ? { consonant: letters[at] === 'ي' ? 'y' : 'w' } : piece;
  });
  return read.some((piece, at) => piece !== pieces[at]) ? [build(read, '?')] : [];
}

function build(pieces: readonly Piece[], unwritten: '' | '?'): Sound {
  const consonants: string[] = [];
  const vowels = [''];
  for (const piece of pieces) {
    if ('consonant' in piece) {
      consonants.push(piece.consonant);
      vowels.push('');
    } else vowels[vowels.length - 1] += piece.vowel;
  }
  const isInside = (at: number) => at > 0 && at < vowels.length - 1;
  return { consonants, vowels: vowels.map((vowel, at) => (vowel === '' && isInside(at) ? unwritten : vowel)) };
}

/** Consonants of which one letter may stand for another have one class here. */
const COARSE: { readonly [consonant: string]: string } = {
  x: 'K',
  k: 'K',
  h: 'K',
  j: 'K',
  g: 'K',
  S: 'K',
  t: 'T',
  s: 'T',
  d: 'D',
  z: 'D',
  f: 'F',
  w: 'F',
};

/** What words that may be the same name have in common, to look one up by. */
export function skeletonOf({ consonants }: Sound): string {
  return consonants.map(([first = '']) => COARSE[first] ?? first).join('');
}

/**
 * Whether two words of one skeleton are one name: their consonants may stand for each other. Where there are three or more, short vowels may be missing and one may be another;
 * where there are fewer, all vowels that are written must agree.
 */
export function soundsAlike(name: Sound, text: Sound, { isStrict }: { isStrict: boolean }): boolean {
  if (!name.consonants.every((set, at) => intersect(set, text.consonants[at] ?? ''))) return false;
  // `Hnia` is `Hania`.
  const isLong = name.consonants.length >= 3 || [name, text].every(({ vowels }) => (vowels.at(-1) ?? '').length >= 2);
  let others = 0;
  for (const [at, vowel] of name.vowels.entries()) {
    const other = text.vowels[at] ?? '';
    const isEnd = at === name.vowels.length - 1;
    if (agree(vowel, other, isEnd)) continue;
    const isMissing = vowel === '' || other === '';
    if (isStrict || !isLong || isEnd) return false;
    if (!isMissing) others += 1;
  }
  return others <= 1;
}

function agree(one: string, other: string, isEnd: boolean): boolean {
  if (one === other || one === '?' || other === '?') return true;
  // The silent `e` of French.
  if (isEnd && (one === 'e' || other === 'e'))
    return one === '' || other === '' || /[ai*]/u.test(one === 'e' ? other : one);
  if (one === '' || other === '') return false;
  return one.includes('*') || other.includes('*') || intersect(one, other);
}

function intersect(one: string, other: string): boolean {
  for (const letter of one) if (other.includes(letter)) return true;
  return false;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
