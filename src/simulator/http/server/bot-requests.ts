import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../../checks/errors.ts';
import { type Answer, refusal } from '../bot-api/answer.ts';
import type { BotApi } from '../bot-api/bot-api.ts';
import { parseParameters } from '../request/parameters.ts';
import { readBody } from '../request/read-body.ts';
import type { Access } from './access.ts';
import { writeAnswer } from './write-answer.ts';

export type BotRequests = {
  /** Whether the path is one of the Bot API. */
  concerns(url: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

type Parts = { api: BotApi; botToken: string; access: Access; malformedToken: 'notFound' | 'unauthorized' };

const TOKEN = /^[1-9]\d*:[A-Za-z0-9_-]{20,}$/;
const PATH = /^\/bot([^/]*)(?:\/test)?\/(.*)$/s;

/** Answers `/bot<token>/<method>` (Bot API facts, F1). It stands outside Hono: every send of every bot goes through here. */
export function createBotRequests(parts: Parts): BotRequests {
  return {
    concerns: (url) => url.startsWith('/bot'),
    async answer(request, response) {
      try {
        writeAnswer(response, await callOf(parts, request));
      } catch (error) {
        if (request.destroyed && !request.complete) return;
        writeAnswer(response, error instanceof ApiError ? refusal(error) : refusal(failed));
      }
    },
  };
}

const failed = new ApiError(500, 'Internal Server Error');

async function callOf({ api, botToken, access, malformedToken }: Parts, request: IncomingMessage): Promise<Answer> {
  const [address, query] = splitQuery(request.url ?? '');
  const path = decodePath(address);
  if (access.refuses(callerOf(request, path))) throw new ApiError(403, 'Forbidden: this page may not act here');
  if (request.method !== 'GET' && request.method !== 'POST') throw new ApiError(501, 'Not Implemented');
  const [, token, method] = PATH.exec(path) ?? [];
  if (token === undefined || method === undefined) throw new ApiError(404, 'Not Found');
  if (!TOKEN.test(token)) throw malformed[malformedToken];
  if (token !== botToken) throw new ApiError(401, 'Unauthorized');
  const body = await readBody(request);
  const { params, files } = parseParameters({ query, contentType: request.headers['content-type'] ?? '', body });
  return await api.call(method || (params.get('method') ?? ''), params, files);
}

/** The front end of api.telegram.org does not know such an address; the server itself knows no such token. */
const malformed = {
  notFound: new ApiError(404, 'Not Found'),
  unauthorized: new ApiError(401, 'Unauthorized: invalid token specified'),
} as const;

function callerOf(request: IncomingMessage, path: string) {
  return {
    method: request.method ?? '',
    path,
    header: (name: string) => request.headers[name]?.toString(),
    localAddress: request.socket.localAddress,
  };
}

function splitQuery(url: string): [string, string] {
  const whole = url.split('#', 1)[0] ?? '';
  const mark = whole.indexOf('?');
  return mark < 0 ? [whole, ''] : [whole.slice(0, mark), whole.slice(mark + 1)];
}

function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
