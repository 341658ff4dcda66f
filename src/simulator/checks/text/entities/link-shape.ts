import topLevelDomains from 'tlds' with { type: 'json' };

const TOP_LEVEL_DOMAINS = new Set<string>(topLevelDomains);
const BAD_PATH_END = ".:;,('?!`";

/** Whether the whole text is an e-mail address as Telegram marks them. */
export function isEmailAddress(text: string): boolean {
  return /^(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}$/i.test(
    text,
  );
}

/**
 * What of a candidate is a link: without brackets that were not opened in it, with labels that may be a domain.
 * @returns undefined when it is none
 */
export function linkWithin(candidate: string): string | undefined {
  const protocol = /^(?:https?|ftp):\/\//i.exec(candidate)?.[0] ?? '';
  const rest = candidate.slice(protocol.length);
  const domainLength = rest.search(/[/?#]|$/);
  const authority = rest.slice(0, domainLength);
  const domain = authority.slice(authority.indexOf('@') + 1).replace(/:[^:]*$/, '');
  if (!isDomain(domain, protocol !== '')) return undefined;
  return candidate.slice(0, protocol.length + domainLength) + balanced(rest.slice(domainLength));
}

function isDomain(domain: string, hasProtocol: boolean): boolean {
  const labels = domain.split('.');
  if (labels.length < 2 || labels.some((label) => label === '' || Buffer.byteLength(label) >= 64)) return false;
  if (isIpv4(labels)) return true;
  if (!/[^\d.]/.test(domain)) return false;
  const top = (labels.at(-1) ?? '').toLowerCase();
  if (top.length < 2 || labels.at(-2)?.includes('_')) return false;
  if (top.startsWith('xn--')) return /^[a-z0-9]{2,}$/.test(top.slice(4));
  return !/[_-]/.test(top) && (hasProtocol || TOP_LEVEL_DOMAINS.has(top));
}

function isIpv4(labels: readonly string[]): boolean {
  return labels.length === 4 && labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256);
}

function balanced(path: string): string {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  let end = 0;
  for (; end < path.length; end += 1) {
    const symbol = path.charAt(end);
    if (symbol in open) open[symbol] = (open[symbol] ?? 0) + 1;
    const opener = opening[symbol];
    if (opener === undefined) continue;
    open[opener] = (open[opener] ?? 0) - 1;
    if ((open[opener] ?? 0) < 0) break;
  }
  while (end > 0 && BAD_PATH_END.includes(path.charAt(end - 1))) end -= 1;
  return path.slice(0, end);
}
