import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitEntities } from '../../../src/simulator/checks/text/entities/fit-entities.ts';
import { formattedText } from '../../../src/simulator/checks/text/formatted.ts';
import type { MessageEntity } from '../../../src/simulator/state/telegram.ts';
import { AMINA, withAmina } from './chats.ts';

test('F4: entities move with the cleaned text and are sorted by place, length and kind', async () => {
  await using telegram = await withAmina();
  const text = '  \n🌙 مهم: /my';

  const message = await telegram.result('sendMessage', {
    chat_id: AMINA,
    text,
    entities: [
      { type: 'bold', offset: 6, length: 3 },
      { type: 'text_link', offset: 6, length: 3, url: 'Example.com' },
      { type: 'bot_command', offset: 0, length: 3 },
    ],
  });

  expect(message.text).toBe('🌙 مهم: /my');
  expect(message.entities).toEqual([
    { type: 'text_link', offset: 3, length: 3, url: 'http://example.com/' },
    { type: 'bold', offset: 3, length: 3 },
    { type: 'bot_command', offset: 8, length: 3 },
  ]);
});

const CUT = 'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4';

test.each([
  [{ offset: -1, length: 1 }, 'receive an entity with incorrect offset -1'],
  [{ offset: 0, length: -1 }, 'receive an entity with incorrect length -1'],
  [{ offset: 1_000_001, length: 1 }, 'receive an entity with incorrect offset 1000001'],
  [{ offset: 9, length: 1 }, 'entity begins after the end of the text at UTF-16 offset 9'],
  [{ offset: 1, length: 9 }, 'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 10'],
  [{ offset: 0, length: 1 }, CUT],
  [{ offset: 1, length: 2 }, 'entity begins in a middle of a UTF-16 symbol at byte offset 4'],
  [{ length: 1 }, `can't parse MessageEntity: Can't find field "offset"`],
  [{ offset: 0 }, `can't parse MessageEntity: Can't find field "length"`],
  [{ offset: '0', length: 2, type: 'big' }, "can't parse MessageEntity: Unsupported type specified"],
  [{ offset: 0, length: 2, type: '' }, "can't parse MessageEntity: Type is not specified"],
  [{ offset: 0, length: 2, type: 'text_link' }, `can't parse MessageEntity: Can't find field "url"`],
  [{ offset: 0, length: 2, type: 'text_mention' }, `can't parse MessageEntity: Can't find field "user"`],
])('F4: an entity such as %j is refused', async (place, problem) => {
  await using telegram = await withAmina();

  const params = { chat_id: AMINA, text: '👉 👉', entities: [{ type: 'bold', ...place }] };

  expect(await telegram.refusal('sendMessage', params)).toBe(`Bad Request: ${problem}`);
});

test('F4: entities that are no list count as none', async () => {
  await using telegram = await withAmina();

  for (const entities of ['[', '{}', 'null', [5].slice(1)]) {
    expect(await telegram.result('sendMessage', { chat_id: AMINA, text: 'سند', entities })).not.toHaveProperty(
      'entities',
    );
  }
});

test('F4: a mention of a user the bot knows is a mention, of anybody else it is plain text', async () => {
  await using telegram = await withAmina();
  telegram.simulator.person({ id: 6, firstName: 'بلال' });
  const send = (id: number) =>
    telegram.result('sendMessage', { chat_id: AMINA, text: `[اسم](tg://user?id=${id})`, parse_mode: 'MarkdownV2' });

  const [known, stranger] = [await send(AMINA), await send(6)];

  expect(known.entities).toMatchObject([{ type: 'text_mention', user: { id: AMINA, first_name: 'أمينة' } }]);
  expect(stranger).toMatchObject({ text: 'اسم' });
  expect(stranger).not.toHaveProperty('entities');
});

const at = (type: string, offset: number, length: number, more: Partial<MessageEntity> = {}) => ({
  type,
  offset,
  length,
  ...more,
});

