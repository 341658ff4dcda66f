import { NEEDS } from './needs.ts';
import { NAMES } from './people.ts';

/** One generated text with the people of its circle. `exposed` is what was put into it; nothing of theirs is in it otherwise. */
export type Case = {
  known: { names: string[]; phones: string[]; addresses: string[] };
  text: string;
  exposed: { what: 'name' | 'phone'; from: number; to: number } | undefined;
  stranger: string | undefined;
};

export type Random = {
  below(most: number): number;
  oneOf<T>(list: readonly T[]): T;
  chance(share: number): boolean;
};

/** The same numbers for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    oneOf: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (share) => next() < share,
  };
}

const CIRCLE_SIZE = 8;

export function generateCase(random: Random): Case {
  const members = new Set<number>();
  while (members.size < CIRCLE_SIZE) members.add(random.below(NAMES.length));
  const phone = `+212${random.oneOf(['6', '7'])}${Array.from({ length: 8 }, () => random.below(10)).join('')}`;
  const names = [...members].map((at) => random.oneOf(spellingsOf(at)));
  const known = { names, phones: [phone], addresses: [] };
  const dice = random.below(10);
  const put =
    dice < 5
      ? { what: 'name' as const, as: disguiseName(random, random.oneOf(spellingsOf(random.oneOf([...members])))) }
      : dice < 7
        ? { what: 'phone' as const, as: disguisePhone(random, phone) }
        : undefined;
  const others = NAMES.map((_, at) => at).filter((at) => !members.has(at));
  const stranger = dice === 9 ? random.oneOf(spellingsOf(random.oneOf(others))) : undefined;
  const words = put?.as ?? stranger ?? '';
  const [before = '', after = ''] = random.oneOf(NEEDS).split(words === '' ? '… ' : '…');
  const exposed = put && { what: put.what, from: before.length, to: before.length + words.length };
  return { known, text: `${before}${words}${after}`, exposed, stranger };
}

function spellingsOf(at: number): readonly string[] {
  const [arabic = '', latin = []] = NAMES[at] ?? [];
  return [arabic, ...latin];
}

function disguiseName(random: Random, name: string): string {
  return /\p{Script=Arabic}/u.test(name) ? disguiseArabic(random, name) : disguiseLatin(random, name);
}

const MARKS = ['\u064B', '\u064E', '\u064F', '\u0650', '\u0651', '\u0652'];
const UNSEEN = ['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\u00AD', '\uFEFF'];
const BETWEEN = [' ', '.', '-', '_', '*', '·', ' . '];

function disguiseArabic(random: Random, name: string): string {
  const ways: ((words: string) => string)[] = [
    (words) => words,
    (words) => words.replace(/[أإآ]/gu, () => random.oneOf(['ا', 'أ', 'إ'])),
    (words) => words.replace(/ة(?=$| )/gu, 'ه'),
    (words) => words.replace(/ى(?=$| )/gu, () => random.oneOf(['ي', 'ا', 'ى'])),
    (words) =>
      words
        .replace(/ئ/gu, () => random.oneOf(['ي', 'ئ']))
        .replace(/ؤ/gu, 'و')
        .replace(/ء$/u, ''),
    (words) => words.replace(/ي/gu, 'ی').replace(/ك/gu, 'ک'),
    (words) => insert(words, () => (random.chance(0.5) ? random.oneOf(MARKS) : '')),
    (words) => insert(words, () => (random.chance(0.4) ? 'ـ' : '')),
    (words) => insert(words, () => (random.chance(0.4) ? random.oneOf(UNSEEN) : '')),
    (words) => [...words.replaceAll(' ', '')].join(random.oneOf(BETWEEN)),
    (words) => words.replace('عبد ', 'عبد').replace('نور ', 'نور'),
    (words) => `${random.oneOf(['و', 'ف', 'ب', 'ل', 'ك', 'يا '])}${words}`,
    (words) => (words.startsWith('ال') ? words.replace(/^ال/u, 'لل') : `${random.oneOf(['ل', 'ب'])}${words}`),
    (words) => `${random.oneOf(['السيدة', 'الحاج', 'لالة', 'سي', 'أم', 'عمي'])} ${words}`,
    (words) => `«${words}»`,
    (words) => words.replace(/(?<=.)([ايو])(?=.)/u, '$1$1$1'),
  ];
  return random.oneOf(ways)(name);
}

const ACCENTS: { readonly [letter: string]: readonly string[] } = {
  a: ['á', 'à', 'â'],
  e: ['é', 'è', 'ë'],
  i: ['í', 'ï'],
  o: ['ó', 'ô'],
  u: ['ú', 'ü'],
};
const LOOKALIKES: { readonly [letter: string]: string } = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і' };
const FULL_WIDTH = 0xff41 - 0x61;

function disguiseLatin(random: Random, name: string): string {
  const ways: ((words: string) => string)[] = [
    (words) => words,
    (words) => words.toUpperCase(),
    (words) => words.toLowerCase(),
    (words) =>
      words.replace(/[aeiou]/gu, (vowel) => (random.chance(0.4) ? random.oneOf(ACCENTS[vowel] ?? [vowel]) : vowel)),
    (words) => words.normalize('NFD'),
    (words) => [...words.replace(/[ -]/gu, '')].join(random.oneOf(BETWEEN)),
    (words) => insert(words, () => (random.chance(0.4) ? random.oneOf(UNSEEN) : '')),
    (words) => words.replace(/[aeocpi]/gu, (letter) => (random.chance(0.5) ? (LOOKALIKES[letter] ?? letter) : letter)),
    (words) => words.replace(/[a-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH)),
    (words) => `${random.oneOf(['Mme', 'Si', 'Lalla', 'Hajj', 'M.', 'tante'])} ${words}`,
    (words) => words.replace(/([aeiou])(?=.)/u, '$1$1$1'),
    (words) => `${words.slice(0, 3)}${random.oneOf(['-', '.', '_'])}${words.slice(3)}`,
    (words) => `${random.oneOf(['d’', "l'", 'd‘'])}${words}`,
    (words) => `@${words.replace(/[ -]/gu, '')}`,
    (words) => `(${words})`,
  ];
  return random.oneOf(ways)(name);
}

const DIGITS = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９', '0123456789'];
const SPELT: { readonly [language: string]: readonly string[] } = {
  ar: ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

function disguisePhone(random: Random, phone: string): string {
  const national = phone.slice(4);
  const dialled = random.oneOf([
    `0${national}`,
    `+212${national}`,
    `00212${national}`,
    `+212 (0)${national}`,
    national,
    `212${national}`,
  ]);
  const digits = random.oneOf(DIGITS);
  const ways: ((number: string) => string)[] = [
    (number) => number,
    (number) => number.replace(/\d/gu, (digit) => [...digits][Number(digit)] ?? digit),
    (number) => number.replace(/(\d\d)(?=\d)/gu, `$1${random.oneOf([' ', '.', '-', '/', ' - ', '_', '*', ','])}`),
    (number) => [...number].join(random.oneOf([' ', '.', '-', '  ', ' . '])),
    (number) => insert(number, () => (random.chance(0.4) ? random.oneOf(UNSEEN) : '')),
    (number) => number.replace(/0/gu, () => random.oneOf(['O', 'o', '0'])),
    (number) => number.replace(/(\d{3})(?=\d)/u, `$1 ${random.oneOf(['ثم', 'puis', 'then', 'و'])} `),
    (number) =>
      number
        .replace(/\D/gu, '')
        .split('')
        .map((digit) => random.oneOf([SPELT['ar'], SPELT['ar']])?.[Number(digit)])
        .join(' '),
    (number) =>
      number
        .replace(/\D/gu, '')
        .split('')
        .map((digit) => SPELT['fr']?.[Number(digit)])
        .join(random.oneOf([' ', ', ', '-'])),
    (number) =>
      number
        .replace(/\D/gu, '')
        .split('')
        .map((digit) => SPELT['en']?.[Number(digit)])
        .join(' '),
  ];
  return random.oneOf(ways)(dialled);
}

function insert(words: string, between: () => string): string {
  return [...words].map((letter, at) => (at === 0 ? letter : `${between()}${letter}`)).join('');
}
