import { jsonParameters } from './json-parameters.ts';

/**
 * Reads the parameters of a call from the query string and the body, which may be urlencoded, JSON or multipart. The
 * query comes first and the first of two equal names wins (Bot API facts, F1). Uploaded files are left out.
 */
export async function readParameters(request: Request): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const addAll = (entries: Iterable<readonly [string, string]>) => {
    for (const [name, value] of entries) if (!found.has(name)) found.set(name, value);
  };
  addAll(new URL(request.url).searchParams);
  const type = request.headers.get('content-type')?.toLowerCase() ?? '';
  if (request.method === 'POST') addAll(await bodyParameters(request, type));
  return found;
}

async function bodyParameters(request: Request, type: string): Promise<Iterable<readonly [string, string]>> {
  if (type.startsWith('application/json')) return jsonParameters(await request.text());
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(await request.text());
  if (type.startsWith('multipart/form-data')) return await textParts(request);
  return [];
}

async function textParts(request: Request): Promise<(readonly [string, string])[]> {
  const parts: (readonly [string, string])[] = [];
  for (const [name, value] of await request.formData()) {
    if (typeof value === 'string') parts.push([name, value]);
  }
  return parts;
}
