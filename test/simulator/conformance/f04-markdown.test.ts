import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../../src/simulator/checks/errors.ts';
import { parseMarkdown } from '../../../src/simulator/checks/text/modes/markdown.ts';
import { AMINA, marks, withAmina } from './chats.ts';

test.each([
  ['*أ*', 'أ', ['bold أ']],
  ['_أ_', 'أ', ['italic أ']],
  ['`أ`', 'أ', ['code أ']],
  ['```أ```', 'أ', ['pre أ']],
  ['```ts\nx```', 'x', ['pre x']],
  ['*أ_ب*', 'أ_ب', ['bold أ_ب']],
  ['**أ**', 'أ', []],
  ['\\*أ\\_', '*أ_', []],
  ['\\.', '\\.', []],
  ['أ. (ب)! #', 'أ. (ب)! #', []],
  ['[هنا](example.com)', 'هنا', ['text_link هنا']],
  ['[هنا](example.com', 'هنا', ['text_link هنا']],
  ['[example.com]', 'example.com', ['text_link example.com']],
  ['[هنا](http://localhost)', 'هنا', []],
  ['[أمينة](tg://user?id=5)', 'أمينة', ['text_mention أمينة']],
  ['[](x)', '(x)', []],
])('F4: Markdown «%s» becomes «%s»', (source, text, expected) => {
  const parsed = parseMarkdown(source);

  expect(parsed.text).toBe(text);
  expect(marks(parsed.text, parsed.entities)).toEqual(expected);
});

test.each([
  ['أ *ب', 3],
  ['_أ', 0],
  ['🌙`', 4],
  ['```x', 0],
  ['أ [ب', 3],
])('F4: Markdown «%s» is refused at byte %i', (source, place) => {
  expect(() => parseMarkdown(source)).toThrow(
    `Bad Request: can't parse entities: Can't find end of the entity starting at byte offset ${place}`,
  );
});

test('F4: the name of a parse_mode may be written in any case, and an unknown one is refused', async () => {
  await using telegram = await withAmina();
  const send = (parse_mode: string) => telegram.call('sendMessage', { chat_id: AMINA, text: '*أ*', parse_mode });

  expect((await send('mArKdOwN')).body.result).toMatchObject({ text: 'أ' });
  expect((await send('MARKDOWNV2')).body.result).toMatchObject({ text: 'أ' });
  expect((await send('None')).body.result).toMatchObject({ text: '*أ*' });
  expect((await send('BBCode')).body.description).toBe('Bad Request: unsupported parse_mode');
});

test('F4: reading Markdown never fails with anything but a refusal', () => {
  const piece = fc.constantFrom('*', '_', '`', '```', '[', '](', ')', '\n', '\r', '\\', 'a', '🌙');

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      try {
        parseMarkdown(pieces.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(ApiError);
      }
    }),
    { numRuns: 1000 },
  );
});
