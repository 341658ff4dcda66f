import { leadingStringEnd, leadingValueEnd } from './json-scan.ts';

/**
 * Reads the parameters of a JSON body as the server does: a string is decoded, every other value keeps its JSON text,
 * the first of two equal names wins, and a broken body gives what could be read of it (Bot API facts, F1).
 */
export function jsonParameters(body: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = skipSpace(body, 0);
  if (body[at] !== '{') return found;
  at = skipSpace(body, at + 1);
  while (body[at] === '"') {
    const nameEnd = leadingStringEnd(body, at);
    const colon = nameEnd === undefined ? -1 : skipSpace(body, nameEnd);
    if (body[colon] !== ':') return found;
    const start = skipSpace(body, colon + 1);
    const end = leadingValueEnd(body, start);
    const name = decode(body.slice(at, nameEnd));
    const value = end === undefined ? undefined : parameterText(body.slice(start, end));
    if (end === undefined || name === undefined || value === undefined) return found;
    if (!found.has(name)) found.set(name, value);
    const comma = skipSpace(body, end);
    if (body[comma] !== ',') return found;
    at = skipSpace(body, comma + 1);
  }
  return found;
}

function parameterText(json: string): string | undefined {
  return json.startsWith('"') ? decode(json) : json;
}

function decode(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/[\t\n\r ]/.test(text.charAt(at))) at += 1;
  return at;
}
