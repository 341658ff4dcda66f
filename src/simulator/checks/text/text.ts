import type { State } from '../../state/state.ts';
import type { MessageEntity } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';
import { type Params, textParam } from '../params.ts';
import type { FormattedText } from './entities/clean-text.ts';
import { givenEntitiesParameter } from './entities/given-entities.ts';
import { formattedText, isLongerThan, markedText } from './formatted.ts';

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

/** Reads the text of a call with its marks, before the chat is known (Bot API facts, F4 step 1). @throws {ApiError} */
export function requestedText(state: State, params: Params): FormattedText {
  const text = textParam(params, 'text');
  if (text === '') throw badRequest('message text is empty');
  return markedText(state, {
    text,
    mode: textParam(params, 'parse_mode'),
    entities: () => givenEntitiesParameter(textParam(params, 'entities')),
  });
}

/** Reads the caption of a call with its marks; there need not be one. @throws {ApiError} */
export function requestedCaption(state: State, params: Params): FormattedText {
  return markedText(state, {
    text: textParam(params, 'caption'),
    mode: textParam(params, 'parse_mode'),
    entities: () => givenEntitiesParameter(textParam(params, 'caption_entities')),
  });
}

/**
 * The text as it is sent: cleaned, with what Telegram marks by itself. Its length counts code points.
 * @throws {ApiError} with `tooLong` as the text, because sending and editing say it differently
 */
export function sentText(requested: FormattedText, tooLong: string): { text: string; entities?: MessageEntity[] } {
  const { text, entities } = formattedText(requested);
  if (text === '') throw badRequest('text must be non-empty');
  if (isLongerThan(text, MAX_TEXT)) throw badRequest(tooLong);
  return entities.length > 0 ? { text, entities } : { text };
}

/** The caption as it is sent, nothing when it is empty. @throws {ApiError} with `tooLong` as the text */
export function sentCaption(
  requested: FormattedText,
  tooLong = 'message caption is too long',
): { caption?: string; caption_entities?: MessageEntity[] } {
  const { text, entities } = formattedText(requested);
  if (isLongerThan(text, MAX_CAPTION)) throw badRequest(tooLong);
  if (text === '') return {};
  return entities.length > 0 ? { caption: text, caption_entities: entities } : { caption: text };
}
