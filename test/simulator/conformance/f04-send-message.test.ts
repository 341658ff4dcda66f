import { expect, test } from 'vitest';
import type { Message } from '../../../src/simulator/state/telegram.ts';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';

const ID = 5;

test('F4: the answer is the message, with what the person sees', async () => {
  await using telegram = await withAmina();

  const message = await telegram.result('sendMessage', {
    chat_id: ID,
    text: 'نوبتك غدا',
    reply_markup: { inline_keyboard: [[{ text: 'تم', callback_data: 'done:1' }]] },
    protect_content: true,
    disable_notification: true,
    link_preview_options: { is_disabled: true, prefer_large_media: false },
  });

  expect(message).toEqual({
    message_id: 2,
    from: { id: 1_000_000_001, is_bot: true, first_name: 'سند', username: 'sanad_try_bot' },
    chat: { id: ID, first_name: 'أمينة', type: 'private' },
    date: MORNING / 1000,
    text: 'نوبتك غدا',
    reply_markup: { inline_keyboard: [[{ text: 'تم', callback_data: 'done:1' }]] },
    has_protected_content: true,
    link_preview_options: { is_disabled: true },
  });
  expect(amina(telegram).events()).toEqual([
    {
      seq: 1,
      kind: 'message',
      messageId: 2,
      text: 'نوبتك غدا',
      buttons: [[{ label: 'تم', data: 'done:1' }]],
      silent: true,
      protected: true,
      at: MORNING,
    },
  ]);
});

test('F4: a text is counted in code points after cleaning', async () => {
  await using telegram = await withAmina();
  const send = (text: string) => telegram.call('sendMessage', { chat_id: ID, text });

  expect((await send(`  ${'🌙'.repeat(4096)}\n`)).body.ok).toBe(true);
  expect((await send('🌙'.repeat(4097))).body.description).toBe('Bad Request: message is too long');
  expect((await send('ا'.repeat(16_385))).body.description).toBe('Bad Request: text is too long');
  expect((await send(' \n\u202e\r')).body.description).toBe('Bad Request: text must be non-empty');
  expect((await send('')).body.description).toBe('Bad Request: message text is empty');
  expect((await send(' \tأ\r\u0007ب\u2028 \n')).body.result).toMatchObject({ text: 'أ ب' });
});

test('F4: the first thing that is wrong is the one that is told', async () => {
  await using telegram = await withAmina();
  const wrong = {
    text: '',
    reply_parameters: '[]',
    reply_markup: '[]',
    message_thread_id: 7,
  };
  const told: (string | undefined)[] = [];
  const steps = [
    {},
    { text: ' ' },
    { reply_parameters: { message_id: 99 } },
    { reply_markup: { inline_keyboard: [[{ text: 'x', url: 'http://localhost:3000' }]] } },
    { chat_id: ID },
    { message_thread_id: 0 },
    { reply_parameters: { message_id: 99, allow_sending_without_reply: true } },
    { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'ا'.repeat(33) }]] } },
    { text: 'أهلا' },
  ];

  for (const step of steps) told.push(await telegram.refusal('sendMessage', Object.assign(wrong, step)));

  expect(told).toEqual([
    'Bad Request: message text is empty',
    'Bad Request: object expected as reply parameters',
    'Bad Request: object expected as reply markup',
    'Bad Request: chat_id is empty',
    'Bad Request: message thread not found',
    'Bad Request: message to be replied not found',
    "Bad Request: inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
    'Bad Request: text must be non-empty',
    'Bad Request: BUTTON_DATA_INVALID',
  ]);
});

test('F4: a reply quotes its message one level deep', async () => {
  await using telegram = await withAmina();
  const first = await reply(telegram, 1);

  const second = await reply(telegram, first.message_id);

  expect(second.reply_to_message).toMatchObject({ message_id: first.message_id, text: 'جواب' });
  expect(second.reply_to_message).not.toHaveProperty('reply_to_message');
});

test('F4: a reply that is optional or missing is handled as asked', async () => {
  await using telegram = await withAmina();
  const send = (reply_parameters: unknown) =>
    telegram.call('sendMessage', { chat_id: ID, text: 'x', reply_parameters });

  const optional = await send({ message_id: 99, allow_sending_without_reply: true });

  expect(optional.body.result).not.toHaveProperty('reply_to_message');
  expect((await send('{')).body.description).toBe("Bad Request: can't parse reply parameters JSON object");
  expect((await send({ chat_id: ID })).body.description).toBe(`Bad Request: can't find field "message_id"`);
});

test('F4: message ids are shared by all private chats', async () => {
  await using telegram = await withAmina();
  telegram.simulator.person({ id: 6, firstName: 'بلال' }).starts();

  const ids = [];
  for (const chat_id of [ID, 6, ID]) {
    ids.push((await telegram.result('sendMessage', { chat_id, text: 'x' })).message_id);
  }

  expect(ids).toEqual([3, 4, 5]);
});

test('F4: a message to a person is never an update for the bot', async () => {
  await using telegram = await withAmina();

  await telegram.result('sendMessage', { chat_id: ID, text: 'x' });

  expect(telegram.simulator.pendingUpdates()).toBe(1);
});

function reply(telegram: Telegram, message_id: number): Promise<Message> {
  return telegram.result('sendMessage', { chat_id: ID, text: 'جواب', reply_parameters: { message_id } });
}

async function withAmina(): Promise<Telegram> {
  const telegram = await startTelegram();
  amina(telegram).starts();
  return telegram;
}

function amina(telegram: Telegram) {
  return telegram.simulator.person({ id: ID, firstName: 'أمينة' });
}
