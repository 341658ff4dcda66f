import { byteOffset, marksProblem } from './marked-link.ts';

const TAGS = new Set(
  `b strong i em u ins s strike del tg-spoiler span a code pre blockquote tg-emoji tg-time`.split(' '),
);

/** A start tag and what its attributes say: an address, a language, an emoji, a moment; `format` is that of a moment. */
export type StartTag = { tag: string; argument: string; format: string };

type Attribute = { name: string; value: string; end: number };

/** Reads the start tag at `at` and the attributes of it that matter. @throws {ApiError} in the words of TDLib */
export function readStartTag(html: string, at: number): StartTag & { end: number } {
  const nameEnd = endOf(html, at + 1, /[\s>]/);
  if (nameEnd === html.length) throw problem(html, at, 'Unclosed start tag');
  const tag = html.slice(at + 1, nameEnd).toLowerCase();
  if (!TAGS.has(tag)) throw problem(html, at, `Unsupported start tag "${tag}"`);
  let argument = '';
  let format = '';
  let end = endOf(html, nameEnd, /\S/);
  while (html[end] !== '>') {
    const attribute = readAttribute(html, { tag, at, from: end });
    argument = meaning(tag, attribute) ?? argument;
    if (tag === 'tg-time' && attribute.name === 'format') format = attribute.value;
    end = endOf(html, attribute.end, /\S/);
    if (end >= html.length) throw problem(html, at, 'Unclosed start tag');
  }
  if (tag === 'span' && argument !== 'spoiler') throw problem(html, at, 'Tag "span" must have class "tg-spoiler"');
  return { tag, argument, format, end: end + 1 };
}

/** Reads the end tag at `at`, which must close `expected`. @throws {ApiError} in the words of TDLib */
export function readEndTag(html: string, at: number, expected: string | undefined): { name: string; end: number } {
  if (expected === undefined) throw problem(html, at, 'Unexpected end tag');
  const nameEnd = endOf(html, at + 2, /[\s>]/);
  const name = html.slice(at + 2, nameEnd).toLowerCase();
  const end = endOf(html, nameEnd, /\S/);
  if (html[end] !== '>') throw problem(html, at, 'Unclosed end tag');
  if (name !== '' && name !== expected) {
    throw problem(html, at, 'Unmatched end tag', `, expected "</${expected}>", found "</${name}>"`);
  }
  return { name, end: end + 1 };
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Decodes the four named references Telegram knows and numeric ones; others stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|([a-zA-Z]+));?/g,
    (whole: string, hexadecimal?: string, decimal?: string, named?: string) => {
      if (named !== undefined) return NAMED[named] ?? whole;
      const isTooLong = whole.replace(';', '').length >= 10;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0 && code < 0x10ffff && !isTooLong ? String.fromCodePoint(code) : whole;
    },
  );
}

function readAttribute(html: string, { tag, at, from }: { tag: string; at: number; from: number }): Attribute {
  const nameEnd = endOf(html, from, /[\s=>]/);
  const name = html.slice(from, nameEnd).toLowerCase();
  if (name === '') throw problem(html, at, `Empty attribute name in the tag "${tag}"`);
  const equals = endOf(html, nameEnd, /\S/);
  if (html[equals] !== '=') return attributeWithoutValue(html, { tag, at, name, nameEnd, equals });
  const start = endOf(html, equals + 1, /\S/);
  const quote = html[start];
  if (quote === undefined) throw problem(html, at, `Unclosed start tag "${tag}"`);
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, start + 1);
    if (end < 0) throw problem(html, at, 'Unclosed start tag');
    return { name, value: decodeReferences(html.slice(start + 1, end)), end: end + 1 };
  }
  const end = endOf(html, start, /[^a-z0-9.-]/i);
  if (!/[\s>]/.test(html.charAt(end))) throw problem(html, start, 'Unexpected end of name token');
  return { name, value: html.slice(start, end).toLowerCase(), end };
}

/** `expandable` needs no value. */
function attributeWithoutValue(
  html: string,
  { tag, at, name, nameEnd, equals }: { tag: string; at: number; name: string; nameEnd: number; equals: number },
): Attribute {
  if (equals >= html.length) throw problem(html, at, `Unclosed start tag "${tag}"`);
  return { name, value: '', end: nameEnd };
}

function meaning(tag: string, { name, value }: Attribute): string | undefined {
  if (tag === 'blockquote' && name === 'expandable') return 'expandable';
  if (tag === 'a' && name === 'href') return value;
  if (tag === 'tg-emoji' && name === 'emoji-id') return value;
  if (tag === 'tg-time' && name === 'unix') return value;
  if (tag === 'span' && name === 'class' && value.startsWith('tg-')) return value.slice(3);
  return tag === 'code' && name === 'class' && value.startsWith('language-') ? value.slice(9) : undefined;
}

function endOf(html: string, from: number, stop: RegExp): number {
  const found = html.slice(from).search(stop);
  return found < 0 ? html.length : from + found;
}

function problem(html: string, at: number, text: string, rest = '') {
  return marksProblem(`${text} at byte offset ${byteOffset(html, at)}${rest}`);
}
