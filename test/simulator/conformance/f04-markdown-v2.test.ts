import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../../src/simulator/checks/errors.ts';
import { parseMarkdownV2 } from '../../../src/simulator/checks/text/modes/markdown-v2.ts';
import { marks } from './chats.ts';

test.each([
  ['*أ*', 'أ', ['bold أ']],
  ['_أ_', 'أ', ['italic أ']],
  ['__أ__', 'أ', ['underline أ']],
  ['~أ~', 'أ', ['strikethrough أ']],
  ['||أ||', 'أ', ['spoiler أ']],
  ['`أ*ب*`', 'أ*ب*', ['code أ*ب*']],
  ['```أ\nب```', 'ب', ['pre ب']],
  ['```\nأ```', 'أ', ['pre أ']],
  ['```ts```', 'ts', ['pre ts']],
  ['*أ _ب __ج__ د_*', 'أ ب ج د', ['bold أ ب ج د', 'italic ب ج د', 'underline ج']],
  ['**', '', []],
  ['\\*أ\\*', '*أ*', []],
  ['\\a\\\\', 'a\\', []],
  ['\\س', '\\س', []],
  ['🌙 *أ*', '🌙 أ', ['bold أ']],
])('F4: MarkdownV2 «%s» becomes «%s» with entities', (source, text, expected) => {
  const parsed = parseMarkdownV2(source);

  expect(parsed.text).toBe(text);
  expect(marks(parsed.text, parsed.entities)).toEqual(expected);
});

test.each([
  ['[هنا](Example.com)', { type: 'text_link', url: 'http://example.com/' }],
  ['[هنا](https://x.org/\\(a\\))', { url: 'https://x.org/(a)' }],
  ['[example\\.com]', { type: 'text_link', url: 'http://example.com/' }],
  ['[أمينة](tg://user?id=5)', { type: 'text_mention', userId: 5 }],
  ['![👍](tg://emoji?id=5368324170671202286)', { type: 'custom_emoji', custom_emoji_id: '5368324170671202286' }],
  ['![غدا](tg://time?unix=1647531900&format=r)', { type: 'date_time', unix_time: 1_647_531_900 }],
  ['```ts\nx```', { type: 'pre', language: 'ts' }],
])('F4: MarkdownV2 «%s» keeps what the link says', (source, expected) => {
  expect(parseMarkdownV2(source).entities).toMatchObject([expected]);
});

test.each([
  ['>أ\n>ب\nج', 'أ\nب\nج', ['blockquote أ\nب\n']],
  ['>أ', 'أ', ['blockquote أ']],
  ['>أ\n>ب||', 'أ\nب', ['expandable_blockquote أ\nب']],
  ['>أ||\nب', 'أ\nب', ['expandable_blockquote أ\n']],
  ['>أ\n**>ب||', 'أ\nب', ['blockquote أ\n', 'expandable_blockquote ب']],
  ['أ\n>*ب*', 'أ\nب', ['blockquote ب', 'bold ب']],
])('F4: MarkdownV2 quotes «%s»', (source, text, expected) => {
  const parsed = parseMarkdownV2(source);

  expect(parsed.text).toBe(text);
  expect(marks(parsed.text, parsed.entities)).toEqual(expected);
});

test.each([...'()>#+-=|{}.!]'])('F4: the character %s is reserved in MarkdownV2', (symbol) => {
  expect(() => parseMarkdownV2(`أ${symbol}`)).toThrow(
    `Bad Request: can't parse entities: Character '${symbol}' is reserved and must be escaped with the preceding '\\'`,
  );
  expect(parseMarkdownV2(`أ\\${symbol}`).text).toBe(`أ${symbol}`);
});

test.each([
  ['أ *ب', "Can't find end of Bold entity at byte offset 3"],
  ['_أ', "Can't find end of Italic entity at byte offset 0"],
  ['__أ', "Can't find end of Underline entity at byte offset 0"],
  ['~أ', "Can't find end of Strikethrough entity at byte offset 0"],
  ['||أ', "Can't find end of Spoiler entity at byte offset 0"],
  ['`أ', "Can't find end of Code entity at byte offset 0"],
  ['```أ', "Can't find end of Pre entity at byte offset 0"],
  ['```ts\nأ', "Can't find end of PreCode entity at byte offset 0"],
  ['[أ', "Can't find end of TextUrl entity at byte offset 0"],
  ['![أ', "Can't find end of CustomEmoji entity at byte offset 0"],
  ['[أ](x', "Can't find end of a URL at byte offset 5"],
  ['![أ](x', "Can't find end of a custom emoji URL at byte offset 6"],
  ['![أ]', 'Custom emoji entity must contain a tg://emoji URL'],
  ['![أ](https://x.org)', 'Custom emoji URL must have scheme tg'],
  ['![أ](tg://x?id=1)', 'Custom emoji URL must have host "emoji"'],
  ['![أ](tg://emoji)', 'Custom emoji URL must have an emoji identifier'],
  ['___أ___', "Can't find end of Italic entity at byte offset 7"],
  ['>*أ\nب*', "Can't find end of Bold entity at byte offset 1"],
])('F4: MarkdownV2 «%s» is refused: %s', (source, problem) => {
  expect(() => parseMarkdownV2(source)).toThrow(`Bad Request: can't parse entities: ${problem}`);
});

test('F4: a text that is escaped comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const escaped = text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&');

      expect(parseMarkdownV2(escaped)).toEqual({ text, entities: [] });
    }),
  );
});

test('F4: reading MarkdownV2 never fails with anything but a refusal', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '__',
    '`',
    '```',
    '~',
    '||',
    '[',
    '](',
    ')',
    '![',
    '>',
    '\n',
    '\\',
    'a',
    '🌙',
  );

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      try {
        parseMarkdownV2(pieces.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(ApiError);
      }
    }),
    { numRuns: 1000 },
  );
});
