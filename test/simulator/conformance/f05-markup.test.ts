import { expect, test } from 'vitest';
import { AMINA, neighbours, withAmina } from './chats.ts';

const DATA = { text: 'x', callback_data: 'x' };

test.each<[unknown, string]>([
  ['{', "can't parse reply keyboard markup JSON object"],
  [null, 'object expected as reply markup'],
  [[], 'object expected as reply markup'],
  ['5', 'object expected as reply markup'],
  [{ keyboard: 5 }, 'field "keyboard" must be of type Array'],
  [{ keyboard: [5] }, 'field "keyboard" must be an Array of Arrays'],
  [{ keyboard: [[5]] }, "can't parse keyboard button: KeyboardButton must be a String or an Object"],
  [{ keyboard: [[{}]] }, `can't parse keyboard button: Can't find field "text"`],
  [
    { keyboard: [[{ text: 'x', request_contact: 1 }]] },
    `can't parse keyboard button: Field "request_contact" must be of type Boolean`,
  ],
  [{ keyboard: [[{ text: 'x', request_users: {} }]] }, `can't parse keyboard button: Can't find field "request_id"`],
  [
    { keyboard: [[{ text: 'x', request_chat: 5 }]] },
    `can't parse keyboard button: Field "request_chat" must be of type Object`,
  ],
  [{ keyboard: [['x']], one_time_keyboard: 'yes' }, 'field "one_time_keyboard" must be of type Boolean'],
  [{ remove_keyboard: 'true' }, 'field "remove_keyboard" must be of type Boolean'],
  [{ force_reply: null }, 'field "force_reply" must be of type Boolean'],
  [{ inline_keyboard: [[5]] }, "can't parse inline keyboard button: InlineKeyboardButton must be an Object"],
])('F5: the markup %j is refused: %s', async (reply_markup, problem) => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text: 'x', reply_markup })).toBe(
    `Bad Request: ${problem}`,
  );
});

test.each([
  ['a keyboard before an inline one', { keyboard: [['x']], inline_keyboard: [[DATA]] }, undefined],
  ['an inline one before its removal', { inline_keyboard: [[DATA]], remove_keyboard: true }, [[DATA]]],
  ['an inline one when the keyboard is empty', { keyboard: [], inline_keyboard: [[DATA]] }, [[DATA]]],
  ['nothing of an empty object', {}, undefined],
  ['nothing of an empty inline keyboard', { inline_keyboard: [] }, undefined],
])('F5: of a markup Telegram takes %s', async (_, reply_markup, inline) => {
  await using telegram = await withAmina();

  const message = await telegram.result('sendMessage', { chat_id: AMINA, text: 'x', reply_markup });

  expect(message.reply_markup?.inline_keyboard).toEqual(inline);
});

test.each([
  [{ url: 'example.org', callback_data: 'x' }, { url: 'http://example.org/' }],
  [{ callback_data: 'x', switch_inline_query: 'y' }, { callback_data: 'x' }],
  [{ url: '', callback_data: 'x' }, { callback_data: 'x' }],
  [{ switch_inline_query_current_chat: '', copy_text: { text: 'x' } }, { switch_inline_query_current_chat: '' }],
  [{ login_url: { url: 'https://Example.org/login' } }, { url: 'https://example.org/login' }],
  [{ url: 'tg://user?id=5' }, { url: 'tg://user?id=5' }],
  [{ web_app: { url: 'https://example.org' }, copy_text: { text: 'x' } }, { web_app: { url: 'https://example.org' } }],
])('F5: of several actions of a button, as in %j, one counts', async (button, kept) => {
  await using telegram = await withAmina();
  const reply_markup = { inline_keyboard: [[{ text: 'x', ...button }]] };

  const message = await telegram.result('sendMessage', { chat_id: AMINA, text: 'x', reply_markup });

  expect(message.reply_markup?.inline_keyboard).toEqual([[{ text: 'x', ...kept }]]);
});

test.each([
  [{ copy_text: { text: '' } }, 'BUTTON_COPY_TEXT_INVALID'],
  [{ copy_text: { text: 'x'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
  [{ copy_text: 'x' }, `can't parse inline keyboard button: Field "copy_text" must be of type Object`],
  [
    { login_url: { url: 'http://example.org' } },
    "inline keyboard button login URL 'http://example.org' is invalid: Only HTTPS links are allowed",
  ],
  [{ login_url: {} }, `can't parse inline keyboard button: Can't find field "url"`],
  [{ pay: true }, 'BUTTON_TYPE_INVALID'],
  [{ callback_game: {} }, 'BUTTON_TYPE_INVALID'],
  [{ url: 'tg://' }, "inline keyboard button URL 'tg://' is invalid: URL host is empty"],
])('F5: the button %j is refused: %s', async (button, problem) => {
  await using telegram = await withAmina();
  const reply_markup = { inline_keyboard: [[{ text: 'x', ...button }]] };

  expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text: 'x', reply_markup })).toBe(
    `Bad Request: ${problem}`,
  );
});

test('F5: from how many buttons on Telegram refuses can be chosen', async () => {
  await using tdlib = await withAmina();
  await using strict = await withAmina({ buttonLimits: 'telegram' });
  const keyboard = (rows: number, inRow: number) => ({
    inline_keyboard: Array.from({ length: rows }, () => Array.from({ length: inRow }, () => DATA)),
  });
  const send = (telegram: typeof tdlib, rows: number, inRow: number) =>
    telegram.call('sendMessage', { chat_id: AMINA, text: 'x', reply_markup: keyboard(rows, inRow) });

  const told = [
    await send(tdlib, 40, 9),
    await send(strict, 10, 8),
    await send(strict, 1, 9),
    await send(strict, 13, 8),
  ];

  expect(told.map(({ body }) => body.description)).toEqual([
    undefined,
    undefined,
    'Bad Request: reply markup is too long',
    'Bad Request: reply markup is too long',
  ]);
});

test('F5: a markup that is too long as a whole is refused', async () => {
  await using telegram = await withAmina();
  const row = Array.from({ length: 12 }, () => ({ text: 'س'.repeat(200), callback_data: 'x'.repeat(64) }));
  const reply_markup = { inline_keyboard: Array.from({ length: 25 }, () => row) };

  expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text: 'x', reply_markup })).toBe(
    'Bad Request: reply markup is too long',
  );
});

test.each([
  ['request_contact', true, 'phone number can be requested in private chats only'],
  ['request_location', true, 'location can be requested in private chats only'],
  ['request_poll', {}, 'poll can be requested in private chats only'],
  ['request_users', { request_id: 1 }, 'users can be requested in private chats only'],
  ['request_chat', { request_id: 1, chat_is_channel: false }, 'chats can be requested in private chats only'],
  ['web_app', { url: 'https://example.org' }, 'web App buttons can be used in private chats only'],
])('F5: a keyboard in a group cannot ask with %s', async (name, value, problem) => {
  await using telegram = await withAmina();
  const { id: chat_id } = neighbours(telegram);
  const reply_markup = { keyboard: [[{ text: 'x', [name]: value }]] };

  expect(await telegram.refusal('sendMessage', { chat_id, text: 'x', reply_markup })).toBe(`Bad Request: ${problem}`);
});

test('F5: a key opens a Mini App over https only', async () => {
  await using telegram = await withAmina();
  const reply_markup = { keyboard: [[{ text: 'x', web_app: { url: 'http://example.org' } }]] };

  expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text: 'x', reply_markup })).toBe(
    "Bad Request: keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS links are allowed",
  );
});
