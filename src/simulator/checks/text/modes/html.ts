import type { MessageEntity } from '../../../state/telegram.ts';
import { badRequest } from '../../errors.ts';
import { checkedLink } from '../../keyboards/links.ts';
import type { FormattedText } from '../entities/clean-text.ts';
import { decodeReferences, readEndTag, readStartTag } from './html-tags.ts';

type Open = { tag: string; argument: string; offset: number };

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
};

/**
 * Reads a text marked with parse_mode HTML into a plain text and its entities (Bot API facts, F4). The marks of dates
 * (`tg-time`) are not simulated.
 * @throws {ApiError} `can't parse entities: …` with the place in bytes
 */
export function parseHtml(html: string): FormattedText {
  const open: Open[] = [];
  const entities: MessageEntity[] = [];
  let text = '';
  for (let at = 0; at < html.length; ) {
    if (html[at] !== '<') {
      const next = html.indexOf('<', at);
      const end = next < 0 ? html.length : next;
      text += decodeReferences(html.slice(at, end));
      at = end;
    } else if (html[at + 1] === '/') {
      const { end } = readEndTag(html, at, open.at(-1)?.tag);
      const closed = open.pop();
      if (closed) entities.push(...entitiesOf(closed, { text, open, done: entities }));
      at = end;
    } else {
      const { end, tag, argument } = readStartTag(html, at);
      open.push({ tag, argument, offset: text.length });
      at = end;
    }
  }
  const left = open.at(-1);
  if (left) throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length) };
}

type Read = { text: string; open: readonly Open[]; done: MessageEntity[] };

function entitiesOf(closed: Open, { text, open, done }: Read): MessageEntity[] {
  const { tag, argument, offset } = closed;
  const place = { offset, length: text.length - offset };
  if (place.length === 0) return [];
  switch (tag) {
    case 'a': {
      const link = checkedLink(argument || text.slice(offset));
      return 'url' in link ? [{ type: 'text_link', ...place, url: link.url }] : [];
    }
    case 'blockquote':
      return [{ type: argument === '' ? 'blockquote' : 'expandable_blockquote', ...place }];
    case 'tg-emoji':
      return argument === '' ? [] : [{ type: 'custom_emoji', ...place, custom_emoji_id: argument }];
    case 'pre':
      return [{ type: 'pre', ...place, ...languageWithin(place, done) }];
    case 'code':
      if (argument !== '' && open.at(-1)?.tag === 'pre') return [{ type: 'code', ...place, language: argument }];
      return [{ type: 'code', ...place }];
    default:
      return [{ type: TYPES[tag] ?? tag, ...place }];
  }
}

/** `<pre><code class="language-x">` is one block with a language. */
function languageWithin(place: { offset: number; length: number }, done: MessageEntity[]): { language?: string } {
  const last = done.at(-1);
  const isWhole = last?.type === 'code' && last.offset === place.offset && last.length === place.length;
  if (!isWhole || last.language === undefined) return {};
  done.pop();
  return { language: last.language };
}
