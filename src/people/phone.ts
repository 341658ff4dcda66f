import { plainDigits } from './digits.ts';

/**
 * A phone number in one form, `+` and digits (E.164). Moroccan numbers may be given as they are dialled there, `06…`, `07…` or `05…`; all
 * others with their country (ITU-T E.164: at most 15 digits). Digits of any script, spaces, dots, dashes and brackets are read.
 * @returns undefined when it is no such number
 */
export function normalisePhone(words: string): string | undefined {
  const plain = plainDigits(words).replace(/^00/u, '+');
  if (/^0[5-8]\d{8}$/u.test(plain)) return `+212${plain.slice(1)}`;
  if (/^(?:\+?212)0?[5-8]\d{8}$/u.test(plain)) return `+212${plain.slice(-9)}`;
  return /^\+[1-9]\d{7,14}$/u.test(plain) && !plain.startsWith('+212') ? plain : undefined;
}
