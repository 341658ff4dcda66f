import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../../checks/errors.ts';
import type { World } from '../../world.ts';
import { refusal } from '../bot-api/answer.ts';
import { writeAnswer } from './write-answer.ts';

export type FileRequests = {
  /** Whether the path is that of a file of a bot. */
  concerns(url: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse): void;
};

const PATH = /^\/file\/bot([^/]*)\/([\w./-]+)$/;

/** Answers `/file/bot<token>/<file_path>` while the link of getFile lives (Bot API facts, F4). */
export function createFileRequests({ world, botToken }: { world: World; botToken: string }): FileRequests {
  return {
    concerns: (url) => url.startsWith('/file/bot'),
    answer(request, response) {
      const [, token, path] = PATH.exec((request.url ?? '').split('?', 1)[0]?.replaceAll('%3A', ':') ?? '') ?? [];
      const bytes = token === botToken && path !== undefined ? linkedBytes(world, path) : undefined;
      if (!bytes || request.method !== 'GET') {
        writeAnswer(response, refusal(token === undefined || token === botToken ? notFound : unauthorized));
        return;
      }
      response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length });
      response.end(bytes);
    },
  };
}

const notFound = new ApiError(404, 'Not Found');
const unauthorized = new ApiError(401, 'Unauthorized');

function linkedBytes({ state, blobs, now }: World, path: string): Buffer | undefined {
  const file = Object.values(state.files).find((candidate) => candidate.path === path);
  return file?.linkUntil !== undefined && file.linkUntil >= now() ? blobs.get(file.blob) : undefined;
}
