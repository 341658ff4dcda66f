import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/simulator/checks/text/entities/clean-text.ts';
import { AMINA, marks, withAmina } from './chats.ts';

test.each([
  ['أ\r\nب', 'أ\nب', 'carriage returns go'],
  ['أ\u0007\tب', 'أ  ب', 'control characters become spaces'],
  ['أ\u2028\u202a\u202eب', 'أب', 'separators of lines and direction overrides go'],
  ['أ\u200e\u200fب', 'أ\u200c\u200fب', 'of several direction marks only the last stays'],
  ['\u2068أ\u2069', '\u2068أ\u2069', 'isolates stay'],
  [' \n أ \n ', 'أ', 'blanks at the ends are cut'],
  ['أ\n\n\nب', 'أ\n\n\nب', 'blanks within stay'],
])('F4: cleaning %j gives %j: %s', (raw, clean) => {
  expect(cleanText(raw, []).text).toBe(clean);
});

test.each(['', ' \n', '\u200b', '\u2800', '\u00a0', '\u202e\r'])('F4: a text of only %j is empty', async (text) => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text })).toBe(
    text === '' ? 'Bad Request: message text is empty' : 'Bad Request: text must be non-empty',
  );
});

test('F4: leading blanks are not cut past the first entity', async () => {
  await using telegram = await withAmina();
  const entities = [{ type: 'code', offset: 1, length: 3 }];

  const message = await telegram.result('sendMessage', { chat_id: AMINA, text: '    أ', entities });

  expect(message).toMatchObject({ text: '   أ', entities: [{ type: 'code', offset: 0, length: 3 }] });
});

test('F4: a text is empty when nothing is left after its marks are read', async () => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text: '<b></b>', parse_mode: 'HTML' })).toBe(
    'Bad Request: text must be non-empty',
  );
});

const unit = fc.constantFrom('ا', 'a', ' ', '\n', '\r', '\t', '🌙', '\u202b', '\u0000');
const raws = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

test('F4: cleaning leaves nothing to clean, and every entity marks something that can be seen', () => {
  fc.assert(
    fc.property(raws, fc.nat(30), fc.nat(30), (raw, offset, length) => {
      const entity = { type: 'bold', offset: Math.min(offset, raw.length), length };
      const fitting = { ...entity, length: Math.min(length, raw.length - entity.offset) };

      const cleaned = cleanText(raw, [fitting]);

      expect(cleanText(cleaned.text, cleaned.entities)).toEqual(cleaned);
      for (const mark of marks(cleaned.text, cleaned.entities)) expect(mark.trim()).not.toBe('bold');
    }),
  );
});

test('F4: cleaning keeps what an entity marks, apart from what is cut', () => {
  fc.assert(
    fc.property(raws, fc.nat(30), (before, length) => {
      const word = 'كلمة'.slice(0, 1 + (length % 4));

      const cleaned = cleanText(`${before}${word}`, [{ type: 'bold', offset: before.length, length: word.length }]);

      expect(marks(cleaned.text, cleaned.entities)).toEqual([`bold ${word}`]);
    }),
  );
});
