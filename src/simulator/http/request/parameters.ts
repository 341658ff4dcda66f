import type { Files, UploadedFile } from '../../checks/files.ts';
import type { Params } from '../../checks/params.ts';
import { jsonParameters } from './json-parameters.ts';
import { boundaryOf, parseMultipart } from './multipart.ts';
import { assertParametersFit } from './sizes.ts';

/** What of a request holds parameters: the address after `?`, the content type and the body. */
export type RawRequest = { query: string; contentType: string; body: Buffer };

/**
 * Reads the parameters and files of a call from the query string and the body, which may be urlencoded, JSON or
 * multipart. The query comes first and the first of two equal names wins (Bot API facts, F1).
 * @throws {ApiError} 413 when there is too much of them, 400 when a multipart body cannot be read
 */
export function parseParameters({ query, contentType, body }: RawRequest): { params: Params; files: Files } {
  const params = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  let bytes = query.length;
  assertParametersFit(bytes);
  keepFirst(params, new URLSearchParams(query));
  const type = contentType.toLowerCase();
  if (type.includes('multipart/form-data')) {
    for (const part of parseMultipart(body, boundaryOf(contentType))) {
      if ('file' in part) {
        keepFirst(files, [[part.name, part.file]]);
        continue;
      }
      bytes += Buffer.byteLength(part.text);
      assertParametersFit(bytes);
      keepFirst(params, [[part.name, part.text]]);
    }
    return { params, files };
  }
  const isForm = type.includes('application/x-www-form-urlencoded');
  if (isForm || type.includes('application/json')) {
    assertParametersFit(bytes + body.length);
    const text = body.toString('utf8');
    keepFirst(params, isForm ? new URLSearchParams(text) : jsonParameters(text));
  }
  return { params, files };
}

function keepFirst<Value>(found: Map<string, Value>, entries: Iterable<readonly [string, Value]>): void {
  for (const [name, value] of entries) if (!found.has(name)) found.set(name, value);
}