test.each<[string, MessageEntity[], MessageEntity[]]>([
  ['styles that touch become one', [at('bold', 0, 3), at('bold', 3, 2)], [at('bold', 0, 5)]],
  ['styles that overlap become one', [at('bold', 0, 3), at('bold', 1, 5)], [at('bold', 0, 6)]],
  [
    'two styles that cross are cut',
    [at('bold', 0, 4), at('italic', 2, 4)],
    [at('bold', 0, 2), at('italic', 2, 4), at('bold', 2, 2)],
  ],
  ['of two links that cross the first stays', [at('text_link', 0, 3), at('text_link', 1, 3)], [at('text_link', 0, 3)]],
  ['a style inside code goes', [at('code', 0, 4), at('bold', 1, 2)], [at('code', 0, 4)]],
  [
    'a style around a link is cut at its borders',
    [at('bold', 0, 9), at('text_link', 3, 2)],
    [at('bold', 0, 3), at('text_link', 3, 2), at('bold', 3, 2), at('bold', 5, 4)],
  ],
  ['a link that crosses a quote goes', [at('blockquote', 0, 4), at('text_link', 2, 4)], [at('blockquote', 0, 4)]],
  [
    'a link inside a quote stays',
    [at('text_link', 0, 4), at('blockquote', 0, 4)],
    [at('blockquote', 0, 4), at('text_link', 0, 4)],
  ],
  [
    'of two quotes that cross the first stays',
    [at('blockquote', 0, 4), at('blockquote', 2, 4)],
    [at('blockquote', 0, 4)],
  ],
])('F4: %s', (_, given, expected) => {
  expect(fitEntities(given)).toEqual(expected);
});

test('F4: entities that only mark spaces go, code and links stay', () => {
  const given = [at('bold', 1, 2), at('code', 3, 1), at('italic', 4, 3)];

  expect(formattedText({ text: 'أ   \n بج', entities: given })).toEqual({
    text: 'أ   \n بج',
    entities: [at('code', 3, 1), at('italic', 6, 1)],
  });
});

// Characters that are removed are left out here, and quotes where a link keeps a space at the beginning: the tests below keep what they still do wrong.
test('F4: whatever is given, what comes back fits, and comes back unchanged when it is given again', () => {
  const type = fc.constantFrom('bold', 'italic', 'spoiler', 'code', 'pre', 'text_link', 'blockquote', 'custom_emoji');
  const unit = fc.constantFrom('أ', 'a', ' ', '\n', '/my ', 'example.org ', '@amina_b ');
  const texts = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''));
  const places = fc.array(fc.tuple(type, fc.nat(30), fc.nat(12)), { maxLength: 8 });

  fc.assert(
    fc.property(texts, places, (text, given) => {
      const entities = given
        .map(([kind, offset, length]) => at(kind, Math.min(offset, text.length), length))
        .map((entity) => ({ ...entity, length: Math.min(entity.length, text.length - entity.offset) }));

      const once = formattedText({ text, entities: entities.filter(({ length }) => length > 0) });
      const own = once.entities.filter(({ type: kind }) => !['url', 'mention', 'bot_command'].includes(kind));
      fc.pre(!(/^\s/u.test(once.text) && own.some(({ type: kind }) => kind === 'blockquote')));
      const twice = formattedText({ text: once.text, entities: own });

      expect(twice).toEqual(once);
      for (const [index, entity] of once.entities.entries()) {
        expect(entity.length).toBeGreaterThan(0);
        for (const later of once.entities.slice(index + 1)) {
          const isApart = later.offset >= entity.offset + entity.length;
          const isWithin = later.offset + later.length <= entity.offset + entity.length;
          expect(isApart || isWithin).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

// Known fault: where a mark begins on a character that is removed, with a space after it, it begins later the second time.
test.fails('F4: a mark that begins on a removed character comes back unchanged when it is given again', () => {
  const once = formattedText({ text: 'أ\u202b أ', entities: [at('code', 1, 1), at('bold', 1, 3)] });

  expect(formattedText({ text: once.text, entities: once.entities })).toEqual(once);
});

// Known fault: a link keeps the space at the beginning of a text; given again with a quote inside it, it does not.
test.fails('F4: a quote within a link that begins on a space comes back unchanged when it is given again', () => {
  const once = formattedText({ text: ' @amina_b ', entities: [at('text_link', 0, 9), at('blockquote', 0, 10)] });

  expect(formattedText({ text: once.text, entities: once.entities })).toEqual(once);
});
