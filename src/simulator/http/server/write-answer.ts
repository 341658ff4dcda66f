import type { ServerResponse } from 'node:http';
import type { Answer } from '../bot-api/answer.ts';

/** Sends the answer of a call, or breaks the connection when that is the answer. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  switch (answer.kind) {
    case 'json': {
      const text = JSON.stringify(answer.body);
      response.writeHead(answer.status, {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(text),
        ...(answer.retryAfter === undefined ? {} : { 'Retry-After': answer.retryAfter }),
        ...(answer.status === 413 ? { Connection: 'close' } : {}),
      });
      response.end(text);
      return;
    }
    case 'html':
      response.writeHead(answer.status, { 'Content-Type': 'text/html' });
      response.end(`<html><head><title>${answer.status}</title></head><body>nginx</body></html>\r\n`);
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
  }
}
