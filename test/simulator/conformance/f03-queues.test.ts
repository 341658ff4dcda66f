import { expect, test } from 'vitest';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import { deliveryQueue } from '../../../src/simulator/state/update-queue.ts';
import { manualWaits } from '../../../src/simulator/waits.ts';
import { startBotServer } from '../bot-server.ts';
import { startTelegram } from '../telegram.ts';
import { warmUp, withWebhook } from './deliveries.ts';

test('F3: the next message of a chat comes only after the one before was accepted', async () => {
  await using bot = await startBotServer(() => undefined);
  await using telegram = await withWebhook(bot);
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  for (const text of ['1', '2', '3']) amina.says(text);
  await bot.received(1);
  await telegram.call('getMe');
  expect(bot.texts()).toEqual(['1']);

  for (const count of [1, 2, 3]) {
    await bot.received(count);
    bot.delivered[count - 1]?.answer();
  }
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(bot.texts()).toEqual(['1', '2', '3']);
});

test('F3: a failing update blocks only its own queue', async () => {
  const waits = manualWaits();
  await using bot = await startBotServer(({ message }) => (message?.text === 'سيئة' ? { status: 500 } : {}));
  await using telegram = await withWebhook(bot, { waits });
  const [amina, bilal] = ['أمينة', 'بلال'].map((firstName) => telegram.simulator.person({ firstName }));
  bilal?.says('قبل');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  amina?.says('سيئة');
  amina?.says('تنتظر');
  bilal?.says('جيدة');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 2);

  await bot.received(4);
  expect(bot.texts().toSorted()).toEqual(['قبل', 'سيئة', 'سيئة', 'جيدة'].toSorted());
});

test('F3: chats run side by side, up to max_connections', async () => {
  await using bot = await startBotServer((_, count) => (count === 1 ? {} : undefined));
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: bot.url, max_connections: 3 });
  await warmUp(telegram);

  for (let n = 0; n < 5; n += 1) telegram.simulator.person({ firstName: `شخص ${n}` }).says('مرحبا');
  await bot.received(4);
  await telegram.call('getMe');

  expect(bot.delivered).toHaveLength(4);
  for (const count of [2, 3, 4, 5, 6]) {
    await bot.received(count);
    bot.delivered[count - 1]?.answer();
  }
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);
});

test('F3: a message and a press of one person may be on their way at the same time', async () => {
  await using bot = await startBotServer((_, count) => (count === 1 ? {} : undefined));
  await using telegram = await withWebhook(bot);
  await warmUp(telegram);
  const amina = telegram.simulator.person({ firstName: 'أمينة' });

  amina.says('مرحبا');
  amina.pressesData('yes', { messageId: 1 });
  await bot.received(3);

  expect(bot.texts().slice(1).toSorted()).toEqual(['yes', 'مرحبا']);
  for (const { response, answer } of bot.delivered) if (!response.writableEnded) answer();
});

test('F3: presses wait for each other by person, not by chat', async () => {
  await using bot = await startBotServer((_, count) => (count === 1 ? {} : undefined));
  await using telegram = await withWebhook(bot, {}, ['message', 'callback_query']);
  await warmUp(telegram);
  const [amina, bilal] = ['أمينة', 'بلال'].map((firstName) => telegram.simulator.person({ firstName }));
  const chat = telegram.simulator.group({ title: 'حي النور' });
  if (!amina || !bilal) throw new Error('two people');
  chat.adds(amina, bilal);

  amina.pressesData('أمينة 1', { messageId: 1, chat });
  amina.pressesData('أمينة 2', { messageId: 1, chat });
  bilal.pressesData('بلال', { messageId: 1, chat });
  await bot.received(3);
  await telegram.call('getMe');

  expect(bot.texts().slice(1)).toEqual(['أمينة 1', 'بلال']);
  for (const { response, answer } of bot.delivered) if (!response.writableEnded) answer();
});

const chat = { id: -7, type: 'group' as const };
const from = { id: 5, is_bot: false, first_name: 'أمينة' };
test.each([
  ['message', { message: { chat } }, 'messages of -7'],
  ['edited_message', { edited_message: { chat } }, 'messages of -7'],
  ['channel_post', { channel_post: { chat } }, 'messages of -7'],
  ['edited_channel_post', { edited_channel_post: { chat } }, 'messages of -7'],
  ['callback_query', { callback_query: { from, message: { chat } } }, 'presses of 5'],
  ['my_chat_member', { my_chat_member: { chat, from } }, 'own standing in -7'],
  ['chat_member', { chat_member: { chat, from, new_chat_member: { user: { id: 6 } } } }, 'standing of 6'],
  ['chat_join_request', { chat_join_request: { chat, from } }, 'standing of 5'],
  ['message_reaction', { message_reaction: { chat } }, 'reactions in -7'],
  ['message_reaction_count', { message_reaction_count: { chat } }, 'reaction counts in -7'],
  ['poll', { poll: { id: '9' } }, 'poll 9'],
  ['poll_answer', { poll_answer: { poll_id: '9' } }, 'poll 9'],
])('F3: a %s belongs to its queue', (_, content, queue) => {
  expect(deliveryQueue({ update_id: 1, ...content } as unknown as Update)).toBe(queue);
});
