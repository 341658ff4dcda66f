import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Bindings } from '../bindings.ts';
import type { BotRequests } from './bot-requests.ts';
import type { FileRequests } from './file-requests.ts';

export type Listening = { url: string; port: number; close(): Promise<void> };

/** As long as the real server keeps an idle connection, and as much as it takes of headers (Bot API facts, F1). */
const IDLE_MS = 500_000;
const MAX_HEADER_BYTES = 256 * 1024;

type Parts = {
  app: Hono<Bindings>;
  botRequests: BotRequests;
  fileRequests: FileRequests;
  /** Called when it listens. @returns what is to be done before the connections are closed */
  onListening(): () => Promise<void>;
};

/** Listens on a free port of this machine, or on the one that is asked for. @throws when the port is taken */
export function listen(
  { app, botRequests, fileRequests, onListening }: Parts,
  { port = 0, hostname = '127.0.0.1' }: { port?: number; hostname?: string } = {},
): Promise<Listening> {
  const answerPage = getRequestListener(app.fetch);
  const server = createServer({ keepAliveTimeout: IDLE_MS, maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    if (fileRequests.concerns(request.url ?? '')) fileRequests.answer(request, response);
    else if (botRequests.concerns(request.url ?? '')) void botRequests.answer(request, response);
    else void answerPage(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      const stop = onListening();
      const bound = server.address() as AddressInfo;
      const host = hostname.includes(':') ? `[${hostname}]` : hostname;
      const close = async () => {
        await stop();
        const closed = new Promise<void>((done, failed) => {
          server.close((error) => (error ? failed(error) : done()));
        });
        server.closeAllConnections();
        await closed;
      };
      resolve({ url: `http://${host}:${bound.port}`, port: bound.port, close });
    });
  });
}
