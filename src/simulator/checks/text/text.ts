import type { State } from '../../state/state.ts';
import type { MessageEntity } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';
import { type Params, textParam } from '../params.ts';
import { cleanText, type FormattedText } from './entities/clean-text.ts';
import { findEntities } from './entities/find-entities.ts';
import { assertWithin, givenEntities } from './entities/given-entities.ts';
import { parseHtml } from './modes/html.ts';

const MAX_RAW_BYTES = 32_768;
const MAX_TEXT = 4096;

/** Nothing is marked inside these. */
const CLOSED_TYPES = new Set(['code', 'pre', 'text_link', 'text_mention']);

/** Reads the text of a call with its marks, before the chat is known (Bot API facts, F4 step 1). @throws {ApiError} */
export function requestedText(state: State, params: Params): FormattedText {
  const text = textParam(params, 'text');
  if (text === '') throw badRequest('message text is empty');
  if (Buffer.byteLength(text) > MAX_RAW_BYTES) throw badRequest('text is too long');
  const mode = textParam(params, 'parse_mode').toLowerCase();
  switch (mode) {
    case '':
    case 'none':
      return { text, entities: givenEntities(state, textParam(params, 'entities')) };
    case 'html':
      return parseHtml(text);
    case 'markdown':
    case 'markdownv2':
      throw badRequest(`can't parse entities: this simulator does not read ${mode}`);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

/**
 * The text as it is sent: cleaned, with what Telegram marks by itself. Its length counts code points.
 * @throws {ApiError} with `tooLong` as the text, because sending and editing say it differently
 */
export function sentText(requested: FormattedText, tooLong: string): { text: string; entities?: MessageEntity[] } {
  assertWithin(requested.text, requested.entities);
  const { text, entities } = cleanText(requested.text, requested.entities);
  if (text === '') throw badRequest('text must be non-empty');
  if ([...text].length > MAX_TEXT) throw badRequest(tooLong);
  const closed = entities.filter(({ type }) => CLOSED_TYPES.has(type));
  const all = [...entities, ...findEntities(text, closed)].toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length,
  );
  return { text, ...(all.length > 0 ? { entities: all } : {}) };
}
