import { isIP } from 'node:net';

/** Who asks, as far as the request says it. */
export type Caller = {
  method: string;
  path: string;
  /** A header is absent when the caller is a program that does not send it. */
  header(name: string): string | undefined;
  /** The address of this machine the connection came to; absent when there is none. */
  localAddress: string | undefined;
};

export type Access = { refuses(caller: Caller): boolean };

/**
 * Keeps pages of other places away, which a browser on this machine may show: a request must name this place in its Host
 * header (else a name of somebody else's was made to lead here: DNS rebinding), and what a browser sends for another page
 * is refused. Programs name the host they connect to and send no Origin. The page itself may be reached by a link.
 * @param hostNames further names this place is known by
 */
export function createAccess(hostNames: readonly string[]): Access {
  const names = new Set(['localhost', ...hostNames.map((name) => name.toLowerCase())]);
  return {
    refuses(caller) {
      const host = caller.header('host');
      if (host !== undefined && !isOurs(names, hostName(host), caller.localAddress)) return true;
      return isForeign(caller, host);
    },
  };
}

/** An address can only be met as one, so it is let in when it leads here: to this machine, or through a published port. */
function isOurs(names: ReadonlySet<string>, name: string, localAddress: string | undefined): boolean {
  if (names.has(name) || name.endsWith('.localhost')) return true;
  if (isIP(name) === 0) return false;
  const local = plainAddress(localAddress ?? '127.0.0.1');
  return isLoopback(name) || name === local || !isLoopback(local);
}

function isForeign(caller: Caller, host: string | undefined): boolean {
  const origin = caller.header('origin');
  if (origin !== undefined) return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
  const site = caller.header('sec-fetch-site') ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  const isLink = caller.method === 'GET' && caller.path === '/' && caller.header('sec-fetch-mode') === 'navigate';
  return !isLink;
}

function hostName(host: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  return (bracketed ?? host.replace(/:\d*$/, '')).toLowerCase();
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** IPv4 that reached an IPv6 socket is written as IPv4. */
function plainAddress(address: string): string {
  return address
    .replace(/^::ffff:/i, '')
    .replace(/%.*$/, '')
    .toLowerCase();
}
