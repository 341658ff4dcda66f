import { plainDigits } from '../people/digits.ts';
import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import type { Place } from './place.ts';
import { readWords } from './word-lists.ts';

/** Fewer digits tell nobody how to reach somebody. */
const FEWEST_DIGITS = 6;
/** The end of a number that is the same however its country is written. */
const KNOWN_DIGITS = 8;
const FEWEST_NUMBER_WORDS = 4;

const NUMBER_WORDS = new Set(readWords('number').map((word) => fold(word).text));
const AND = new Set(['و', 'et', 'and', 'w', 'o']);

const RUN = /[+(]?\d(?:[^\p{L}\p{N}]{0,3}\d)*/gu;
const TIME = '\\d{1,2}\\s*[:h]\\s*\\d{2}';
const DATE =
  '(?:[0-2]?\\d|3[01])\\s*[/.\\-]\\s*(?:0?\\d|1[0-2])(?:\\s*[/.\\-]\\s*(?:20)?\\d{2})?|20\\d{2}-\\d{2}-\\d{2}|20\\d{2}';
const DAYS_AND_HOURS = new RegExp(
  `^(?:${DATE}|${TIME})(?:\\s*[-–,،/]?\\s+(?:${DATE}|${TIME})|\\s*[-–]\\s*(?:\\d{1,2}:\\d{2}))*$`,
  'u',
);
const LINK =
  /https?:|www\.|(?<!\p{L})(?:t|wa)\.me\b|@[\p{L}\p{N}_.]{3,}|[\p{L}\p{N}-]+\.(?:com|ma|net|org|fr|me|info|app|link|ly|gle|io)(?![\p{L}\p{N}])/gu;

/** Numbers somebody could be reached at or found by, in digits or words, and links. */
export function findNumbers(folded: Folded, phones: readonly string[]): Place[] {
  return [
    ...findRuns(folded).map((one): Place => ({ ...one, what: 'phone' })),
    ...findKnown(folded, phones).map((one): Place => ({ ...one, what: 'phone' })),
    ...findSpelt(folded).map((one): Place => ({ ...one, what: 'phone' })),
    ...[...folded.text.matchAll(LINK)].map(
      (match): Place => ({ from: match.index, to: match.index + match[0].length, what: 'link' }),
    ),
  ];
}

/** Digits in a row, whatever separates them, which are no dates and no hours. */
function findRuns({ text }: Folded): { from: number; to: number }[] {
  return [...text.matchAll(RUN)]
    .filter(([run]) => digitsOf(run).length >= FEWEST_DIGITS && !DAYS_AND_HOURS.test(run.trim()))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** The digits of a known number in their order, whatever stands between them. An `o` beside a digit is written for a nought. */
function findKnown({ text }: Folded, phones: readonly string[]): { from: number; to: number }[] {
  const digits = [...text.matchAll(/o*\d[\do]*/gu)].flatMap(({ 0: run, index }) =>
    [...run].map((letter, at) => ({ digit: letter === 'o' ? '0' : letter, at: index + at })),
  );
  const stream = digits.map(({ digit }) => digit).join('');
  return phones.flatMap((phone) => {
    const end = digitsOf(plainDigits(phone)).slice(-KNOWN_DIGITS);
    const at = end.length < FEWEST_DIGITS ? -1 : stream.indexOf(end);
    const first = digits[at];
    const last = digits[at + end.length - 1];
    return first && last ? [{ from: first.at, to: last.at + 1 }] : [];
  });
}

/** Numbers in words in a row: `صفر ستة واحد …`, `zéro six douze …`. */
function findSpelt({ text }: Folded): { from: number; to: number }[] {
  const runs: { from: number; to: number; many: number }[] = [];
  let run: { from: number; to: number; many: number } | undefined;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    if (AND.has(word)) continue;
    const bare = word.replace(/^و(?=.{3})/u, '');
    if (!NUMBER_WORDS.has(word) && !NUMBER_WORDS.has(bare) && !(run && /^\d{1,3}$/u.test(word))) {
      run = undefined;
      continue;
    }
    const to = match.index + word.length;
    if (run) Object.assign(run, { to, many: run.many + 1 });
    else runs.push((run = { from: match.index, to, many: 1 }));
  }
  return runs.filter(({ many }) => many >= FEWEST_NUMBER_WORDS);
}

function digitsOf(run: string): string {
  return run.replace(/\D/gu, '');
}
