import { findChatState, type State } from '../../../state/state.ts';
import type { MessageEntity } from '../../../state/telegram.ts';
import { userView } from '../../../state/views.ts';
import { badRequest } from '../../errors.ts';
import {
  FieldError,
  integerField,
  isObject,
  type JsonObject,
  requiredStringField,
  stringField,
} from '../../json-fields.ts';
import { checkedLink } from '../../keyboards/links.ts';

/** The kinds a bot may set itself; Telegram finds the others and ignores them here. */
const GIVEN_TYPES = new Set(
  `bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention
  custom_emoji`.split(/\s+/),
);

/**
 * Reads the `entities` parameter, sorted by place, longer first. Entities of other kinds and links that are not links
 * are ignored.
 * @throws {ApiError} when it is not a list of entities
 */
export function givenEntities(state: State, parameter: string): MessageEntity[] {
  if (parameter === '') return [];
  const items = parseArray(parameter);
  try {
    return items
      .map((item) => parseEntity(state, item))
      .filter((entity) => entity !== undefined)
      .toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse MessageEntity: ${error.message}`);
    throw error;
  }
}

/** @throws {ApiError} when an entity is not within the text or cuts a character in two */
export function assertWithin(text: string, entities: readonly MessageEntity[]): void {
  for (const { offset, length } of entities) {
    const end = offset + length;
    if (offset < 0) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0) throw badRequest(`Receive an entity with incorrect length ${length}`);
    if (length > 0 && offset > text.length) {
      throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    if (length > 0 && end > text.length) {
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

function parseArray(parameter: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(parameter);
    if (Array.isArray(parsed)) return parsed;
  } catch {
    throw badRequest("Can't parse entities JSON object");
  }
  throw badRequest('Expected an Array of MessageEntity');
}

function parseEntity(state: State, item: unknown): MessageEntity | undefined {
  if (!isObject(item)) throw new FieldError('MessageEntity must be an Object');
  const type = requiredStringField(item, 'type');
  const entity = { type, offset: integerField(item, 'offset'), length: integerField(item, 'length') };
  if (!GIVEN_TYPES.has(type) || entity.length === 0) return undefined;
  switch (type) {
    case 'text_link':
      return withLink(entity, requiredStringField(item, 'url'));
    case 'text_mention':
      return withUser(state, entity, item);
    case 'pre':
      return { ...entity, ...optional('language', stringField(item, 'language')) };
    case 'custom_emoji':
      return { ...entity, ...optional('custom_emoji_id', stringField(item, 'custom_emoji_id')) };
    default:
      return entity;
  }
}

function withLink(entity: MessageEntity, link: string): MessageEntity | undefined {
  const checked = checkedLink(link);
  return 'url' in checked ? { ...entity, url: checked.url } : undefined;
}

function withUser(state: State, entity: MessageEntity, item: JsonObject): MessageEntity | undefined {
  const user = item['user'];
  if (!isObject(user)) throw new FieldError(`Field "user" must be of type Object`);
  const person = findChatState(state, integerField(user, 'id'));
  return person?.kind === 'private' && person.seen ? { ...entity, user: userView(person) } : undefined;
}

function optional(name: 'language' | 'custom_emoji_id', value: string): Partial<MessageEntity> {
  return value === '' ? {} : { [name]: value };
}

function cutsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function bytesBefore(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}
