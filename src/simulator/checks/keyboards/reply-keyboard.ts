import type { Key, KeyRequest } from '../../state/keyboards/reply-markup.ts';
import type { ChatState } from '../../state/state.ts';
import { badRequest } from '../errors.ts';
import {
  booleanField,
  FieldError,
  integerField,
  isObject,
  type JsonObject,
  requiredIntegerField,
  requiredStringField,
  stringField,
} from '../json-fields.ts';
import { isHttps } from './links.ts';

const MAX_IN_ROW = 12;
const MAX_KEYS = 300;

/** Reads the rows of a reply keyboard before the chat is known. A key may be a text alone. @throws {ApiError} */
export function parseReplyKeyboard(value: unknown): Key[][] {
  if (!Array.isArray(value)) throw badRequest('Field "keyboard" must be of type Array');
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest('Field "keyboard" must be an Array of Arrays');
    return row.map(parseKey);
  });
}

/** Drops empty keys and rows and cuts what is too much, as with inline keyboards. */
export function normalRows(rows: readonly Key[][]): Key[][] {
  let room = MAX_KEYS;
  const kept: Key[][] = [];
  for (const row of rows) {
    const keys = row.filter(({ text }) => text !== '').slice(0, Math.min(MAX_IN_ROW, room));
    room -= keys.length;
    if (keys.length > 0) kept.push(keys);
  }
  return kept;
}

const PRIVATE_ONLY: Readonly<Record<KeyRequest['kind'], string>> = {
  contact: 'phone number can be requested in private chats only',
  location: 'location can be requested in private chats only',
  poll: 'poll can be requested in private chats only',
  users: 'users can be requested in private chats only',
  chat: 'chats can be requested in private chats only',
  webApp: 'web App buttons can be used in private chats only',
};

/** What keys ask for they may ask in private chats only (Bot API facts, F5). @throws {ApiError} */
export function assertKeysAllowed(rows: readonly Key[][], chat: ChatState): void {
  for (const { asks } of rows.flat()) {
    if (!asks) continue;
    if (chat.kind !== 'private') throw badRequest(PRIVATE_ONLY[asks.kind]);
    if (asks.kind === 'webApp' && !isHttps(asks.url)) {
      throw badRequest(`keyboard button Web App URL '${asks.url}' is invalid: Only HTTPS links are allowed`);
    }
  }
}

function parseKey(value: unknown): Key {
  if (typeof value === 'string') return { text: value.trim() };
  try {
    if (!isObject(value)) throw new FieldError('KeyboardButton must be a String or an Object');
    const text = requiredStringField(value, 'text').trim();
    const asks = requestOf(value);
    return asks ? { text, asks } : { text };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse keyboard button: ${error.message}`);
    throw error;
  }
}

/** In the order the server asks for them; the first one that is there wins. */
function requestOf(key: JsonObject): KeyRequest | undefined {
  if (booleanField(key, 'request_phone_number') || booleanField(key, 'request_contact')) return { kind: 'contact' };
  if (booleanField(key, 'request_location')) return { kind: 'location' };
  const poll = objectField(key, 'request_poll');
  if (poll) return pollRequest(poll);
  const app = objectField(key, 'web_app');
  if (app) return { kind: 'webApp', url: requiredStringField(app, 'url') };
  const users = objectField(key, 'request_users') ?? objectField(key, 'request_user');
  if (users) return usersRequest(users);
  const chat = objectField(key, 'request_chat');
  return chat && chatRequest(chat);
}

function pollRequest(poll: JsonObject): KeyRequest {
  const type = stringField(poll, 'type');
  return { kind: 'poll', ...(type === 'quiz' || type === 'regular' ? { type } : {}) };
}

function usersRequest(users: JsonObject): KeyRequest {
  return {
    kind: 'users',
    requestId: requiredIntegerField(users, 'request_id'),
    most: users['max_quantity'] === undefined ? 1 : integerField(users, 'max_quantity'),
    withNames: booleanField(users, 'request_name'),
    withUsernames: booleanField(users, 'request_username'),
  };
}

function chatRequest(chat: JsonObject): KeyRequest {
  return {
    kind: 'chat',
    requestId: requiredIntegerField(chat, 'request_id'),
    isChannel: booleanField(chat, 'chat_is_channel'),
    withTitle: booleanField(chat, 'request_title'),
    withUsername: booleanField(chat, 'request_username'),
  };
}

function objectField(object: JsonObject, name: string): JsonObject | undefined {
  const value = object[name];
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new FieldError(`Field "${name}" must be of type Object`);
  return value;
}
