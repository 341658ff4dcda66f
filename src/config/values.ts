import { LANGUAGES, type Language, LOG_LEVELS, type LogLevel, ROLES, type Role } from './choices.ts';

/** Telegram's ids have at most 52 significant bits (Bot API, "User"). */
const LARGEST_ID = 2 ** 52;
const KEY_BYTES = 32;
const LARGEST_PORT = 65_535;

/** Each of these reads the text of one setting. @returns undefined when the text is not of that shape */
export function parseToken(text: string): string | undefined {
  return /^\d+:[\w-]{30,}$/.test(text) ? text : undefined;
}

export function parseHttpUrl(text: string): string | undefined {
  return bareUrl(text, ['http:', 'https:']);
}

export function parseHttpsUrl(text: string): string | undefined {
  return bareUrl(text, ['https:']);
}

/** An address that is called as it is, with its path and question. */
export function parseCallUrl(text: string): string | undefined {
  const url = parseUrl(text, ['http:', 'https:']);
  return url && url.username === '' && url.password === '' && !text.includes('#') ? url.href : undefined;
}

export function parsePostgresUrl(text: string): string | undefined {
  const url = parseUrl(text, ['postgres:', 'postgresql:']);
  return url && url.hostname !== '' && url.pathname.length > 1 ? text : undefined;
}

export function parseRedisUrl(text: string): string | undefined {
  const url = parseUrl(text, ['redis:', 'rediss:']);
  return url && url.hostname !== '' ? text : undefined;
}

export function parsePort(text: string): number | undefined {
  const port = parseDigits(text);
  return port !== undefined && port <= LARGEST_PORT ? port : undefined;
}

/** Ids separated by commas, Latin or Arabic, in the digits of either script; each id once, in the order given. */
export function parseIds(text: string): number[] | undefined {
  const ids = splitList(text).map(parseDigits);
  const right = ids.filter((id): id is number => id !== undefined && id > 0 && id <= LARGEST_ID);
  return right.length === ids.length && ids.length > 0 ? [...new Set(right)] : undefined;
}

export function parseSwitch(text: string): boolean | undefined {
  return text === 'on' || text === 'off' ? text === 'on' : undefined;
}

/** 32 bytes in base64 or base64url, padded or not. Anything Node would quietly skip over is refused. */
export function parseKey(text: string): Buffer | undefined {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  const key = Buffer.from(plain, 'base64');
  const isExact = key.toString('base64').replace(/=+$/, '') === plain;
  return isExact && key.length === KEY_BYTES ? key : undefined;
}

/** Keys separated by commas. */
export function parseKeyList(text: string): Buffer[] | undefined {
  const keys = splitList(text).map(parseKey);
  const right = keys.filter((key) => key !== undefined);
  return right.length === keys.length && keys.length > 0 ? right : undefined;
}

/** A comma list of roles; each once, in the order of `ROLES`. */
export function parseRoles(text: string): Role[] | undefined {
  const names = splitList(text);
  const roles = ROLES.filter((role) => names.includes(role));
  return names.length > 0 && names.every((name) => ROLES.some((role) => role === name)) ? roles : undefined;
}

/** An IANA name in its usual capitals; offsets such as `+01:00` are no zones. */
export function parseTimeZone(text: string): string | undefined {
  if (!/^[a-z]/i.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

export function parseLanguage(text: string): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

export function parseLogLevel(text: string): LogLevel | undefined {
  return LOG_LEVELS.find((level) => level === text);
}

export function parsePath(text: string): string {
  return text;
}

function bareUrl(text: string, protocols: string[]): string | undefined {
  const url = parseUrl(text, protocols);
  if (!url || url.username !== '' || url.password !== '' || /[?#]/.test(text)) return undefined;
  return url.href.replace(/\/+$/, '');
}

function parseUrl(text: string, protocols: string[]): URL | undefined {
  const url = URL.parse(text);
  return url && protocols.includes(url.protocol) ? url : undefined;
}

function splitList(text: string): string[] {
  return text
    .split(/[,،]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function parseDigits(text: string): number | undefined {
  const latin = text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^\d{1,16}$/.test(latin) ? Number(latin) : undefined;
}
