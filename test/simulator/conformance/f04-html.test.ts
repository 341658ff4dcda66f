import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../../src/simulator/checks/errors.ts';
import { parseHtml } from '../../../src/simulator/checks/text/modes/html.ts';
import { AMINA, marks, withAmina } from './chats.ts';

test.each([
  ['<b>أ</b><strong>ب</strong>', ['bold أ', 'bold ب']],
  ['<i>أ</i><em>ب</em>', ['italic أ', 'italic ب']],
  ['<u>أ</u><ins>ب</ins>', ['underline أ', 'underline ب']],
  ['<s>أ</s><strike>ب</strike><del>ج</del>', ['strikethrough أ', 'strikethrough ب', 'strikethrough ج']],
  ['<tg-spoiler>أ</tg-spoiler><span class="tg-spoiler">ب</span>', ['spoiler أ', 'spoiler ب']],
  ['<code>أ</code><pre>ب</pre>', ['code أ', 'pre ب']],
  ['<blockquote>أ</blockquote>', ['blockquote أ']],
  ['<blockquote expandable>أ</blockquote>', ['expandable_blockquote أ']],
  ['<blockquote expandable="">أ</blockquote>', ['expandable_blockquote أ']],
  ['<B>أ</b><I CLASS=x>ب</I>', ['bold أ', 'italic ب']],
  ['<b>أ<i>ب</i></b>', ['bold أب', 'italic ب']],
  ['<b>أ</>', ['bold أ']],
  ['<b></b>', []],
])('F4: HTML «%s» becomes entities', (html, expected) => {
  const { text, entities } = parseHtml(html);

  expect(marks(text, entities)).toEqual(expected);
});

test.each([
  ['<a href="Example.com">هنا</a>', { type: 'text_link', url: 'http://example.com/' }],
  ["<a href='https://x.org/?a=1&amp;b=2'>هنا</a>", { type: 'text_link', url: 'https://x.org/?a=1&b=2' }],
  ['<a>example.com</a>', { type: 'text_link', url: 'http://example.com/' }],
  ['<a href="tg://user?id=5">أمينة</a>', { type: 'text_mention', userId: 5 }],
  ['<pre><code class="language-ts">x</code></pre>', { type: 'pre', language: 'ts' }],
  ['<code class="language-ts"><pre>x</pre></code>', { type: 'pre', language: 'ts' }],
  ['<code class="language-ts">x</code>', { type: 'code' }],
  ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', { custom_emoji_id: '5368324170671202286' }],
  ['<tg-time unix="1647531900" format="wDT">غدا</tg-time>', { unix_time: 1_647_531_900, date_time_format: 'wDT' }],
  ['<tg-time unix=1647531900>غدا</tg-time>', { type: 'date_time', date_time_format: '' }],
])('F4: HTML «%s» keeps what its attributes say', (html, expected) => {
  const { entities } = parseHtml(html);

  expect(entities).toHaveLength(1);
  expect(entities[0]).toMatchObject(expected);
  expect(entities[0]?.type === 'code' && entities[0].language).toBeFalsy();
});

test.each([
  ['<a href="http://localhost">هنا</a>', 'هنا'],
  ['<a href="">لا رابط</a>', 'لا رابط'],
])('F4: a link with a bad address «%s» silently loses its entity', (html, text) => {
  expect(parseHtml(html)).toEqual({ text, entities: [] });
});

test.each([
  ['&lt;&gt;&amp;&quot;', '<>&"'],
  ['&#1587;&#x633;&#x1F319;', 'سس🌙'],
  ['&nbsp;&copy;&apos;', '&nbsp;&copy;&apos;'],
  ['&amp b &ltx', '& b &ltx'],
  ['&#0;&#xffffff;', '&#0;&#xffffff;'],
  ['&', '&'],
])('F4: of the references «%s» only four names and numbers are decoded', (html, text) => {
  expect(parseHtml(html).text).toBe(text);
});

test.each([
  ['5 < 6', 'Unsupported start tag "" at byte offset 2'],
  ['سن<p>x</p>', 'Unsupported start tag "p" at byte offset 4'],
  ['أ<br>', 'Unsupported start tag "br" at byte offset 2'],
  ['<b>x', `Can't find end tag corresponding to start tag "b"`],
  ['<i>x</b>', 'Unmatched end tag at byte offset 4, expected "</i>", found "</b>"'],
  ['x</b>', 'Unexpected end tag at byte offset 1'],
  ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ['<b>x</b x>', 'Unclosed end tag at byte offset 4'],
  ['<b', 'Unclosed start tag at byte offset 0'],
  ['<a href="x', 'Unclosed start tag at byte offset 0'],
  ['<a href=', 'Unclosed start tag "a" at byte offset 0'],
  ['<b =x>x</b>', 'Empty attribute name in the tag "b" at byte offset 0'],
  ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<tg-emoji emoji-id="x">👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
  [
    '&#xd83c;',
    'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
  ],
])('F4: HTML «%s» is refused: %s', (html, problem) => {
  expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${problem}`);
});

test('F4: the marks of HTML are refused before the chat is looked at', async () => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('sendMessage', { text: '<p>', parse_mode: 'html' })).toBe(
    `Bad Request: can't parse entities: Unsupported start tag "p" at byte offset 0`,
  );
});

test('F4: entities are ignored when parse_mode is given', async () => {
  await using telegram = await withAmina();
  const entities = [{ type: 'italic', offset: 0, length: 3 }];

  const message = await telegram.result('sendMessage', {
    chat_id: AMINA,
    text: '<b>سند</b>',
    parse_mode: 'HTML',
    entities,
  });

  expect(message.entities).toEqual([{ type: 'bold', offset: 0, length: 3 }]);
});

test('F4: reading HTML never fails with anything but a refusal', () => {
  const piece = fc.constantFrom(
    '<b>',
    '</b>',
    '<a href="',
    '">',
    '<',
    '>',
    '&',
    ';',
    '#',
    '=',
    ' ',
    'b',
    '/',
    '🌙',
    'س',
  );

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      try {
        parseHtml(pieces.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(ApiError);
      }
    }),
    { numRuns: 1000 },
  );
});
