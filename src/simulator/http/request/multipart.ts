import { ApiError } from '../../checks/errors.ts';
import type { UploadedFile } from '../../checks/files.ts';
import { assertFileFits } from './sizes.ts';

/** A part with a file name, also an empty one, is a file; every other is a text. */
export type Part = { name: string } & ({ text: string } | { file: UploadedFile });

const MAX_BOUNDARY = 70;

/** The boundary a content type names. @throws {ApiError} in the words of the server */
export function boundaryOf(contentType: string): string {
  const at = contentType.toLowerCase().indexOf('boundary');
  if (at < 0) throw broken('boundary not found');
  const equals = contentType.indexOf('=', at);
  if (equals < 0) throw broken('boundary value not found');
  const boundary = unquoted(contentType.slice(equals + 1).split(';', 1)[0] ?? '');
  if (boundary === '' || boundary.length > MAX_BOUNDARY) throw broken('boundary too big or empty');
  return boundary;
}

/** Reads the parts of a multipart body in their order. @throws {ApiError} in the words of the server */
export function parseMultipart(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const delimiter = `\r\n--${boundary}`;
  const opening = body.indexOf(delimiter.slice(2));
  let at = opening < 0 ? -1 : opening + delimiter.length - 2;
  while (at >= 0 && body.toString('latin1', at, at + 2) !== '--') {
    const headersEnd = body.indexOf('\r\n\r\n', at);
    if (headersEnd < 0) break;
    if (headersEnd === at) throw broken('headers in multipart/form-data are empty');
    const contentEnd = body.indexOf(delimiter, headersEnd + 2);
    if (contentEnd < 0) break;
    const headers = partHeaders(body.toString('utf8', at + 2, headersEnd));
    // An empty content may share the line break before it with the headers.
    parts.push(partOf(headers, body.subarray(Math.min(headersEnd + 4, contentEnd), contentEnd)));
    at = contentEnd + delimiter.length;
  }
  return parts;
}

type Headers = { name: string; fileName?: string; mimeType: string };

function partOf({ name, fileName, mimeType }: Headers, content: Buffer): Part {
  if (fileName === undefined) return { name, text: content.toString('utf8') };
  assertFileFits(content.length);
  return { name, file: { bytes: Buffer.from(content), fileName, mimeType } };
}

function partHeaders(text: string): Headers {
  let name = '';
  let fileName: string | undefined;
  let mimeType = 'application/octet-stream';
  for (const line of text.replace(/\r\n[\t ]+/g, ' ').split('\r\n')) {
    const [header, value] = splitOnce(line, ':');
    switch (header.trim().toLowerCase()) {
      case 'content-disposition': {
        const fields = dispositionFields(value.trim());
        name = fields.get('name') ?? name;
        fileName = fields.get('filename') ?? fileName;
        break;
      }
      case 'content-type':
        mimeType = value.trim();
        break;
      default:
    }
  }
  if (name === '') throw broken('field name in multipart/form-data not found');
  return { name, ...(fileName === undefined ? {} : { fileName }), mimeType };
}

function dispositionFields(value: string): Map<string, string> {
  const [kind, ...fields] = value.split(';');
  if (kind !== 'form-data') throw broken('expected form-data content disposition');
  return new Map(
    fields.map((field) => {
      const [key, given] = splitOnce(field, '=');
      return [key.trim(), unquoted(given)] as const;
    }),
  );
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^".*"$/s.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function broken(text: string): ApiError {
  return new ApiError(400, `Bad Request: ${text}`);
}
