import type { MessageEntity } from '../../../state/telegram.ts';
import { isEmailAddress, linkWithin } from './link-shape.ts';

const BAD_PATH_END = ".:;,('?!`";
const DOMAIN_SYMBOL = /[A-Za-z0-9_.~-]/;
const APP_LINK =
  /(?:tg|ton|tonsite):\/\/[a-z0-9_-]{1,253}(?:[/?#][^\s\u2000-\u200b\u200e\u200f\u2016-\u206f<>«»"]*)?/gi;

/** Finds `tg://…` and the like. */
export function findAppLinks(text: string): MessageEntity[] {
  return [...text.matchAll(APP_LINK)].map(({ 0: link, index: offset }) => ({
    type: 'url',
    offset,
    length: link.replace(/[.:;,('?!`]+$/, '').length,
  }));
}

/**
 * Finds links with and without `https://` and e-mail addresses the way TDLib does: from each dot outward, as far as a
 * domain, a user name before it and a port and a path after it may reach. Bare links need a known top-level domain.
 */
export function findLinks(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot >= 0 && dot + 1 < text.length; dot = text.indexOf('.', from)) {
    const candidate: Candidate = text[dot + 1] === ' ' ? { next: dot + 2 } : candidateAround(text, dot, from);
    if (candidate.link) found.push(...entityOf(text, candidate.link));
    from = Math.max(candidate.next, dot + 1);
  }
  return found;
}

type Candidate = { next: number; link?: { start: number; end: number } };

function candidateAround(text: string, dot: number, from: number): Candidate {
  const { end: domainEnd, hasAt } = domainForward(text, dot);
  const domainStart = backward(text, dot, from, hasAt ? isUserSymbol : isDomainSymbol);
  const end = withoutDots(text, dot, pathEnd(text, portEnd(text, domainEnd)));
  const start = startOf(text, { domainStart, from, hasAt });
  if (start === undefined) return { next: text.lastIndexOf('.', end - 1) + 1 };
  let next = end;
  while (text[next] === '.') next += 1;
  return end > dot + 1 ? { next, link: { start, end } } : { next };
}

function domainForward(text: string, dot: number): { end: number; hasAt: boolean } {
  let end = dot;
  let hasAt = false;
  while (end < text.length && (text[end] === '@' || isDomainSymbol(text.charAt(end)))) {
    hasAt ||= text[end] === '@';
    end += 1;
  }
  return { end, hasAt };
}

function backward(text: string, at: number, from: number, isPart: (symbol: string) => boolean): number {
  let start = at;
  while (start > from && isPart(text.charAt(start - 1))) start -= 1;
  return start;
}

function portEnd(text: string, at: number): number {
  const port = text[at] === ':' ? /^:0*(\d{1,5})(?!\d)/.exec(text.slice(at, at + 64)) : undefined;
  return port && Number(port[1]) > 0 && Number(port[1]) <= 65_535 ? at + port[0].length : at;
}

function pathEnd(text: string, at: number): number {
  if (!'/?#'.includes(text[at] ?? ' ')) return at;
  let end = at + 1;
  while (end < text.length && isPathSymbol(text.charAt(end))) end += 1;
  while (end > at + 1 && BAD_PATH_END.includes(text.charAt(end - 1))) end -= 1;
  return text[at] === '/' || end > at + 1 ? end : at;
}

function withoutDots(text: string, dot: number, at: number): number {
  let end = at;
  while (end > dot + 1 && text[end - 1] === '.') end -= 1;
  return end;
}

/** Where the link begins with its user name and protocol. @returns undefined when what stands before it forbids it */
function startOf(
  text: string,
  { domainStart, from, hasAt }: { domainStart: number; from: number; hasAt: boolean },
): number | undefined {
  let start = domainStart;
  if (start > from && text[start - 1] === '@') {
    if (hasAt) return undefined;
    const userStart = backward(text, start - 1, from, isUserSymbol);
    if (userStart === start - 1) return undefined;
    start = userStart;
  }
  if (start === from) return start;
  const before = text.slice(from, start);
  if (before.length >= 6 && before.endsWith('://')) return protocolStart(before, start);
  return /[\p{L}\p{N}_/#@]$/u.test(before) ? undefined : start;
}

function protocolStart(before: string, start: number): number | undefined {
  const protocol = /([a-z0-9+-]|[^\0-\x7f\p{Z}])*(?=:\/\/$)/iu.exec(before)?.[0].toLowerCase() ?? '';
  if (protocol.endsWith('https')) return start - 8;
  if (protocol.endsWith('http') && protocol !== 'shttp') return start - 7;
  return protocol.endsWith('ftp') && protocol !== 'tftp' && protocol !== 'sftp' ? start - 6 : undefined;
}

function entityOf(text: string, { start, end }: { start: number; end: number }): MessageEntity[] {
  const link = text.slice(start, end);
  if (isEmailAddress(link)) return [{ type: 'email', offset: start, length: link.length }];
  if (link.startsWith('mailto:') && isEmailAddress(link.slice(7))) {
    return [{ type: 'email', offset: start + 7, length: link.length - 7 }];
  }
  const length = linkWithin(link)?.length ?? 0;
  return length > 0 ? [{ type: 'url', offset: start, length }] : [];
}

function isDomainSymbol(symbol: string): boolean {
  return symbol < '\u00c0' ? DOMAIN_SYMBOL.test(symbol) : isLinkSymbol(symbol);
}

function isUserSymbol(symbol: string): boolean {
  return !'\n/[]{}()\'`<>"@\u00ab\u00bb'.includes(symbol) && isLinkSymbol(symbol);
}

function isPathSymbol(symbol: string): boolean {
  return !'\n<>"\u00ab\u00bb'.includes(symbol) && isLinkSymbol(symbol);
}

function isLinkSymbol(symbol: string): boolean {
  if (symbol >= '\u2000' && symbol <= '\u206f') return symbol === '\u200c' || symbol === '\u200d';
  return symbol !== ' ' && symbol !== '\u00a0' && symbol !== '\u1680' && symbol !== '\u3000';
}
