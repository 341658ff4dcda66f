import { badRequest } from '../../errors.ts';

const TAGS = new Set(`b strong i em u ins s strike del tg-spoiler span a code pre blockquote tg-emoji`.split(' '));

type Attribute = { name: string; value: string | undefined; end: number };

/**
 * Reads the start tag at `at` and the one attribute of it that matters.
 * @throws {ApiError} in the words of TDLib
 */
export function readStartTag(html: string, at: number): { tag: string; argument: string; end: number } {
  const nameEnd = endOf(html, at + 1, /[\s>]/);
  if (nameEnd === html.length) throw problem(html, at, 'Unclosed start tag');
  const tag = html.slice(at + 1, nameEnd).toLowerCase();
  if (!TAGS.has(tag)) throw problem(html, at, `Unsupported start tag "${tag}"`);
  let argument = '';
  let end = endOf(html, nameEnd, /\S/);
  while (html[end] !== '>') {
    const attribute = readAttribute(html, { tag, at, from: end });
    argument = meaning(tag, attribute) ?? argument;
    end = endOf(html, attribute.end, /\S/);
    if (end >= html.length) throw problem(html, at, 'Unclosed start tag');
  }
  if (tag === 'span' && argument !== 'spoiler') throw problem(html, at, 'Tag "span" must have class "tg-spoiler"');
  return { tag, argument, end: end + 1 };
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

/** Decodes the four named references Telegram knows and numeric ones; others stay as they are. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));?/gi, (whole, named, decimal, hex) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function readAttribute(html: string, { tag, at, from }: { tag: string; at: number; from: number }): Attribute {
  const nameEnd = endOf(html, from, /[\s=>]/);
  const name = html.slice(from, nameEnd).toLowerCase();
  if (name === '') throw problem(html, at, `Empty attribute name in the tag "${tag}"`);
  const equals = endOf(html, nameEnd, /\S/);
  if (html[equals] !== '=') return { name, value: undefined, end: nameEnd };
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

function meaning(tag: string, { name, value }: Attribute): string | undefined {
  if (tag === 'blockquote' && name === 'expandable') return 'expandable';
  if (value === undefined) return undefined;
  if (tag === 'a' && name === 'href') return value;
  if (tag === 'tg-emoji' && name === 'emoji-id') return value;
  if (tag === 'span' && name === 'class' && value.startsWith('tg-')) return value.slice(3);
  return tag === 'code' && name === 'class' && value.startsWith('language-') ? value.slice(9) : undefined;
}

function endOf(html: string, from: number, stop: RegExp): number {
  const found = html.slice(from).search(stop);
  return found < 0 ? html.length : from + found;
}

function problem(html: string, at: number, text: string, rest = '') {
  const place = Buffer.byteLength(html.slice(0, at));
  return badRequest(`can't parse entities: ${text} at byte offset ${place}${rest}`);
}
