import type { MessageEntity } from '../../../state/telegram.ts';
import { badRequest } from '../../errors.ts';
import {
  FieldError,
  isObject,
  type JsonObject,
  requiredIntegerField,
  requiredStringField,
  stringField,
} from '../../json-fields.ts';
import { checkedLink } from '../../keyboards/links.ts';
import { linkedUserId, type MarkedEntity } from '../modes/marked-link.ts';

/** The kinds a bot may set itself. */
const GIVEN_TYPES = new Set(
  `bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention
  custom_emoji date_time`.split(/\s+/),
);

/** Telegram finds these and ignores them here. */
const FOUND_TYPES = new Set(`mention hashtag cashtag bot_command url email phone_number bank_card_number`.split(/\s+/));

/**
 * Reads a list of entities. What is not a list counts as no entities, as do kinds that Telegram finds itself and
 * links that are not links.
 * @throws {ApiError} when one of them is no entity
 */
export function givenEntities(value: unknown): MarkedEntity[] {
  if (!Array.isArray(value)) return [];
  try {
    return value.map(parseEntity).filter((entity) => entity !== undefined);
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse MessageEntity: ${error.message}`);
    throw error;
  }
}

/** Reads a parameter with a list of entities; text that is no JSON counts as none. @throws {ApiError} */
export function givenEntitiesParameter(parameter: string): MarkedEntity[] {
  if (parameter === '') return [];
  try {
    return givenEntities(JSON.parse(parameter));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** @throws {ApiError} when an entity is not within the text or cuts a character in two */
export function assertWithin(text: string, entities: readonly MessageEntity[]): void {
  for (const { offset, length } of entities) {
    if (offset < 0 || offset > 1_000_000) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0 || length > 1_000_000) throw badRequest(`Receive an entity with incorrect length ${length}`);
  }
  for (const { offset, length } of entities) {
    const end = offset + length;
    if (length === 0) continue;
    if (offset > text.length) throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
    if (end > text.length) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    if (cutsCharacter(text, offset)) {
      throw badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${bytesBefore(text, offset + 1)}`);
    }
    if (cutsCharacter(text, end)) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${bytesBefore(text, end + 1)}`,
      );
    }
  }
}

function parseEntity(item: unknown): MarkedEntity | undefined {
  if (!isObject(item)) throw new FieldError('expected an Object');
  const place = { offset: requiredIntegerField(item, 'offset'), length: requiredIntegerField(item, 'length') };
  const type = requiredStringField(item, 'type');
  if (type === '') throw new FieldError('Type is not specified');
  if (FOUND_TYPES.has(type)) return undefined;
  if (!GIVEN_TYPES.has(type)) throw new FieldError('Unsupported type specified');
  const detail = detailOf(type, item);
  return detail && { type, ...place, ...detail };
}

function detailOf(type: string, item: JsonObject): Partial<MarkedEntity> | undefined {
  switch (type) {
    case 'text_link':
      return linkDetail(requiredStringField(item, 'url'));
    case 'text_mention': {
      const user = item['user'];
      if (user === undefined) throw new FieldError(`Can't find field "user"`);
      if (!isObject(user)) throw new FieldError(`Field "user" must be of type Object`);
      return { type: 'text_mention', userId: requiredIntegerField(user, 'id') };
    }
    case 'pre': {
      const language = stringField(item, 'language');
      return language === '' ? {} : { language };
    }
    case 'custom_emoji':
      return { custom_emoji_id: requiredStringField(item, 'custom_emoji_id') };
    case 'date_time':
      return {
        unix_time: requiredIntegerField(item, 'unix_time'),
        date_time_format: stringField(item, 'date_time_format'),
      };
    default:
      return {};
  }
}

function linkDetail(link: string): Partial<MarkedEntity> | undefined {
  const userId = linkedUserId(link);
  if (userId !== undefined) return { type: 'text_mention', userId };
  const checked = checkedLink(link);
  return 'url' in checked ? { url: checked.url } : undefined;
}

function cutsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function bytesBefore(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}
