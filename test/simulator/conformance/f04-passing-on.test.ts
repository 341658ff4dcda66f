import { expect, test } from 'vitest';
import { AMINA, amina, neighbours, png, upload, withAmina } from './chats.ts';

const FROM = { chat_id: AMINA, from_chat_id: AMINA };

test('F4: a forwarded message says whose it was, and keeps neither keyboard nor reply', async () => {
  await using telegram = await withAmina();
  const inline_keyboard = [[{ text: 'x', callback_data: 'x' }]];
  const sent = await telegram.result('sendMessage', {
    chat_id: AMINA,
    text: '*سند*',
    parse_mode: 'Markdown',
    reply_markup: { inline_keyboard },
    reply_parameters: { message_id: 1 },
  });

  const forwarded = await telegram.result('forwardMessage', { ...FROM, message_id: sent.message_id });
  const twice = await telegram.result('forwardMessage', { ...FROM, message_id: forwarded.message_id });
  const persons = await telegram.result('forwardMessage', { ...FROM, message_id: 1 });

  expect(forwarded).toMatchObject({
    text: 'سند',
    entities: [{ type: 'bold' }],
    forward_origin: { type: 'user', sender_user: { id: 1_000_000_001 }, date: sent.date },
  });
  expect(forwarded).not.toHaveProperty('reply_markup');
  expect(forwarded).not.toHaveProperty('reply_to_message');
  expect(twice.forward_origin).toEqual(forwarded.forward_origin);
  expect(persons).toMatchObject({ text: '/start', forward_origin: { sender_user: { id: AMINA } } });
  expect(await telegram.refusal('editMessageText', { chat_id: AMINA, message_id: twice.message_id, text: 'x' })).toBe(
    "Bad Request: message can't be edited",
  );
});

test('F4: a copy is a message of the bot, of which only the id is told', async () => {
  await using telegram = await withAmina();
  const inline_keyboard = [[{ text: 'x', callback_data: 'x' }]];

  const copy = await telegram.result('copyMessage', { ...FROM, message_id: 1, reply_markup: { inline_keyboard } });

  expect(copy).toEqual({ message_id: 2 });
  expect(amina(telegram).chat().at(-1)).toMatchObject({ from: 'bot', text: '/start', buttons: [[{ label: 'x' }]] });
});

test('F4: the caption of a copy may be another one, or none', async () => {
  await using telegram = await withAmina();
  const photo = { bytes: png(40, 30) };
  await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo, caption: 'قديم' });

  for (const caption of ['جديد', '', undefined]) {
    await telegram.result('copyMessage', { ...FROM, message_id: 2, ...(caption === undefined ? {} : { caption }) });
  }

  const copies = amina(telegram).chat().slice(-3);
  expect(copies.map(({ text }) => text)).toEqual(['جديد', '', 'قديم']);
});

test('F4: of several messages those that cannot be passed on are left out', async () => {
  await using telegram = await withAmina();
  await telegram.result('sendMessage', { chat_id: AMINA, text: 'أ' });
  await telegram.result('sendMessage', { chat_id: AMINA, text: 'ب', protect_content: true });

  const forwarded = await telegram.result('forwardMessages', { ...FROM, message_ids: [1, 2, 3, 99] });
  const copied = await telegram.result('copyMessages', { ...FROM, message_ids: [2, 3] });

  expect([forwarded, copied]).toEqual([[{ message_id: 4 }, { message_id: 5 }], [{ message_id: 6 }]]);
});

test.each([
  ['forwardMessage', { message_id: 99 }, 'message to forward not found'],
  ['copyMessage', { message_id: 99 }, 'message to copy not found'],
  ['forwardMessage', { message_id: 2 }, "message has protected content and can't be forwarded"],
  ['forwardMessage', { message_id: 1, from_chat_id: 7 }, 'chat not found'],
  ['forwardMessage', { message_id: 1, chat_id: 7 }, 'chat not found'],
  ['forwardMessages', {}, 'message identifiers are not specified'],
  [
    'copyMessages',
    { message_ids: Array.from({ length: 101 }, (_, id) => id + 1) },
    'too many message identifiers specified',
  ],
  ['copyMessages', { message_ids: [2, 1] }, 'message identifiers must be in a strictly increasing order'],
  ['forwardMessages', { message_ids: [98, 99] }, 'there are no messages to forward'],
])('F4: %s %j is refused', async (method, params, problem) => {
  await using telegram = await withAmina();
  await telegram.result('sendMessage', { chat_id: AMINA, text: 'ب', protect_content: true });

  expect(await telegram.refusal(method, { ...FROM, ...params })).toBe(`Bad Request: ${problem}`);
});

test('F4: a message that tells what happened can be neither forwarded nor copied', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);
  const joined = { chat_id: AMINA, from_chat_id: group.id, message_id: 2 };

  expect(await telegram.refusal('forwardMessage', joined)).toBe("Bad Request: the message can't be forwarded");
  expect(await telegram.refusal('copyMessage', joined)).toBe("Bad Request: the message can't be copied");
});

test('F4: a message may be forwarded into another chat', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);

  const forwarded = await telegram.result('forwardMessage', {
    chat_id: group.id,
    from_chat_id: AMINA,
    message_id: 1,
  });

  expect(forwarded).toMatchObject({ chat: { id: group.id }, text: '/start' });
});
