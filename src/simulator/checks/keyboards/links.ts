type Authority = { userinfo: string; host: string; port: number; isIpv6: boolean };

/** The link as Telegram gives it back, or why it is refused, in Telegram's words (Bot API facts, F5). */
export function checkedLink(link: string): { url: string } | { problem: string } {
  const special = /^(tg|ton):(?:\/\/)?(.*)$/is.exec(link);
  if (special) return checkedAppLink(special[1]?.toLowerCase() ?? '', special[2] ?? '');
  const parts = /^([a-z]+:\/\/)?([^/?#]*)(.*)$/is.exec(link);
  const protocol = parts?.[1]?.toLowerCase() ?? 'http://';
  if (protocol !== 'http://' && protocol !== 'https://') return { problem: 'Unsupported URL protocol' };
  const authority = splitAuthority(parts?.[2] ?? '');
  const problem = authorityProblem(authority);
  if (problem !== undefined) return { problem };
  const { userinfo, host, port, isIpv6 } = authority;
  if (!host.includes('.') && !isIpv6) return { problem: 'Wrong HTTP URL' };
  const at = userinfo === '' ? '' : `${userinfo}@`;
  const specified = port === 0 ? '' : `:${port}`;
  return { url: `${protocol}${at}${host}${specified}${normalPath(parts?.[3] ?? '')}` };
}

/** Whether a link is an address over https. */
export function isHttps(link: string): boolean {
  return link.toLowerCase().startsWith('https://');
}

function checkedAppLink(scheme: string, rest: string): { url: string } | { problem: string } {
  const parts = /^([^/?#]*)(.*)$/s.exec(rest);
  const host = (parts?.[1] ?? '').toLowerCase();
  if (host === '') return { problem: 'URL host is empty' };
  if (!/^[a-z0-9_-]+$/.test(host)) return { problem: 'Unallowed characters in URL host' };
  const query = normalPath(parts?.[2] ?? '');
  return { url: `${scheme}://${host}${query.startsWith('/?') ? query.slice(1) : query}` };
}

function splitAuthority(text: string): Authority {
  const at = text.lastIndexOf('@');
  const hostAndPort = text.slice(at + 1);
  const port = /:([^:\]]*)$/.exec(hostAndPort);
  const host = port ? hostAndPort.slice(0, port.index) : hostAndPort;
  return {
    userinfo: at < 0 ? '' : text.slice(0, at),
    host: host.toLowerCase(),
    port: port ? readPort(port[1] ?? '') : 0,
    isIpv6: /^\[[0-9a-f:.]+\]$/i.test(host),
  };
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : -1;
  return port === 0 ? -1 : port;
}

function authorityProblem({ userinfo, host, port, isIpv6 }: Authority): string | undefined {
  if (port < 0 || port > 65_535) return 'Wrong port number specified in the URL';
  if (host === '') return 'URL host is empty';
  if (host === '.') return 'Host is invalid';
  const inHost = isIpv6 ? undefined : partProblem(host, 'host', /[\w.!$,~*'();&+=-]/);
  return inHost ?? partProblem(userinfo, 'userinfo', /[\w.!$,~*'();&+=:-]/);
}

function partProblem(part: string, name: string, allowed: RegExp): string | undefined {
  const plain = part.replace(/%[0-9a-f]{2}/gi, '');
  if (plain.includes('%')) return `Wrong percent-encoded symbol in URL ${name}`;
  const isFine = [...plain].every((symbol) => allowed.test(symbol) || symbol.charCodeAt(0) >= 128);
  return isFine ? undefined : `Disallowed character in URL ${name}`;
}

function normalPath(path: string): string {
  const trimmed = path.trimEnd();
  const rooted = trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
  return rooted.replace(/[\0- ]/g, (symbol) => `%${symbol.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
