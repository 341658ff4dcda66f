import type { ChatState } from '../../state/state.ts';
import type { InlineButton, InlineKeyboard } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';
import {
  booleanField,
  FieldError,
  isObject,
  type JsonObject,
  requiredStringField,
  stringField,
} from '../json-fields.ts';
import { checkedLink, isHttps } from './links.ts';

const ONLY_HTTPS = 'Only HTTPS links are allowed';
const MAX_COPIED = 256;
const MAX_IN_ROW = 12;
const MAX_BUTTONS = 300;
const MAX_CALLBACK_BYTES = 64;

type Action = (button: JsonObject) => Partial<InlineButton> | undefined;

/** In the order the server asks for them; the first one that is there wins. */
const ACTIONS: readonly Action[] = [
  textAction('url'),
  textAction('callback_data'),
  objectAction('callback_game'),
  (button) => (booleanField(button, 'pay') ? { pay: true } : undefined),
  presentAction('switch_inline_query'),
  presentAction('switch_inline_query_current_chat'),
  objectAction('switch_inline_query_chosen_chat'),
  objectAction('login_url', 'url'),
  objectAction('web_app', 'url'),
  objectAction('copy_text', 'text'),
];

/** Reads the rows of an inline keyboard as the server does before it looks at the chat. @throws {ApiError} */
export function parseInlineKeyboard(value: unknown): InlineButton[][] {
  if (!Array.isArray(value)) throw badRequest('Field "inline_keyboard" must be of type Array');
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) {
      throw badRequest('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    }
    return row.map(parseButton);
  });
}

/**
 * Drops empty buttons and rows, cuts what is too much and checks links (Bot API facts, F5).
 * @returns undefined when no button is left: such a keyboard is no keyboard
 * @throws {ApiError} for a link no button may have
 */
export function normalKeyboard(rows: readonly InlineButton[][]): InlineKeyboard | undefined {
  let room = MAX_BUTTONS;
  const kept: InlineButton[][] = [];
  for (const row of rows) {
    const buttons = row.filter((button) => button.text !== '').slice(0, Math.min(MAX_IN_ROW, room));
    room -= buttons.length;
    if (buttons.length > 0) kept.push(buttons.map(withCheckedLink));
  }
  return kept.length > 0 ? { inline_keyboard: kept } : undefined;
}

/** What only Telegram's data centre looks at, after everything else. @throws {ApiError} */
export function assertButtonsValid(keyboard: InlineKeyboard | undefined, chat: ChatState): void {
  for (const button of keyboard?.inline_keyboard.flat() ?? []) {
    if (button.callback_data !== undefined && Buffer.byteLength(button.callback_data) > MAX_CALLBACK_BYTES) {
      throw badRequest('BUTTON_DATA_INVALID');
    }
    const isPrivateOnly = button['web_app'] !== undefined && chat.kind !== 'private';
    if (isPrivateOnly || button['pay'] || button['callback_game']) throw badRequest('BUTTON_TYPE_INVALID');
    const copied = button['copy_text'];
    const length = isObject(copied) ? [...stringField(copied, 'text')].length : 1;
    if (length < 1 || length > MAX_COPIED) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

function parseButton(value: unknown): InlineButton {
  try {
    if (!isObject(value)) throw new FieldError('InlineKeyboardButton must be an Object');
    const text = requiredStringField(value, 'text').trim();
    const style = { ...texts(value, 'style'), ...texts(value, 'icon_custom_emoji_id') };
    for (const action of ACTIONS) {
      const found = action(value);
      if (found) return { text, ...style, ...found };
    }
    throw new FieldError('Text buttons are unallowed in the inline keyboard');
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse inline keyboard button: ${error.message}`);
    throw error;
  }
}

function withCheckedLink(button: InlineButton): InlineButton {
  const login = button['login_url'];
  if (isObject(login)) return loginButton(button, stringField(login, 'url'));
  const app = button['web_app'];
  if (isObject(app) && !isHttps(stringField(app, 'url'))) {
    throw badRequest(`Inline keyboard button Web App URL '${stringField(app, 'url')}' is invalid: ${ONLY_HTTPS}`);
  }
  if (button.url === undefined) return button;
  const checked = checkedLink(button.url);
  if ('problem' in checked) {
    throw badRequest(`Inline keyboard button URL '${button.url}' is invalid: ${checked.problem}`);
  }
  return { ...button, url: checked.url };
}

/** A login button is given back as an ordinary link. */
function loginButton(button: InlineButton, link: string): InlineButton {
  const { login_url: _, ...rest } = button;
  const checked = checkedLink(link);
  const problem = 'problem' in checked ? checked.problem : isHttps(checked.url) ? undefined : ONLY_HTTPS;
  if ('problem' in checked || problem !== undefined) {
    throw badRequest(`Inline keyboard button login URL '${link}' is invalid: ${problem}`);
  }
  return { ...rest, url: checked.url };
}

function textAction(name: 'url' | 'callback_data'): Action {
  return (button) => optionalText(name, stringField(button, name));
}

function presentAction(name: string): Action {
  return (button) => (button[name] === undefined ? undefined : { [name]: stringField(button, name) });
}

function objectAction(name: string, required?: string): Action {
  return (button) => {
    const value = button[name];
    if (value === undefined) return undefined;
    if (!isObject(value)) throw new FieldError(`Field "${name}" must be of type Object`);
    if (required !== undefined) requiredStringField(value, required);
    return { [name]: value };
  };
}

function texts(button: JsonObject, name: string): Partial<InlineButton> {
  return optionalText(name, stringField(button, name)) ?? {};
}

function optionalText(name: string, value: string): Partial<InlineButton> | undefined {
  return value === '' ? undefined : { [name]: value };
}
