import { badRequest } from '../errors.ts';
import { isObject } from '../json-fields.ts';
import { booleanParam, type Params, textParam } from '../params.ts';

const FIELDS = ['is_disabled', 'url', 'prefer_small_media', 'prefer_large_media', 'show_above_text'] as const;

/** Reads how links are previewed, in the new or the older way. Previews themselves are not simulated. @throws {ApiError} */
export function requestedLinkPreview(params: Params): Record<string, unknown> | undefined {
  const text = textParam(params, 'link_preview_options');
  if (text === '') return booleanParam(params, 'disable_web_page_preview') ? { is_disabled: true } : undefined;
  const options = parse(text);
  if (!isObject(options)) throw badRequest('object expected as link preview options');
  const set = FIELDS.filter((field) => options[field] !== undefined && options[field] !== false);
  return set.length > 0 ? Object.fromEntries(set.map((field) => [field, options[field]])) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse link preview options JSON object");
  }
}
