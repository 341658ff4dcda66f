import { readFence } from './fence.ts';
import { byteOffset, linkEntity, type MarkedEntity, type MarkedText, marksProblem } from './marked-link.ts';

const OPENING = '_*`[';
const ENDS: Readonly<Record<string, string>> = { '[': ']' };

/**
 * Reads a text marked with the older parse_mode Markdown: nothing is nested, and a backslash counts outside of marks
 * only (Bot API facts, F4).
 * @throws {ApiError} `can't parse entities: …` with the place in bytes
 */
export function parseMarkdown(source: string): MarkedText {
  const entities: MarkedEntity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const symbol = source.charAt(at);
    const next = source.charAt(at + 1);
    if (symbol === '\\' && next !== '' && OPENING.includes(next)) {
      text += next;
      at += 2;
    } else if (!OPENING.includes(symbol)) {
      text += symbol;
      at += 1;
    } else {
      const span = readSpan(source, at);
      if (span.inner !== '') entities.push(...span.entities({ offset: text.length, length: span.inner.length }));
      text += span.inner;
      at = span.next;
    }
  }
  return { text, entities };
}

type Span = {
  inner: string;
  next: number;
  entities: (place: { offset: number; length: number }) => MarkedEntity[];
};

function readSpan(source: string, begin: number): Span {
  const symbol = source.charAt(begin);
  const isBlock = source.startsWith('```', begin);
  const { language, start } = isBlock ? readFence(source, begin + 3) : { language: '', start: begin + 1 };
  const ending = isBlock ? '```' : (ENDS[symbol] ?? symbol);
  const end = source.indexOf(ending, start);
  if (end < 0) {
    throw marksProblem(`Can't find end of the entity starting at byte offset ${byteOffset(source, begin)}`);
  }
  const inner = source.slice(start, end);
  const next = end + ending.length;
  switch (symbol) {
    case '[':
      return linkSpan(source, inner, next);
    case '_':
      return { inner, next, entities: (place) => [{ type: 'italic', ...place }] };
    case '*':
      return { inner, next, entities: (place) => [{ type: 'bold', ...place }] };
    default: {
      const entity = { type: isBlock ? 'pre' : 'code', ...(language === '' ? {} : { language }) };
      return { inner, next, entities: (place) => [{ ...entity, ...place }] };
    }
  }
}

/** Without an address the text is its own; an address that is not closed reaches to the end. */
function linkSpan(source: string, inner: string, after: number): Span {
  if (inner === '' || source[after] !== '(') {
    return { inner, next: after, entities: (place) => linkEntity(place, inner) };
  }
  const close = source.indexOf(')', after);
  const end = close < 0 ? source.length : close;
  const link = source.slice(after + 1, end);
  return { inner, next: end + 1, entities: (place) => linkEntity(place, link) };
}
