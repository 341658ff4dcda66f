import { badRequest } from './errors.ts';
import { leadingInteger, type Params, textParam } from './params.ts';

const MAX_IDS = 100;

/** Reads `message_ids`, 1 to 100 of them. @throws {ApiError} */
export function listedIds(params: Params): number[] {
  const ids = parse(textParam(params, 'message_ids')).map((id) => leadingInteger(String(id)));
  if (ids.length === 0) throw badRequest('message identifiers are not specified');
  if (ids.length > MAX_IDS) throw badRequest('too many message identifiers specified');
  return ids;
}

function parse(text: string): unknown[] {
  if (text === '') return [];
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    throw badRequest("Can't parse message identifiers JSON object");
  }
  throw badRequest('Expected an Array of message identifiers');
}
