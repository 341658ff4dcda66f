import type { ChatState } from '../../state/state.ts';
import type { InlineButton, InlineKeyboard } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';
import { isObject, type JsonObject } from '../json-fields.ts';
import { type Params, textParam } from '../params.ts';
import { normalKeyboard, parseInlineKeyboard } from './inline-keyboard.ts';

/** The `reply_markup` of a call before the chat is known. */
export type RequestedMarkup =
  | { kind: 'none' }
  | { kind: 'inline'; rows: InlineButton[][] }
  | { kind: 'reply'; rows: JsonObject[][] }
  | { kind: 'remove' }
  | { kind: 'force' };

/** What a message keeps of its markup: only an inline keyboard is given back by the Bot API. */
export type Markup = { inline?: InlineKeyboard; replyKeyboard?: string[][]; fixed?: true };

const PRIVATE_ONLY: readonly (readonly [field: string, refusal: string])[] = [
  ['request_contact', 'phone number can be requested in private chats only'],
  ['request_location', 'location can be requested in private chats only'],
  ['request_poll', 'poll can be requested in private chats only'],
  ['request_users', 'users can be requested in private chats only'],
  ['request_chat', 'chats can be requested in private chats only'],
  ['web_app', 'web App buttons can be used in private chats only'],
];

/** Reads the shape of `reply_markup` (Bot API facts, F4 step 3). @throws {ApiError} */
export function requestedMarkup(params: Params): RequestedMarkup {
  const text = textParam(params, 'reply_markup');
  if (text === '') return { kind: 'none' };
  const markup = parse(text);
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  if (markup['keyboard'] !== undefined) return { kind: 'reply', rows: parseKeyboard(markup['keyboard']) };
  if (markup['inline_keyboard'] !== undefined) {
    return { kind: 'inline', rows: parseInlineKeyboard(markup['inline_keyboard']) };
  }
  if (markup['remove_keyboard'] === true) return { kind: 'remove' };
  return markup['force_reply'] === true ? { kind: 'force' } : { kind: 'none' };
}

/** Applies the rules that depend on the chat (Bot API facts, F4 step 8). @throws {ApiError} */
export function sentMarkup(requested: RequestedMarkup, chat: ChatState): Markup {
  switch (requested.kind) {
    case 'none':
      return {};
    case 'inline':
      return inline(requested.rows);
    case 'reply':
      if (chat.kind !== 'private') assertNoPrivateRequests(requested.rows);
      return { fixed: true, replyKeyboard: requested.rows.map((row) => row.map((button) => String(button['text']))) };
    case 'remove':
    case 'force':
      return { fixed: true };
  }
}

/** The keyboard an edit leaves: an absent one takes the old one away. @throws {ApiError} for other markup */
export function editedKeyboard(requested: RequestedMarkup): InlineKeyboard | undefined {
  if (requested.kind === 'none') return undefined;
  if (requested.kind !== 'inline') throw badRequest('inline keyboard expected');
  return normalKeyboard(requested.rows);
}

function inline(rows: InlineButton[][]): Markup {
  const keyboard = normalKeyboard(rows);
  return keyboard ? { inline: keyboard } : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse reply keyboard markup JSON object");
  }
}

function parseKeyboard(value: unknown): JsonObject[][] {
  if (!Array.isArray(value)) throw badRequest('Field "keyboard" must be of type Array');
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) {
      throw badRequest('Field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays');
    }
    return row.map(parseKeyboardButton);
  });
}

function parseKeyboardButton(value: unknown): JsonObject {
  if (typeof value === 'string') return { text: value };
  if (!isObject(value)) throw badRequest("Can't parse keyboard button: KeyboardButton must be an Object");
  if (value['text'] === undefined) throw badRequest(`Can't parse keyboard button: Can't find field "text"`);
  return value;
}

function assertNoPrivateRequests(rows: readonly JsonObject[][]): void {
  for (const button of rows.flat()) {
    for (const [field, refusal] of PRIVATE_ONLY) {
      if (button[field] !== undefined && button[field] !== false) throw badRequest(refusal);
    }
  }
}
