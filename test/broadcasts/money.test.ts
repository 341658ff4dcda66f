import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesMoney } from '../../src/broadcasts/money.ts';

const MONEY = [
  'نجمع 200 درهم',
  'نجمع ٢٠٠ درهم',
  '۵۰ درهما لكل أسرة',
  'ألف دِرْهَم',
  'بالدراهم أو بغيرها',
  'الفلوس عند خديجة',
  'للتبرع يوم الجمعة',
  'تبرعات رمضان',
  'زكاة الفطر',
  'رقم الحساب البنكي عند الإدارة',
  '200dh',
  '200 DH',
  '1 000,50 MAD',
  'MAD 300',
  '50€',
  '€ 50',
  'cinquante euros',
  'quelques dirhams',
  'collecte de dons',
  'un virement suffit',
  'envoyez à ce RIB',
  'please donate',
  'a bank transfer',
  '٥٠ يورو',
  'bghina 100 dirham',
  'lflouss 3nd Hassan',
];

const OTHER = [
  'نلتقي يوم الأحد في دار الشباب',
  'نحتاج 3 أشخاص لنظافة الحي على الساعة 10:30',
  'حملة التبرع بالدم يوم السبت',
  'الكلمة الطيبة صدقة',
  'ريال مدريد والوداد على الشاشة الكبيرة',
  'كمال وجمال وآمال',
  'don de sang samedi',
  'un mad scientist au théâtre',
  'we meet at 18:30 in the hall',
  'le rendez-vous est à 9 h, salle 12',
  'donate blood on Saturday',
  'المادة 18 من القانون',
];

describe('money is seen in the words', () => {
  test.each(MONEY)('%s', (words) => {
    expect(namesMoney(words)).toBe(true);
  });
});

describe('no money is seen where there is none', () => {
  test.each(OTHER)('%s', (words) => {
    expect(namesMoney(words)).toBe(false);
  });
});

test('an amount is seen in the digits of any script, before or behind the currency, whatever stands around it', () => {
  const scripts = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'].map((digits) => [...digits]);
  const amounts = fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(...scripts))
    .map(([amount, digits]) => [...String(amount)].map((digit) => digits[Number(digit)]).join(''));
  const currencies = fc.constantFrom('درهم', 'DH', 'dhs', 'MAD', 'euro', '€', 'dirhams', 'يورو');
  const words = fc.constantFrom('', 'نلتقي غدا', 'demain', '\n');

  fc.assert(
    fc.property(amounts, currencies, words, words, fc.boolean(), (amount, currency, before, behind, isFirst) => {
      const sum = isFirst ? `${currency} ${amount}` : `${amount} ${currency}`;

      expect(namesMoney(`${before} ${sum} ${behind}`)).toBe(true);
    }),
  );
});
