import { simplify } from '../language/simplify.ts';

const CURRENCY =
  'dh|dhs|mad|dirhams?|dirham|derhams?|derhem|drahem|euros?|eur|centimes?|rial|ryal|درهم|درهما|دراهم|ريال|ريالا|يورو|اورو|سنتيم|فرنك';

/** An amount, the currency before or behind it. Of "mad" and "rial", which mean other things too, nothing but an amount is money. */
const AMOUNT = new RegExp(String.raw`(?<!\p{L})\d[\d ]*(?:${CURRENCY})(?!\p{L})|(?<!\p{L})(?:${CURRENCY}) ?\d`, 'u');

/** Whole words that mean money wherever they stand; in Arabic with what is written together with a word. */
const WORDS = new RegExp(
  String.raw`(?<!\p{L})(?:dhs?|dirhams?|euros?|flous+|lflous+|flus|rib|iban|virements?|cagnottes?|zakat|cash ?plus|wafacash)(?!\p{L})` +
    String.raw`|(?<!\p{L})[وفبلك]{0,2}(?:ال|ل)?(?:درهم|درهما|درهمين|دراهم|فلوس|يورو|اورو|سنتيم|زكاه|وفاكاش|كاش بلوس)(?!\p{L})`,
  'u',
);

/** Ways of saying that something is collected or transferred. Giving blood is not meant. */
const PHRASES = new RegExp(
  [
    String.raw`(?<!\p{L})(?:[وفبلك]{0,2}(?:ال|ل)?تبرعات|[وفبلك]{0,2}(?:ال|ل)?تبرع(?:وا)?(?! (?:ب|ال|بال)?دم(?!\p{L})))(?!\p{L})`,
    String.raw`حساب(?:نا|ها|ه|كم)? (?:ال)?بنكي|الحساب البنكي|تحويل(?:ات)? (?:ال)?(?:بنكي|ماليه?|مال)|حواله`,
    String.raw`(?<!\p{L})(?:collectes? de (?:fonds|dons)|faire un don|vos dons|dons(?! (?:de|du) sang)|compte bancaire)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:donat(?:e|ions?)(?! (?:of )?blood)|fundrais\p{L}*|bank (?:account|transfer)s?)(?!\p{L})`,
  ].join('|'),
  'u',
);

/** Whether words name money: an amount in the digits of any script, a currency, an account, a collection. Spelling and vowel marks do not matter. */
export function namesMoney(words: string): boolean {
  if (/\p{Sc}/u.test(words.normalize('NFKC'))) return true;
  const plain = simplify(withLatinDigits(words));
  return AMOUNT.test(plain) || WORDS.test(plain) || PHRASES.test(plain);
}

function withLatinDigits(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
