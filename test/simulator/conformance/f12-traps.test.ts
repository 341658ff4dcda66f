import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import { startBotServer } from '../bot-server.ts';
import { startTelegram } from '../telegram.ts';
import { AMINA, amina, withAmina } from './chats.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

const BUTTON = { inline_keyboard: [[{ text: 'تم', callback_data: 'done' }]] };

test('F12.1: texts are counted in code points, data in bytes, entities in UTF-16 units, places of errors in bytes', async () => {
  await using telegram = await withAmina();
  const send = (params: Record<string, unknown>) =>
    telegram.call('sendMessage', { chat_id: AMINA, text: 'x', ...params });
  const withData = (callback_data: string) => ({ reply_markup: { inline_keyboard: [[{ text: 'x', callback_data }]] } });

  expect((await send({ text: '🌙'.repeat(4096) })).body.ok).toBe(true);
  expect((await send({ text: '🌙'.repeat(4097) })).body.ok).toBe(false);
  expect((await send(withData('ا'.repeat(32)))).body.ok).toBe(true);
  expect((await send(withData('ا'.repeat(33)))).body.description).toBe('Bad Request: BUTTON_DATA_INVALID');
  expect((await send({ text: '🌙 <b>ب</b>', parse_mode: 'HTML' })).body.result).toMatchObject({
    entities: [{ type: 'bold', offset: 3, length: 1 }],
  });
  expect((await send({ text: '🌙 <p>', parse_mode: 'HTML' })).body.description).toBe(
    `Bad Request: can't parse entities: Unsupported start tag "p" at byte offset 5`,
  );
});

test('F12.2: what was delivered is there until an offset confirms it, and an absurd offset confirms nothing', async () => {
  await using telegram = await withAmina();
  const [first] = await telegram.result<Update[]>('getUpdates');
  const offset = first?.update_id ?? 0;

  expect(await telegram.result('getUpdates', { offset: offset + 1000 })).toEqual([first]);
  expect(await telegram.result('getUpdates')).toEqual([first]);
  expect(await telegram.result('getUpdates', { offset: offset + 1 })).toEqual([]);
});

test('F12.3: of two pollers the older is refused', async () => {
  await using telegram = await startTelegram();
  const older = telegram.call('getUpdates', { timeout: 50 });
  await telegram.call('getMe');
  const newer = telegram.call('getUpdates', { timeout: 50 });

  expect((await older).status).toBe(409);

  amina(telegram).starts();
  expect((await newer).status).toBe(200);
});

test('F12.4: allowed_updates filter what happens, not what is asked for, and stay', async () => {
  await using telegram = await withAmina();
  await telegram.result('getUpdates', { allowed_updates: ['callback_query'] });

  amina(telegram).says('لا يصل');

  const updates = await telegram.result<Update[]>('getUpdates', { allowed_updates: ['message'] });
  expect(updates.map(({ message }) => message?.text)).toEqual(['/start']);
});

test('F12.5: an edited text loses its keyboard, and a message with a reply keyboard cannot be edited', async () => {
  await using telegram = await withAmina();
  const inline = await telegram.result('sendMessage', { chat_id: AMINA, text: 'x', reply_markup: BUTTON });
  const reply = await telegram.result('sendMessage', {
    chat_id: AMINA,
    text: 'x',
    reply_markup: { keyboard: [['تم']] },
  });

  const edited = await telegram.result('editMessageText', { chat_id: AMINA, message_id: inline.message_id, text: 'y' });

  expect(edited).not.toHaveProperty('reply_markup');
  expect(await telegram.refusal('editMessageText', { chat_id: AMINA, message_id: reply.message_id, text: 'y' })).toBe(
    "Bad Request: message can't be edited",
  );
});

test('F12.6: somebody unknown, somebody who never started and somebody who blocked are refused differently', async () => {
  await using telegram = await withAmina();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  bilal.says('مرحبا', { chat: group });
  amina(telegram).blocksTheBot();
  const refusal = (chat_id: number) => telegram.refusal('sendMessage', { chat_id, text: 'x' });

  expect(await refusal(99)).toBe('Bad Request: chat not found');
  expect(await refusal(bilal.id)).toBe("Forbidden: bot can't initiate conversation with a user");
  expect(await refusal(AMINA)).toBe('Forbidden: bot was blocked by the user');
});

