import { sortEntities } from '../entities/kinds.ts';
import { readFence } from './fence.ts';
import {
  byteOffset,
  imageEntity,
  linkEntity,
  type MarkedEntity,
  type MarkedText,
  marksProblem,
} from './marked-link.ts';

/** TDLib's names, which its problems speak of. */
type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'PreCode'
  | 'TextUrl'
  | 'CustomEmoji'
  | 'BlockQuote';

type Open = { kind: Kind; offset: number; sourceAt: number; language: string };

type Reading = {
  source: string;
  at: number;
  text: string;
  open: Open[];
  entities: MarkedEntity[];
  inQuote: boolean;
  mayQuote: boolean;
};

const RESERVED = '_*[]()~`>#+-=|{}.!\n';
const STYLES: Readonly<Partial<Record<Kind, string>>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
};
const ENDS: Readonly<Record<Kind, string>> = {
  Bold: '*',
  Italic: '_',
  Underline: '__',
  Strikethrough: '~',
  Spoiler: '||',
  Code: '`',
  Pre: '```',
  PreCode: '```',
  TextUrl: ']',
  CustomEmoji: ']',
  BlockQuote: '',
};

/**
 * Reads a text marked with parse_mode MarkdownV2 (Bot API facts, F4). A quote goes on from line to line while these
 * begin with `>`; a quote whose last line ends with `||` is expandable.
 * @throws {ApiError} `can't parse entities: …` with the place in bytes
 */
export function parseMarkdownV2(source: string): MarkedText {
  const reading: Reading = { source, at: 0, text: '', open: [], entities: [], inQuote: false, mayQuote: true };
  while (reading.at < source.length) readNext(reading);
  finish(reading);
  return { text: reading.text, entities: sortEntities(reading.entities) };
}

function readNext(reading: Reading): void {
  const { source, at } = reading;
  const symbol = source.charAt(at);
  const next = source.charCodeAt(at + 1);
  if (symbol === '\\' && next > 0 && next <= 126) return take(reading, source.charAt(at + 1), 2);
  const innermost = reading.open.at(-1);
  const isVerbatim = innermost?.kind === 'Code' || innermost?.kind === 'Pre' || innermost?.kind === 'PreCode';
  if (!(isVerbatim ? '`' : RESERVED).includes(symbol)) return take(reading, symbol, 1);
  if (innermost && isEnd(reading, innermost.kind)) close(reading, innermost);
  else begin(reading);
}

function take(reading: Reading, symbol: string, length: number): void {
  reading.text += symbol;
  reading.at += length;
  if (symbol !== '\r' || length > 1) reading.mayQuote = false;
}

function endsQuote({ source, at, inQuote }: Reading): boolean {
  return inQuote && source[at] === '\n' && source[at + 1] !== '>';
}

function isEnd(reading: Reading, kind: Kind): boolean {
  if (endsQuote(reading)) return true;
  const { source, at } = reading;
  if (kind === 'BlockQuote' || !source.startsWith(ENDS[kind], at)) return false;
  return kind !== 'Italic' || source[at + 1] !== '_';
}

function begin(reading: Reading): void {
  const { source, at } = reading;
  const symbol = source.charAt(at);
  if (symbol === '\n') {
    reading.text += '\n';
    reading.at += 1;
    reading.mayQuote = true;
    return;
  }
  if (symbol === '>' && reading.mayQuote && reading.inQuote) {
    reading.at += 1;
    return;
  }
  const mark = markAt(reading);
  if (!mark) throw marksProblem(`Character '${symbol}' is reserved and must be escaped with the preceding '\\'`);
  if (mark.kind === 'BlockQuote') reading.inQuote = true;
  reading.open.push({ kind: mark.kind, offset: reading.text.length, sourceAt: at, language: mark.language ?? '' });
  reading.at = mark.next;
}

function markAt({ source, at, mayQuote }: Reading): { kind: Kind; next: number; language?: string } | undefined {
  switch (source[at]) {
    case '_':
      return source[at + 1] === '_' ? { kind: 'Underline', next: at + 2 } : { kind: 'Italic', next: at + 1 };
    case '*':
      return { kind: 'Bold', next: at + 1 };
    case '~':
      return { kind: 'Strikethrough', next: at + 1 };
    case '|':
      return source[at + 1] === '|' ? { kind: 'Spoiler', next: at + 2 } : undefined;
    case '[':
      return { kind: 'TextUrl', next: at + 1 };
    case '!':
      return source[at + 1] === '[' ? { kind: 'CustomEmoji', next: at + 2 } : undefined;
    case '`': {
      if (!source.startsWith('```', at)) return { kind: 'Code', next: at + 1 };
      const { language, start } = readFence(source, at + 3);
      return { kind: language === '' ? 'Pre' : 'PreCode', next: start, language };
    }
    case '>':
      return mayQuote ? { kind: 'BlockQuote', next: at + 1 } : undefined;
    default:
      return undefined;
  }
}

