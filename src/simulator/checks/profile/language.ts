import { badRequest } from '../errors.ts';
import { type Params, textParam } from '../params.ts';

/** Empty or two letters a–z; `pt-br` and `uzb` are refused (Bot API facts, F11). @throws {ApiError} */
export function languageParam(params: Params): string {
  const language = textParam(params, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}
