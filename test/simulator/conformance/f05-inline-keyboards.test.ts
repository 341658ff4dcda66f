import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';

const ID = 5;

test('F5: callback data holds 64 bytes', async () => {
  await using telegram = await withPerson();

  expect(await refused(telegram, [[{ text: 'x', callback_data: 'ا'.repeat(32) }]])).toBeUndefined();
  expect(await refused(telegram, [[{ text: 'x', callback_data: `${'ا'.repeat(32)}a` }]])).toBe(
    'Bad Request: BUTTON_DATA_INVALID',
  );
});

test.each([
  ['https://Example.com', 'https://example.com/'],
  ['example.com', 'http://example.com/'],
  ['HTTP://EXAMPLE.com:080?q=a b', 'http://example.com:80/?q=a%20b'],
  ['tg://resolve?domain=sanad', 'tg://resolve?domain=sanad'],
  ['https://t.me/sanad_try_bot?start=x', 'https://t.me/sanad_try_bot?start=x'],
])('F5: the link %s is given back as %s', async (url, normal) => {
  await using telegram = await withPerson();

  const message = await telegram.result('sendMessage', {
    chat_id: ID,
    text: 'x',
    reply_markup: { inline_keyboard: [[{ text: 'x', url }]] },
  });

  expect(message.reply_markup?.inline_keyboard[0]?.[0]?.url).toBe(normal);
});

test.each([
  ['http://localhost:3000', 'Wrong HTTP URL'],
  ['ftp://example.com', 'Unsupported URL protocol'],
  ['https://example.com:99999', 'Wrong port number specified in the URL'],
  ['https:///path', 'URL host is empty'],
  ['https://exa mple.com', 'Disallowed character in URL host'],
])('F5: the link %s is refused: %s', async (url, problem) => {
  await using telegram = await withPerson();

  expect(await refused(telegram, [[{ text: 'x', url }]])).toBe(
    `Bad Request: inline keyboard button URL '${url}' is invalid: ${problem}`,
  );
});

test.each([
  ['no action', [[{ text: 'x', callback_data: '' }]], 'Text buttons are unallowed in the inline keyboard'],
  ['no text', [[{ callback_data: 'x' }]], `Can't find field "text"`],
  ['a wrong text', [[{ text: true, callback_data: 'x' }]], 'Field "text" must be of type String'],
])('F5: a button with %s is refused', async (_, rows, problem) => {
  await using telegram = await withPerson();

  expect(await refused(telegram, rows)).toBe(`Bad Request: can't parse inline keyboard button: ${problem}`);
});

test.each([
  [5, 'field "inline_keyboard" must be of type Array'],
  [[5], 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'],
])('F5: rows that are no rows are refused', async (rows, problem) => {
  await using telegram = await withPerson();

  expect(await refused(telegram, rows)).toBe(`Bad Request: ${problem}`);
});

test('F5: empty buttons and rows are dropped, and what is too much is cut', async () => {
  await using telegram = await withPerson();
  const button = { text: 'x', callback_data: 'x' };
  const wide = Array.from({ length: 20 }, () => button);

  const kept = await telegram.result('sendMessage', {
    chat_id: ID,
    text: 'x',
    reply_markup: { inline_keyboard: [[{ text: ' ', callback_data: 'x' }], [], wide, [button]] },
  });
  const none = await telegram.result('sendMessage', { chat_id: ID, text: 'x', reply_markup: { inline_keyboard: [] } });

  expect(kept.reply_markup?.inline_keyboard.map((row) => row.length)).toEqual([12, 1]);
  expect(none).not.toHaveProperty('reply_markup');
});

test('F5: buttons that switch to inline or copy a text are accepted', async () => {
  await using telegram = await withPerson();
  const row = [
    { text: 'share', switch_inline_query: '' },
    { text: 'copy', copy_text: { text: 'sanad' } },
  ];

  const message = await telegram.result('sendMessage', {
    chat_id: ID,
    text: 'x',
    reply_markup: { inline_keyboard: [row] },
  });

  expect(message.reply_markup?.inline_keyboard).toEqual([row]);
});

test('F5: web apps need https, and a private chat', async () => {
  await using telegram = await withPerson();
  const owner = telegram.simulator.person({ id: ID, firstName: 'أمينة' });
  const group = telegram.simulator.group({ title: 'حي النور' });
  group.adds(owner);
  group.addsTheBot(owner);
  const app = (url: string) => ({ inline_keyboard: [[{ text: 'x', web_app: { url } }]] });

  expect(await refused(telegram, app('http://example.com').inline_keyboard)).toBe(
    "Bad Request: inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
  );
  expect(
    await telegram.refusal('sendMessage', { chat_id: group.id, text: 'x', reply_markup: app('https://example.com') }),
  ).toBe('Bad Request: BUTTON_TYPE_INVALID');
});

test('F5: a reply keyboard is accepted, not given back, and makes the message uneditable', async () => {
  await using telegram = await withPerson();

  const message = await telegram.result('sendMessage', {
    chat_id: ID,
    text: 'x',
    reply_markup: { keyboard: [['نعم', { text: 'رقمي', request_contact: true }]] },
  });

  expect(message).not.toHaveProperty('reply_markup');
  expect(await telegram.refusal('editMessageText', { chat_id: ID, message_id: message.message_id, text: 'y' })).toBe(
    "Bad Request: message can't be edited",
  );
});

test('F5: a reply keyboard in a group may not ask for a phone number', async () => {
  await using telegram = await withPerson();
  const owner = telegram.simulator.person({ id: ID, firstName: 'أمينة' });
  const group = telegram.simulator.group({ title: 'حي النور' });
  group.adds(owner);
  group.addsTheBot(owner);

  const reply_markup = { keyboard: [[{ text: 'رقمي', request_contact: true }]] };

  expect(await telegram.refusal('sendMessage', { chat_id: group.id, text: 'x', reply_markup })).toBe(
    'Bad Request: phone number can be requested in private chats only',
  );
});

async function withPerson(): Promise<Telegram> {
  const telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();
  return telegram;
}

async function refused(telegram: Telegram, inline_keyboard: unknown): Promise<string | undefined> {
  const params = { chat_id: ID, text: 'x', reply_markup: { inline_keyboard } };
  return (await telegram.call('sendMessage', params)).body.description;
}
