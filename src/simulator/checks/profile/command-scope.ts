import type { State } from '../../state/state.ts';
import { readableChat } from '../chat-access.ts';
import { badRequest } from '../errors.ts';
import { isObject, type JsonObject } from '../json-fields.ts';
import { type Params, textParam } from '../params.ts';

const PLAIN = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']);
const OF_CHAT = new Set(['chat', 'chat_administrators', 'chat_member']);

/**
 * The scope of a list of commands as one text: `default`, `chat:5`, `chat_member:-10:5` … (Bot API facts, F11).
 * @throws {ApiError}
 */
export function commandScopeParam(state: State, params: Params): string {
  const text = textParam(params, 'scope');
  if (text === '') return 'default';
  const scope = parse(text);
  const type = scopeField(scope, 'type');
  if (PLAIN.has(type)) return type;
  if (!OF_CHAT.has(type)) throw badRequest("Can't parse BotCommandScope: Unsupported type specified");
  const chatId = scopeField(scope, 'chat_id');
  if (chatId === '') throw badRequest("Can't parse BotCommandScope: Empty chat_id specified");
  const userId = Number(scope['user_id'] ?? 0);
  if (type === 'chat_member' && !(userId > 0))
    throw badRequest("Can't parse BotCommandScope: Invalid user_id specified");
  const chat = readableChat(state, new Map([['chat_id', chatId]]));
  return [type, chat.id, ...(type === 'chat_member' ? [userId] : [])].join(':');
}

function scopeField(scope: JsonObject, name: string): string {
  const value = scope[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function parse(text: string): JsonObject {
  try {
    const scope: unknown = JSON.parse(text);
    if (isObject(scope)) return scope;
  } catch {
    throw badRequest("Can't parse BotCommandScope JSON object");
  }
  throw badRequest("Can't parse BotCommandScope: expected an Object");
}
