import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { gunzipSync, inflateSync } from 'node:zlib';
import type { Webhook } from '../../state/state.ts';
import type { Waits } from '../../waits.ts';
import { MAX_BODY_BYTES } from '../request/sizes.ts';
import type { Connection } from './connections.ts';
import { parseWebhookUrl } from './webhook-address.ts';

/** What became of one delivery. `error` is what getWebhookInfo shows. */
export type Delivery =
  | { kind: 'accepted'; isOpen: boolean; contentType: string; body: Buffer }
  | { kind: 'refused'; isOpen: boolean; status: number; retryAfterS: number; error: string }
  | { kind: 'broken'; error: string };

/** A bot has so long to answer (Bot API facts, F3). */
const READ_TIMEOUT_MS = 60_000;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection reset by peer',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ETIMEDOUT: 'Connection timed out',
  EPIPE: 'Broken pipe',
};

/** Sends one update. @returns what became of it, and a way to break it off */
export function deliver(
  webhook: Webhook,
  update: string,
  { connection, waits }: { connection: Connection; waits: Waits },
): { done: Promise<Delivery>; breakOff(): void } {
  const url = parseWebhookUrl(webhook.url);
  const { promise, resolve } = Promise.withResolvers<Delivery>();
  const call: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
    method: 'POST',
    agent: connection.agent,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(update),
      'Accept-Encoding': 'gzip, deflate',
      ...(webhook.secretToken === '' ? {} : { 'X-Telegram-Bot-Api-Secret-Token': webhook.secretToken }),
    },
    ...(webhook.hasFixedAddress ? { lookup: always(webhook.ipAddress) } : {}),
  });
  const broken = (error: string) => {
    stopWaiting();
    resolve({ kind: 'broken', error });
    call.destroy();
  };
  const stopWaiting = waits.after(READ_TIMEOUT_MS, () => broken('Read timeout expired'));
  call.on('error', (error: NodeJS.ErrnoException) => broken(reasonOf(error)));
  call.on('response', (response) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else broken('Response is too big');
    });
    response.on('error', () => broken('Connection closed'));
    response.on('end', () => {
      stopWaiting();
      resolve(judged(response, Buffer.concat(chunks)));
    });
  });
  call.end(update);
  return { done: promise, breakOff: () => broken('Webhook connection closed') };
}

/** Any 2xx is a success, everything else, redirections too, a failure. */
function judged(response: IncomingMessage, body: Buffer): Delivery {
  const { statusCode: status = 0, statusMessage = '', headers } = response;
  const isOpen = headers.connection?.toLowerCase() !== 'close' && response.httpVersion !== '1.0';
  if (status >= 200 && status <= 299) {
    return { kind: 'accepted', isOpen, contentType: headers['content-type'] ?? '', body: decoded(headers, body) };
  }
  const retryAfterS = Math.min(3600, Math.max(0, Math.trunc(Number(headers['retry-after']) || 0)));
  const error = `Wrong response from the webhook: ${status} ${statusMessage}`;
  return { kind: 'refused', isOpen, status, retryAfterS, error };
}

function decoded(headers: IncomingMessage['headers'], body: Buffer): Buffer {
  const options = { maxOutputLength: MAX_BODY_BYTES };
  try {
    if (headers['content-encoding'] === 'gzip') return gunzipSync(body, options);
    if (headers['content-encoding'] === 'deflate') return inflateSync(body, options);
    return body;
  } catch {
    return Buffer.alloc(0);
  }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.message === 'socket hang up') return 'Connection closed';
  const known = REASONS[error.code ?? ''];
  if (known) return known;
  if (error.syscall === 'getaddrinfo') return 'Failed to resolve host: Name or service not known';
  return /certificate|SSL|TLS/i.test(`${error.code} ${error.message}`) ? `SSL error {${error.message}}` : error.message;
}

function always(address: string): LookupFunction {
  const family = isIPv6(address) ? 6 : 4;
  return (_, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
