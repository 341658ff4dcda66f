import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/simulator/checks/text/modes/html.ts';
import { parseMarkdownV2 } from '../../../src/simulator/checks/text/modes/markdown-v2.ts';
import type { MessageEntity } from '../../../src/simulator/state/telegram.ts';
import { AMINA, withAmina } from './chats.ts';

/** How a style is written in both ways of marking. */
const WRITTEN: Readonly<Record<string, { html: string; markdown: string }>> = {
  bold: { html: 'b', markdown: '*' },
  italic: { html: 'i', markdown: '_' },
  underline: { html: 'u', markdown: '__' },
  strikethrough: { html: 's', markdown: '~' },
  spoiler: { html: 'tg-spoiler', markdown: '||' },
  code: { html: 'code', markdown: '`' },
};

const word = fc.stringMatching(/^[a-zسند🌙<&.!*_-]{1,8}$/u);
const style = fc.constantFrom(undefined, ...Object.keys(WRITTEN));
const story = fc.array(fc.tuple(word, style), { minLength: 1, maxLength: 12 });

type Story = [word: string, style: string | undefined][];

function plain(words: Story): { text: string; entities: MessageEntity[] } {
  const entities: MessageEntity[] = [];
  let text = '';
  for (const [each, type] of words) {
    if (text !== '') text += ' ';
    if (type !== undefined) entities.push({ type, offset: text.length, length: each.length });
    text += each;
  }
  return { text, entities };
}

test('F4: what is written in HTML is read as it was meant', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const write = ([each, type]: Story[number]) => {
    const tag = WRITTEN[type ?? '']?.html;
    return tag === undefined ? escape(each) : `<${tag}>${escape(each)}</${tag}>`;
  };

  fc.assert(
    fc.property(story, (words) => {
      expect(parseHtml(words.map(write).join(' '))).toEqual(plain(words));
    }),
  );
});

test('F4: what is written in MarkdownV2 is read as it was meant', () => {
  const escape = (text: string) => text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&');
  const write = ([each, type]: Story[number]) => {
    const mark = WRITTEN[type ?? '']?.markdown ?? '';
    return `${mark}${escape(each)}${mark}`;
  };

  fc.assert(
    fc.property(story, (words) => {
      expect(parseMarkdownV2(words.map(write).join(' '))).toEqual(plain(words));
    }),
  );
});

test('F4: entities that were given come back with the message', async () => {
  await using telegram = await withAmina();
  const calm = fc.array(fc.tuple(fc.stringMatching(/^[a-zسند🌙]{1,8}$/u), style), { minLength: 1, maxLength: 8 });

  await fc.assert(
    fc.asyncProperty(calm, async (words) => {
      const { text, entities } = plain(words);

      const message = await telegram.result('sendMessage', { chat_id: AMINA, text, entities });

      expect(message.text).toBe(text);
      expect(message.entities ?? []).toEqual(entities);
    }),
    { numRuns: 40 },
  );
});