function close(reading: Reading, innermost: Open): void {
  if (reading.inQuote && reading.source[reading.at] === '\n') return closeQuote(reading);
  reading.open.pop();
  const place = { offset: innermost.offset, length: reading.text.length - innermost.offset };
  const style = STYLES[innermost.kind];
  reading.at += ENDS[innermost.kind].length;
  if (style !== undefined) add(reading, [{ type: style, ...place }]);
  else if (innermost.kind === 'TextUrl') add(reading, closedLink(reading, innermost, place));
  else if (innermost.kind === 'CustomEmoji') add(reading, closedImage(reading, place));
  else if (innermost.kind === 'Code') add(reading, [{ type: 'code', ...place }]);
  else add(reading, [{ type: 'pre', ...place, ...(innermost.language && { language: innermost.language }) }]);
}

function add(reading: Reading, entities: readonly MarkedEntity[]): void {
  reading.entities.push(...entities.filter(({ length }) => length > 0));
}

function closedLink(reading: Reading, { offset }: Open, place: { offset: number; length: number }): MarkedEntity[] {
  if (reading.source[reading.at] !== '(') return linkEntity(place, reading.text.slice(offset));
  return linkEntity(place, readAddress(reading, 'URL'));
}

function closedImage(reading: Reading, place: { offset: number; length: number }): MarkedEntity[] {
  if (reading.source[reading.at] !== '(') throw marksProblem('Custom emoji entity must contain a tg://emoji URL');
  return [imageEntity(place, readAddress(reading, 'custom emoji URL'))];
}

function readAddress(reading: Reading, name: string): string {
  const { source } = reading;
  const begin = reading.at + 1;
  let address = '';
  let at = begin;
  while (at < source.length && source[at] !== ')') {
    const next = source.charCodeAt(at + 1);
    if (source[at] === '\\' && next > 0 && next <= 126) at += 1;
    address += source.charAt(at);
    at += 1;
  }
  if (at >= source.length) {
    throw marksProblem(`Can't find end of a ${name} at byte offset ${byteOffset(source, begin)}`);
  }
  reading.at = at + 1;
  return address;
}

/** Closes the quote at a line break that no further `>` follows. The line break belongs to the quote. */
function closeQuote(reading: Reading): void {
  const isExpandable = dropTrailingSpoiler(reading, reading.at);
  const quote = reading.open.at(-1);
  if (quote?.kind !== 'BlockQuote') throw unclosed(reading);
  reading.open.pop();
  reading.text += '\n';
  reading.at += 1;
  reading.inQuote = false;
  reading.mayQuote = true;
  addQuote(reading, quote, isExpandable);
}

/** A `||` that opens a spoiler at the very end of a quote says that the quote is expandable. */
function dropTrailingSpoiler({ source, open }: Reading, end: number): boolean {
  const last = open.at(-1);
  const at = last?.sourceAt ?? 0;
  const isTrailing = last?.kind === 'Spoiler' && (at === end - 2 || (at === end - 3 && source[end - 1] === '\r'));
  if (isTrailing) open.pop();
  return isTrailing;
}

function addQuote(reading: Reading, { offset }: Open, isExpandable: boolean): void {
  const length = reading.text.length - offset;
  add(reading, [{ type: isExpandable ? 'expandable_blockquote' : 'blockquote', offset, length }]);
}

function finish(reading: Reading): void {
  if (reading.inQuote) {
    const isExpandable = dropTrailingSpoiler(reading, reading.source.length);
    const quote = reading.open.at(-1);
    if (quote?.kind === 'BlockQuote') {
      reading.open.pop();
      addQuote(reading, quote, isExpandable);
    }
  }
  if (reading.open.length > 0) throw unclosed(reading);
}

function unclosed({ source, open }: Reading) {
  const last = open.at(-1);
  const place = byteOffset(source, last?.sourceAt ?? 0);
  return marksProblem(`Can't find end of ${last?.kind ?? 'BlockQuote'} entity at byte offset ${place}`);
}
