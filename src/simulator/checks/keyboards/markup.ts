import type { Key, ReplyMarkup } from '../../state/keyboards/reply-markup.ts';
import type { ChatState } from '../../state/state.ts';
import type { InlineButton, InlineKeyboard } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';
import { booleanField, FieldError, isObject, type JsonObject, stringField } from '../json-fields.ts';
import { type Params, textParam } from '../params.ts';
import { normalKeyboard, parseInlineKeyboard } from './inline-keyboard.ts';
import { assertKeysAllowed, normalRows, parseReplyKeyboard } from './reply-keyboard.ts';

/** The `reply_markup` of a call before the chat is known. */
export type RequestedMarkup =
  | { kind: 'absent' }
  | { kind: 'inline'; rows: InlineButton[][] }
  | { kind: 'reply'; markup: ReplyMarkup };

/** What a message keeps of its markup, and what it does to keyboards: only an inline one is given back by the Bot API. */
export type Markup = { inline?: InlineKeyboard; reply?: ReplyMarkup; fixed?: true };

/** The markup of a call that takes none. */
export const NO_MARKUP: RequestedMarkup = { kind: 'absent' };

/** Telegram's data centre has a limit and does not say which. */
const MAX_MARKUP_BYTES = 65_536;
const MAX_PLACEHOLDER = 64;

/** Reads the shape of `reply_markup` (Bot API facts, F4 step 3). @throws {ApiError} */
export function requestedMarkup(params: Params): RequestedMarkup {
  const text = textParam(params, 'reply_markup');
  if (text === '') return NO_MARKUP;
  const markup = parse(text);
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  try {
    return readMarkup(markup);
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(error.message);
    throw error;
  }
}

/** Applies the rules that depend on the chat (Bot API facts, F4 step 8). @throws {ApiError} */
export function sentMarkup(requested: RequestedMarkup, chat: ChatState): Markup {
  switch (requested.kind) {
    case 'absent':
      return {};
    case 'inline': {
      const keyboard = normalKeyboard(requested.rows);
      return keyboard ? { inline: keyboard } : {};
    }
    case 'reply':
      return sentReplyMarkup(requested.markup, chat);
  }
}

/** The keyboard an edit leaves: an absent one takes the old one away. @throws {ApiError} for other markup */
export function editedKeyboard(requested: RequestedMarkup): InlineKeyboard | undefined {
  if (requested.kind === 'absent') return undefined;
  if (requested.kind !== 'inline') throw badRequest('inline keyboard expected');
  return normalKeyboard(requested.rows);
}

/** What Telegram's data centre refuses of a markup as a whole. @throws {ApiError} */
export function assertMarkupFits({ inline, reply }: Pick<Markup, 'inline' | 'reply'>): void {
  const whole = inline ?? reply;
  if (whole && Buffer.byteLength(JSON.stringify(whole)) > MAX_MARKUP_BYTES)
    throw badRequest('reply markup is too long');
}

/** A keyboard with rows comes first, then an inline one, then its removal, then the forced reply (Bot API facts, F5). */
function readMarkup(markup: JsonObject): RequestedMarkup {
  const rows = markup['keyboard'] === undefined ? [] : parseReplyKeyboard(markup['keyboard']);
  const inlineRows = markup['inline_keyboard'] === undefined ? [] : parseInlineKeyboard(markup['inline_keyboard']);
  const isRemoved = booleanField(markup, 'hide_keyboard') || booleanField(markup, 'remove_keyboard');
  const isSelective = booleanField(markup, 'personal_keyboard') || booleanField(markup, 'selective');
  const isForced = booleanField(markup, 'force_reply_keyboard') || booleanField(markup, 'force_reply');
  const placeholder = [...stringField(markup, 'input_field_placeholder')].slice(0, MAX_PLACEHOLDER).join('');
  const hint = placeholder === '' ? {} : { placeholder };
  if (rows.length > 0) return { kind: 'reply', markup: keyboardMarkup(markup, rows, { isSelective, ...hint }) };
  if (inlineRows.length > 0) return { kind: 'inline', rows: inlineRows };
  if (isRemoved) return { kind: 'reply', markup: { kind: 'none', isSelective } };
  return isForced ? { kind: 'reply', markup: { kind: 'forcedReply', isSelective, ...hint } } : NO_MARKUP;
}

function keyboardMarkup(
  markup: JsonObject,
  rows: Key[][],
  common: { isSelective: boolean; placeholder?: string },
): ReplyMarkup {
  return {
    kind: 'keyboard',
    rows,
    isOneTime: booleanField(markup, 'one_time_keyboard'),
    isResized: booleanField(markup, 'resize_keyboard'),
    isPersistent: booleanField(markup, 'is_persistent'),
    ...common,
  };
}

/** A keyboard without a single key is none. */
function sentReplyMarkup(markup: ReplyMarkup, chat: ChatState): Markup {
  if (markup.kind !== 'keyboard') return { fixed: true, reply: markup };
  const rows = normalRows(markup.rows);
  assertKeysAllowed(rows, chat);
  return rows.length > 0 ? { fixed: true, reply: { ...markup, rows } } : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse reply keyboard markup JSON object");
  }
}
