import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Log } from '../runtime/log.ts';
import { StartError } from '../runtime/start-error.ts';

/** A Hono app of another part, with its own paths. */
export type Mount = Hono<{ Bindings: Partial<HttpBindings> }>;

export type WebOptions = {
  /** 0 means any free port. */
  port: number;
  hostname?: string | undefined;
  mounts: readonly Mount[];
  /** Whether all is well, and what is not. */
  health(): Promise<{ isWell: boolean; words: string }>;
  log: Log;
};

export type Web = { readonly url: string; stop(): Promise<void> };

/** Longer than any client keeps an idle connection, so that none is closed just as it is used again (Bot API facts, F12). */
const IDLE_MS = 500_000;

/** For every answer that does not bring its own. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;

/** Serves `/healthz` and what is mounted. @throws StartError when the port cannot be had */
export async function startWeb(options: WebOptions): Promise<Web> {
  const app = createSite(options);
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: IDLE_MS } });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, options.port)));
    server.listen(options.port, options.hostname, resolve);
  });
  return {
    url: `http://${urlHost(options.hostname)}:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** The site without a server. Errors are answered by 500 and nothing about them. */
export function createSite({ mounts, health, log }: Pick<WebOptions, 'mounts' | 'health' | 'log'>): Mount {
  const app: Mount = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });
  app.onError((error, context) => {
    log.error({ error, path: context.req.path }, 'a web request failed');
    return context.text('Something went wrong.', 500);
  });
  app.get('/healthz', async (context) => {
    const { isWell, words } = await health();
    return context.text(words, isWell ? 200 : 503);
  });
  for (const mount of mounts) app.route('/', mount);
  return app;
}

function urlHost(hostname = 'localhost'): string {
  if (['0.0.0.0', '::', ''].includes(hostname)) return 'localhost';
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      'unavailable',
      `Port ${port} is taken by another program. Stop it, or set PORT to another one.`,
      {
        cause: error,
      },
    );
  }
  if (error.code === 'EACCES') {
    return new StartError('noPermission', `This user may not use port ${port}. Set PORT to one above 1023.`, {
      cause: error,
    });
  }
  return error;
}
