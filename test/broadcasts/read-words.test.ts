import { expect, test } from 'vitest';
import { LONGEST_WORDS, readWords } from '../../src/broadcasts/read-words.ts';
import { readReference } from '../../src/legal-reference/reference.ts';
import { needsSecond } from '../../src/letting-go/second-person.ts';

test('words keep their lines, and lose what cannot be seen or turns the direction of reading', () => {
  expect(readWords('  نلتقي\u202E  غدا \r\n\r\n\r\n\r\n مرحبا\u0007 ')).toEqual({ words: 'نلتقي غدا\n\nمرحبا' });
  expect(readWords('\u200F\u200B \n … 12')).toEqual({ problem: 'unreadable' });
});

test('words are counted as people count them', () => {
  expect(readWords('ك'.repeat(LONGEST_WORDS))).toEqual({ words: 'ك'.repeat(LONGEST_WORDS) });
  expect(readWords('ك'.repeat(LONGEST_WORDS + 1))).toEqual({ problem: 'long' });
  expect(readWords(`ك${'🌿'.repeat(LONGEST_WORDS - 1)}`)).toHaveProperty('words');
});

test('a second person is needed for money or goods, and beyond fifty people', () => {
  expect(needsSecond({ asksForGoods: false, recipients: 50 })).toBe(false);
  expect(needsSecond({ asksForGoods: false, recipients: 51 })).toBe(true);
  expect(needsSecond({ asksForGoods: true, recipients: 1 })).toBe(true);
});

test('a reference has a number, stands on one line and is short', () => {
  expect(readReference(' رقم ١٢/2026\n بتاريخ 14 مارس ')).toBe('رقم ١٢/2026 بتاريخ 14 مارس');
  expect(readReference('قريبا')).toBeUndefined();
  expect(readReference('1'.repeat(61))).toBeUndefined();
});
