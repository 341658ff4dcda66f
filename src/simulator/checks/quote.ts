import type { Message, MessageEntity, TextQuote } from '../state/telegram.ts';
import { integerField, type JsonObject, stringField } from './json-fields.ts';
import type { FormattedText } from './text/entities/clean-text.ts';
import { givenEntities } from './text/entities/given-entities.ts';
import { isStyle } from './text/entities/kinds.ts';
import { formattedText, parsedMarks } from './text/formatted.ts';

/** A part of the answered message, before that is known. */
export type RequestedQuote = { quote: FormattedText; near: number };

/** Reads the quote of `reply_parameters`. @returns undefined when there is none @throws {ApiError} for wrong marks */
export function requestedQuote(reply: JsonObject): RequestedQuote | undefined {
  const marked = parsedMarks({
    text: stringField(reply, 'quote'),
    mode: stringField(reply, 'quote_parse_mode'),
    entities: () => givenEntities(reply['quote_entities']),
  });
  const near = integerField(reply, 'quote_position');
  return marked.text === '' ? undefined : { quote: formattedText(marked), near };
}

/**
 * The quote as the message carries it: the place nearest to the one that was named, with the styles it has there.
 * @returns undefined when the answered message does not hold it
 */
export function foundQuote({ quote, near }: RequestedQuote, message: Message): TextQuote | undefined {
  const text = message.text ?? message.caption ?? '';
  const places = [text.lastIndexOf(quote.text, near), text.indexOf(quote.text, near)].filter((place) => place >= 0);
  const position = places.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
  if (position === undefined || quote.text === '') return undefined;
  const marks = message.entities ?? message.caption_entities ?? [];
  const entities = marks.flatMap((entity) => within(entity, position, quote.text.length));
  return { text: quote.text, ...(entities.length > 0 ? { entities } : {}), position, is_manual: true };
}

function within(entity: MessageEntity, position: number, length: number): MessageEntity[] {
  if (!isStyle(entity) && entity.type !== 'custom_emoji' && entity.type !== 'date_time') return [];
  const start = Math.max(entity.offset, position);
  const end = Math.min(entity.offset + entity.length, position + length);
  return end > start ? [{ ...entity, offset: start - position, length: end - start }] : [];
}
