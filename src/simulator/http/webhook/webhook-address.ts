import { lookup as lookUp } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { badRequest } from '../../checks/errors.ts';

/** Gives the addresses of a host name. @throws when there are none */
export type Lookup = (host: string) => Promise<{ address: string; family: number }[]>;

export const systemLookup: Lookup = (host) => lookUp(host, { all: true });

/** `local` allows http, every port and every address, as a server of one's own with `--local` does. */
export type WebhookRules = 'local' | 'telegram';

const PORTS = new Set(['80', '88', '443', '8443']);

const RESERVED = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`;

/** Reads the address of a webhook; one without a scheme is https (Bot API facts, F3). @throws {ApiError} */
export function parseWebhookUrl(text: string): URL {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') throw badRequest('invalid webhook URL specified');
  return url;
}

/**
 * Finds the address the updates will be sent to.
 * @param given what the bot says the address is
 * @throws {ApiError} in the words of the server when the webhook cannot be there
 */
export async function webhookAddress(
  { url, given }: { url: URL; given: string },
  { rules, lookup }: { rules: WebhookRules; lookup: Lookup },
): Promise<string> {
  if (rules === 'telegram') assertPublicUrl(url);
  const address = given === '' ? await addressOf(url.hostname.replace(/^\[|\]$/g, ''), lookup) : given;
  if (isIP(address) === 0) throw badWebhook('Invalid IP address specified');
  if (rules === 'telegram') assertPublicAddress(address);
  return address;
}

function assertPublicUrl({ protocol, port }: URL): void {
  if (protocol !== 'https:') throw badWebhook('An HTTPS URL must be provided for webhook');
  if (port !== '' && !PORTS.has(port)) throw badWebhook('Webhook can be set up only on ports 80, 88, 443 or 8443');
}

function assertPublicAddress(address: string): void {
  if (!isIPv4(address)) throw badWebhook('IPv6-only addresses are not allowed');
  const reserved = new BlockList();
  for (const range of RESERVED.split(/\s+/)) {
    const [network = '', bits] = range.split('/');
    reserved.addSubnet(network, Number(bits));
  }
  if (reserved.check(address)) throw badWebhook(`IP address ${address} is reserved`);
}

async function addressOf(host: string, lookup: Lookup): Promise<string> {
  if (isIP(host) !== 0) return host;
  const found = await lookup(host).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EAI_AGAIN' ? 'Temporary failure in name resolution' : 'Name or service not known';
    throw badWebhook(`Failed to resolve host: ${reason}`);
  });
  const best = found.find(({ family }) => family === 4) ?? found[0];
  if (!best) throw badWebhook('Failed to resolve host: Name or service not known');
  return best.address;
}

function badWebhook(text: string) {
  return badRequest(`bad webhook: ${text}`);
}
