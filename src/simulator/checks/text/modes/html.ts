import { sortEntities } from '../entities/kinds.ts';
import { decodeReferences, readEndTag, readStartTag, type StartTag } from './html-tags.ts';
import {
  emojiEntity,
  linkEntity,
  type MarkedEntity,
  type MarkedText,
  marksProblem,
  momentEntity,
} from './marked-link.ts';

type Open = StartTag & { offset: number };

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
};

/**
 * Reads a text marked with parse_mode HTML into a plain text and its entities (Bot API facts, F4).
 * @throws {ApiError} `can't parse entities: …` with the place in bytes
 */
export function parseHtml(html: string): MarkedText {
  const open: Open[] = [];
  const entities: MarkedEntity[] = [];
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
      if (closed && text.length > closed.offset) entities.push(...entitiesOf(closed, text, entities));
      at = end;
    } else {
      const { end, ...tag } = readStartTag(html, at);
      open.push({ ...tag, offset: text.length });
      at = end;
    }
  }
  const left = open.at(-1);
  if (left) throw marksProblem(`Can't find end tag corresponding to start tag "${left.tag}"`);
  assertWholeCharacters(text);
  return { text, entities: sortEntities(entities.map(withoutCodeLanguage)) };
}

function entitiesOf(closed: Open, text: string, done: MarkedEntity[]): MarkedEntity[] {
  const { tag, argument, format, offset } = closed;
  const place = { offset, length: text.length - offset };
  switch (tag) {
    case 'a':
      return linkEntity(place, argument || text.slice(offset));
    case 'blockquote':
      return [{ type: argument === '' ? 'blockquote' : 'expandable_blockquote', ...place }];
    case 'tg-emoji':
      return [emojiEntity(place, argument)];
    case 'tg-time':
      return [momentEntity(place, { unix: argument, format })];
    case 'pre':
      return [{ type: 'pre', ...place, ...takenLanguage('code', place, done) }];
    case 'code':
      return codeEntity(place, argument, done);
    default:
      return [{ type: TYPES[tag] ?? tag, ...place }];
  }
}

/** `<pre><code class="language-x">` is one block with a language, and so is the reverse. */
function codeEntity(place: { offset: number; length: number }, language: string, done: MarkedEntity[]): MarkedEntity[] {
  const last = done.at(-1);
  if (language !== '' && last?.type === 'pre' && last.language === undefined && isAt(last, place)) {
    done.pop();
    return [{ type: 'pre', ...place, language }];
  }
  return [{ type: 'code', ...place, ...(language === '' ? {} : { language }) }];
}

function takenLanguage(type: string, place: { offset: number; length: number }, done: MarkedEntity[]) {
  const last = done.at(-1);
  if (last?.type !== type || last.language === undefined || !isAt(last, place)) return {};
  done.pop();
  return { language: last.language };
}

function isAt(entity: MarkedEntity, place: { offset: number; length: number }): boolean {
  return entity.offset === place.offset && entity.length === place.length;
}

function withoutCodeLanguage(entity: MarkedEntity): MarkedEntity {
  if (entity.type !== 'code') return entity;
  const { language: _, ...code } = entity;
  return code;
}

function assertWholeCharacters(text: string): void {
  if (text.isWellFormed()) return;
  throw marksProblem(
    'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
  );
}
