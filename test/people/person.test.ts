import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from '../../src/people/person.ts';

test.each([
  ['  فاطمة   الزهراء ', 'فاطمة الزهراء'],
  ['Karim', 'Karim'],
  ['سي محمد\n', 'سي محمد'],
  ['evil.tld @spam https://x.y/z', 'evil tld spam x y z'],
  ['\u202Eخالتي\u2066', 'خالتي'],
  ['<b>Ali</b>', 'b Ali b'],
])('the name %j is shown as %j', (raw, shown) => {
  expect(cleanName(raw)).toBe(shown);
});

test.each(['', '   ', '\u200F\u202E', '🙂🙂', '...', '@'])('there is nothing to read in %j', (raw) => {
  expect(cleanName(raw)).toBeUndefined();
});

test('a clean name has no control or direction characters, nothing Telegram makes a link of, and at most 40 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (raw) => {
      const name = cleanName(raw);

      if (name === undefined) return;
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}@./\\<>]/u);
      expect([...name].length).toBeLessThanOrEqual(40);
      expect(cleanName(name)).toBe(name);
    }),
  );
});
