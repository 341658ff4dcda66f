import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { ApiError } from '../../checks/errors.ts';
import { parseParameters, type RawRequest } from '../request/parameters.ts';
import { MAX_BODY_BYTES, tooLarge } from '../request/sizes.ts';
import { type Answer, type BotApi, refusal } from './bot-api.ts';

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
    return render(c, await answer(api, method, c.req.raw));
  });
  return app;
}

async function answer(api: BotApi, method: string, request: Request): Promise<Answer> {
  try {
    const { params, files } = parseParameters(await rawRequest(request));
    return await api.call(method || (params.get('method') ?? ''), params, files);
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    throw error;
  }
}

/** @throws {ApiError} 413 before anything is read when the body is said to be too large */
async function rawRequest(request: Request): Promise<RawRequest> {
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) throw tooLarge();
  return {
    query: new URL(request.url).search.slice(1),
    contentType: request.headers.get('content-type') ?? '',
    body: Buffer.from(await request.arrayBuffer()),
  };
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
