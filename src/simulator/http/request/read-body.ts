import type { IncomingMessage } from 'node:http';
import { MAX_BODY_BYTES, tooLarge } from './sizes.ts';

/**
 * Reads a whole body. What is too large is still received, but not kept, so that the answer can reach the client.
 * @throws {ApiError} 413
 */
export function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else reject(tooLarge());
    });
    message.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    message.on('error', reject);
    message.on('aborted', () => reject(new Error('The connection broke before the whole body had come.')));
    if (Number(message.headers['content-length']) > MAX_BODY_BYTES) reject(tooLarge());
  });
}