test('F12.7: private chats share their message ids, a supergroup has its own', async () => {
  await using telegram = await withAmina();
  const { group, bilal } = neighbourhood(telegram);
  bilal.starts();
  const send = async (chat_id: number) => (await telegram.result('sendMessage', { chat_id, text: 'x' })).message_id;

  const [first, second] = [await send(AMINA), await send(bilal.id)];
  const inGroup = await send(group.id);

  expect(second).toBe(first + 1);
  expect((await send(group.id)) - inGroup).toBe(1);
});

test('F12.8: by webhook a press may come before an older message, and the first retry is immediate', async () => {
  await using bot = await startBotServer(({ message }, count) =>
    message?.text === '/start' && count < 3 ? { status: 500 } : {},
  );
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: bot.url });

  amina(telegram).starts();
  amina(telegram).pressesData('done', { messageId: 1 });
  await telegram.until(() => bot.texts().includes('done'));

  expect(bot.texts().slice(0, 2)).toContain('done');
  expect(bot.texts().filter((text) => text === '/start').length).toBeGreaterThan(0);
});

test('F12.9: a button to localhost and a web app without https are refused', async () => {
  await using telegram = await withAmina();
  const refusal = (button: Record<string, unknown>) =>
    telegram.refusal('sendMessage', {
      chat_id: AMINA,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'x', ...button }]] },
    });

  expect(await refusal({ url: 'http://localhost:3000' })).toBe(
    "Bad Request: inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
  );
  expect(await refusal({ web_app: { url: 'http://example.org' } })).toBe(
    "Bad Request: inline keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS links are allowed",
  );
});

test('F12.10: topics answer their beginning, mentions are not heard in privacy mode, the bot sees its own pin', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { isForum: true, bot: 'administrator' });
  const closed = neighbourhood(telegram);
  const topic = await telegram.result<{ message_thread_id: number }>('createForumTopic', {
    chat_id: group.id,
    name: 'x',
  });
  await listens(telegram);

  bilal.says('متى؟', { chat: group, topic: topic.message_thread_id });
  closed.bilal.says('@sanad_try_bot متى؟', { chat: closed.group });
  const { message_id } = await telegram.result('sendMessage', { chat_id: group.id, text: 'x' });
  await telegram.result('pinChatMessage', { chat_id: group.id, message_id });

  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { text: 'متى؟', reply_to_message: { message_id: topic.message_thread_id } } },
    { message: { pinned_message: { message_id } } },
  ]);
});

test('F12.11: null is a text, not absence', async () => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text: 'x', reply_markup: null })).toBe(
    'Bad Request: object expected as reply markup',
  );
  expect(await telegram.refusal('sendMessage', { chat_id: null, text: 'x' })).toBe('Bad Request: chat not found');
  expect((await telegram.result('sendMessage', { chat_id: AMINA, text: null })).text).toBe('null');
});

test('F12.12: an answer that got lost hides a message that was sent, so a blind retry doubles it', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'resetAfter' });

  await expect(telegram.call('sendMessage', { chat_id: AMINA, text: 'نوبتك' })).rejects.toThrow('fetch failed');
  await telegram.result('sendMessage', { chat_id: AMINA, text: 'نوبتك' });

  expect(amina(telegram).events()).toHaveLength(2);
});

test('F12.13: a press can reach the bot before its own sendMessage was answered', async () => {
  await using telegram = await withAmina();
  await telegram.result('getUpdates', { offset: -1 });
  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'delay', afterMs: 50 });
  const order: string[] = [];
  const sending = telegram
    .result('sendMessage', { chat_id: AMINA, text: 'x', reply_markup: BUTTON })
    .then(() => order.push('answered'));
  await telegram.until(() => amina(telegram).events().length === 1);

  amina(telegram).presses('تم');
  const updates = await telegram.result<Update[]>('getUpdates');
  order.push(updates.at(-1)?.callback_query?.data ?? '');
  await sending;

  expect(order).toEqual(['done', 'answered']);
});

test('F12.14: a connection is kept for 500 seconds and serves one call after the other', async () => {
  await using telegram = await startTelegram();
  const { port } = new URL(telegram.url);
  const socket = connect(Number(port), '127.0.0.1');
  const answers: string[] = [];

  for (let n = 0; n < 2; n += 1) {
    const answered = new Promise<string>((resolve) => {
      socket.once('data', (chunk) => resolve(chunk.toString()));
    });
    socket.write(`GET /bot${telegram.simulator.botToken}/getMe HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    answers.push(await answered);
  }
  socket.destroy();

  for (const answer of answers) expect(answer.toLowerCase()).toContain('keep-alive: timeout=500');
});
