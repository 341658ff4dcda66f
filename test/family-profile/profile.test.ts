import { describe, expect, test } from 'vitest';
import { holdsNumber, LONGEST, readField } from '../../src/family-profile/profile.ts';

describe('what is kept about a family', () => {
  test.each([
    'زنقة 12، رقم 7، الطابق 3',
    'عمارة ٤، شقة ١٢، الحي المحمدي 20570',
    'Rue 14, n° 3, Hay Mohammadi 20570',
    'Imm B4 apt 12',
    'بجانب المخبزة، الباب الأزرق',
  ])('takes an address such as %s', (address) => {
    expect(readField('address', address)).toEqual({ text: address });
  });

  test.each([
    ['a mobile number', 'الهاتف 0612345678'],
    ['a mobile number in groups', '06 12-34.56 78'],
    ['a number from abroad', '+212 6 12 34 56 78'],
    ['a number in Arabic digits', '٠٦١٢٣٤٥٦٧٨'],
    ['a number in full-width digits', '０６１２３４５６７８'],
    ['a number in the digits of another script', '०६१२३४५६७८'],
    ['a national identity card', 'CIN BE123456'],
    ['a national identity card with a space', 'bk 54321'],
    ['an old card with one letter', 'A12345'],
    ['a date of birth', 'ولد 03/04/2015'],
    ['a date of birth in Arabic digits', '٢٠١٥-٤-٣'],
    ['a bank account', '230 780 1234567890123456 78'],
  ])('refuses %s', (_, words) => {
    expect(holdsNumber(words)).toBe(true);
    expect(readField('notes', words)).toEqual({ problem: 'number' });
  });

  test('takes words on one line, without characters nobody sees', () => {
    expect(readField('notes', '  الباب\u202E الثاني\n\u200B يمينا ')).toEqual({ text: 'الباب الثاني يمينا' });
  });

  test('says what is wrong with words that are too long or none at all', () => {
    expect(readField('area', 'س'.repeat(LONGEST.area + 1))).toEqual({ problem: 'long' });
    expect(readField('address', '🏠🏠')).toEqual({ problem: 'unreadable' });
  });
});
