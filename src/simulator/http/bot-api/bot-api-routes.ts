import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { ApiError } from '../../checks/errors.ts';
import { type Answer, type BotApi, refusal } from './bot-api.ts';
import { readParameters } from './parameters.ts';

export type Bindings = { Bindings: Partial<HttpBindings> };

const TOKEN = /^\d+:[A-Za-z0-9_-]{20,}$/;

/** The Bot API under `/bot<token>/<method>`; whatever else is asked for here is not found. */
export function botApiRoutes(api: BotApi, botToken: string): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.all('*', async (c) => {
    const path = /^\/bot([^/]+)(?:\/test)?\/([^/]*)$/.exec(decodePath(c.req.path));
    const [, token, method] = path ?? [];
    if (token === undefined || method === undefined) return render(c, refusal(new ApiError(404, 'Not Found')));
    if (!TOKEN.test(token)) return render(c, refusal(new ApiError(404, 'Not Found')));
    if (token !== botToken) return render(c, refusal(new ApiError(401, 'Unauthorized')));
    const params = await readParameters(c.req.raw);
    return render(c, await api.call(method || (params.get('method') ?? ''), params));
  });
  return app;
}

function render(c: Context<Bindings>, answer: Answer): Response {
  switch (answer.kind) {
    case 'json': {
      const headers = answer.retryAfter === undefined ? {} : { 'Retry-After': String(answer.retryAfter) };
      return new Response(JSON.stringify(answer.body), {
        status: answer.status,
        headers: { 'Content-Type': 'application/json', ...headers },
      });
    }
    case 'html':
      return new Response(`<html><head><title>${answer.status}</title></head><body>nginx</body></html>\r\n`, {
        status: answer.status,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'reset':
      return reset(c);
  }
}

function reset(c: Context<Bindings>): Response {
  const socket = c.env?.incoming?.socket;
  if (!socket) throw new Error('A connection can be reset only when the simulator listens itself.');
  socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
