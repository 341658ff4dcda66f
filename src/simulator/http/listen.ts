import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Bindings } from './bot-api/bot-api-routes.ts';
import type { Poller } from './updates/poller.ts';

export type Listening = { url: string; port: number; close(): Promise<void> };

/** As long as the real server keeps an idle connection (Bot API facts, F1). */
const IDLE_MS = 500_000;

/** Listens on a free port of this machine, or on the one that is asked for. @throws when the port is taken */
export function listen(
  app: Hono<Bindings>,
  poller: Poller,
  { port = 0, hostname = '127.0.0.1' }: { port?: number; hostname?: string } = {},
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: IDLE_MS } });
  const close = () =>
    new Promise<void>((resolve, reject) => {
      poller.close();
      server.close((error) => (error ? reject(error) : resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      const bound = server.address() as AddressInfo;
      const host = hostname.includes(':') ? `[${hostname}]` : hostname;
      resolve({ url: `http://${host}:${bound.port}`, port: bound.port, close });
    });
  });
}
