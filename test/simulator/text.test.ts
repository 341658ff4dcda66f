import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/simulator/checks/text/entities/clean-text.ts';
import { findEntities } from '../../src/simulator/checks/text/entities/find-entities.ts';
import { parseHtml } from '../../src/simulator/checks/text/modes/html.ts';
import type { MessageEntity } from '../../src/simulator/state/telegram.ts';
import { startTelegram } from './telegram.ts';

const ID = 5;

describe('what Telegram marks by itself', () => {
  test.each([
    ['/start abc', ['bot_command /start']],
    ['اكتب /help@sanad_try_bot أو /leave', ['bot_command /help@sanad_try_bot', 'bot_command /leave']],
    ['a/b 1/2 //x', []],
    ['رابطك: https://t.me/sanad_try_bot?start=a-b_c.', ['url https://t.me/sanad_try_bot?start=a-b_c']],
    ['example.org/x و exemple.notadomain', ['url example.org/x']],
    ['amina@example.org', ['email amina@example.org']],
    ['شكرا @amina_b #سند_المغرب $USD', ['mention @amina_b', 'hashtag #سند_المغرب', 'cashtag $USD']],
    ['+212612345678', ['phone_number +212612345678']],
    ['🌙 /my', ['bot_command /my']],
  ])('in «%s»', (text, marks) => {
    expect(findEntities(text).map((entity) => `${entity.type} ${marked(text, entity)}`)).toEqual(marks);
  });
});

describe('entities a bot gives', () => {
  test('move with the cleaned text and stand beside what is found', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();
    const text = '  \n🌙 مهم: /my';

    const message = await telegram.result('sendMessage', {
      chat_id: ID,
      text,
      entities: [
        { type: 'bold', offset: 6, length: 3 },
        { type: 'text_link', offset: 6, length: 3, url: 'Example.com' },
        { type: 'bot_command', offset: 0, length: 3 },
      ],
    });

    expect(message.text).toBe('🌙 مهم: /my');
    expect(message.entities).toEqual([
      { type: 'bold', offset: 3, length: 3 },
      { type: 'text_link', offset: 3, length: 3, url: 'http://example.com/' },
      { type: 'bot_command', offset: 8, length: 3 },
    ]);
  });

  test.each([
    [{ offset: -1, length: 1 }, 'receive an entity with incorrect offset -1'],
    [{ offset: 0, length: -1 }, 'receive an entity with incorrect length -1'],
    [{ offset: 9, length: 1 }, 'entity begins after the end of the text at UTF-16 offset 9'],
    [
      { offset: 1, length: 9 },
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 10',
    ],
    [
      { offset: 0, length: 1 },
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4',
    ],
    [{ offset: 1, length: 2 }, 'entity begins in a middle of a UTF-16 symbol at byte offset 4'],
  ])('at %j are refused', async (place, problem) => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

    const params = { chat_id: ID, text: '👉 👉', entities: [{ type: 'bold', ...place }] };

    expect(await telegram.refusal('sendMessage', params)).toBe(`Bad Request: ${problem}`);
  });
});

describe('parse_mode', () => {
  test('HTML becomes entities', () => {
    const { text, entities } = parseHtml(
      '<b>أ<i class=x>ب</i></b> &lt;&amp;&nbsp;&#1587; <a href="Example.com">هنا</a> <pre><code class="language-ts">x</code></pre><tg-spoiler>س</>',
    );

    expect(text).toBe('أب <&&nbsp;س هنا xس');
    expect(entities).toEqual([
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 1, length: 1 },
      { type: 'text_link', offset: 13, length: 3, url: 'http://example.com/' },
      { type: 'pre', offset: 17, length: 1, language: 'ts' },
      { type: 'spoiler', offset: 18, length: 1 },
    ]);
  });

  test.each([
    ['5 < 6', 'Unsupported start tag "" at byte offset 2'],
    ['سن<p>x</p>', 'Unsupported start tag "p" at byte offset 4'],
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['<i>x</b>', 'Unmatched end tag at byte offset 4, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b =x>x</b>', 'Empty attribute name in the tag "b" at byte offset 0'],
    ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('HTML «%s» is refused', (html, problem) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${problem}`);
  });

  test('what is unknown is refused before the chat is looked at', async () => {
    await using telegram = await startTelegram();

    expect(await telegram.refusal('sendMessage', { text: 'x', parse_mode: 'BBCode' })).toBe(
      'Bad Request: unsupported parse_mode',
    );
    expect(await telegram.refusal('sendMessage', { text: 'x', parse_mode: 'MarkdownV2' })).toBe(
      "Bad Request: can't parse entities: this simulator does not read markdownv2",
    );
  });
});

describe('cleaning', () => {
  const unit = fc.constantFrom('ا', 'a', ' ', '\n', '\r', '\t', '🌙', '\u202b', '\u0000');
  const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

  test('leaves nothing to clean, and every entity marks something that can be seen', () => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (raw, offset, length) => {
        const entity = { type: 'bold', offset: Math.min(offset, raw.length), length };
        const fitting = { ...entity, length: Math.min(length, raw.length - entity.offset) };

        const cleaned = cleanText(raw, [fitting]);

        expect(cleanText(cleaned.text, cleaned.entities)).toEqual(cleaned);
        for (const left of cleaned.entities) expect(marked(cleaned.text, left).trim()).not.toBe('');
      }),
    );
  });

  test('keeps what an entity marks, apart from what is cut', () => {
    fc.assert(
      fc.property(text, fc.nat(30), (before, length) => {
        const word = 'كلمة'.slice(0, 1 + (length % 4));

        const cleaned = cleanText(`${before}${word}`, [{ type: 'bold', offset: before.length, length: word.length }]);

        expect(cleaned.entities.map((entity) => marked(cleaned.text, entity))).toEqual([word]);
      }),
    );
  });
});

function marked(text: string, { offset, length }: MessageEntity): string {
  return text.slice(offset, offset + length);
}
