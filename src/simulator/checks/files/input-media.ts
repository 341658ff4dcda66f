import type { Call } from '../../methods/method.ts';
import type { FileDetails } from '../../state/files/files.ts';
import type { FileKind } from '../../state/files/kinds.ts';
import type { MediaContent } from '../../state/telegram.ts';
import { ApiError, badRequest } from '../errors.ts';
import { booleanField, FieldError, integerField, isObject, type JsonObject, stringField } from '../json-fields.ts';
import { requiredText } from '../params.ts';
import type { FormattedText } from '../text/entities/clean-text.ts';
import { givenEntities } from '../text/entities/given-entities.ts';
import { markedText } from '../text/formatted.ts';
import { namedFile, type RequestedFile } from './input-file.ts';

/** A medium of an album, or the one a message gets instead of its own. */
export type RequestedMedia = {
  kind: FileKind;
  file: RequestedFile;
  caption: FormattedText;
  details: FileDetails;
  shown: MediaContent;
};

const KINDS: readonly FileKind[] = ['photo', 'video', 'animation', 'audio', 'document'];

/** Reads `media` of editMessageMedia. @throws {ApiError} */
export function requestedMedia(call: Call): RequestedMedia {
  const value = parse(requiredText(call.params, 'media'), "Can't parse input media JSON object");
  try {
    return readMedia(call, value, false);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw badRequest(`can't parse InputMedia: ${error.message.replace(/^Bad Request: /, '')}`);
  }
}

/** Reads `media` of sendMediaGroup. @throws {ApiError} */
export function requestedAlbum(call: Call): RequestedMedia[] {
  const value = parse(requiredText(call.params, 'media'), "Can't parse media JSON object");
  if (!Array.isArray(value)) throw badRequest('Expected an Array of InputMedia');
  return value.map((item: unknown) => readMedia(call, item, true));
}

function readMedia(call: Call, value: unknown, isAlbum: boolean): RequestedMedia {
  try {
    if (!isObject(value)) throw new FieldError('expected an Object');
    const caption = markedText(call.state, {
      text: stringField(value, 'caption'),
      mode: stringField(value, 'parse_mode'),
      entities: () => givenEntities(value['caption_entities']),
    });
    const file = namedFile(call, stringField(value, 'media'));
    if (!file) throw new FieldError('media not found');
    const type = stringField(value, 'type');
    const kind = KINDS.find((known) => known === type);
    if (isAlbum && kind === 'animation') throw new FieldError(`type "${type}" can't be used in sendMediaGroup`);
    if (!kind) throw new FieldError(`type "${type}" is unsupported`);
    return { kind, file, caption, details: detailsOf(kind, value), shown: shownAs(kind, value) };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(error.message);
    throw error;
  }
}

function detailsOf(kind: FileKind, value: JsonObject): FileDetails {
  const number = (name: string, max: number) => Math.min(max, Math.max(0, integerField(value, name)));
  switch (kind) {
    case 'video':
    case 'animation':
      return {
        width: number('width', 10_000),
        height: number('height', 10_000),
        duration: number('duration', 86_400),
      };
    case 'audio':
      return {
        duration: number('duration', 86_400),
        title: stringField(value, 'title'),
        performer: stringField(value, 'performer'),
      };
    default:
      return {};
  }
}

function shownAs(kind: FileKind, value: JsonObject): MediaContent {
  if (kind === 'audio' || kind === 'document') return {};
  return {
    ...(booleanField(value, 'has_spoiler') ? { has_media_spoiler: true as const } : {}),
    ...(booleanField(value, 'show_caption_above_media') && stringField(value, 'caption') !== ''
      ? { show_caption_above_media: true as const }
      : {}),
  };
}

function parse(text: string, problem: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(problem);
  }
}
