import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from './telegram.ts';

type Item = { id?: number; messageId?: number; text?: string };
type List = { order: number[]; changed: Item[] };
type Chat = { id: number; entries: List; waiting: unknown[]; action: unknown };
type News = { version: number; seq: number; people: List; groups: List; chats: Chat[]; toasts: unknown[] };

test('a page that looks again is given only the people and messages that changed', async () => {
  await using telegram = await startTelegram();
  for (const id of [5, 6]) telegram.simulator.person({ id, firstName: 'أمينة' }).starts();
  const first = await news(telegram, 'chat=5:0');
  await telegram.result('sendMessage', { chat_id: 5, text: 'تذكير' });

  const second = await news(telegram, `version=${first.version}&chat=5:${first.version}`);

  expect(first.people).toMatchObject({ order: [5, 6], changed: [{ id: 5 }, { id: 6 }] });
  expect(first.chats).toMatchObject([{ id: 5, entries: { order: [1], changed: [{ messageId: 1 }] } }]);
  expect(second.people).toMatchObject({ order: [5, 6], changed: [{ id: 5, preview: 'تذكير' }] });
  expect(second.chats).toMatchObject([{ entries: { order: [1, 3], changed: [{ messageId: 3, text: 'تذكير' }] } }]);
});

test('a page that knows everything is told nothing', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
  const { version } = await news(telegram, 'chat=5:0');

  const again = await news(telegram, `version=${version}&chat=5:${version}`);

  expect(again.people.changed).toEqual([]);
  expect(again.chats[0]?.entries).toEqual({ order: [1], changed: [] });
});

test('edits are told again, and what is deleted is no longer in the order', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
  await telegram.result('sendMessage', { chat_id: 5, text: 'تذكير' });
  const { version } = await news(telegram, 'chat=5:0');
  await telegram.result('editMessageText', { chat_id: 5, message_id: 2, text: 'تم' });
  const edited = await news(telegram, `chat=5:${version}`);
  await telegram.result('deleteMessage', { chat_id: 5, message_id: 2 });

  const deleted = await news(telegram, `chat=5:${edited.version}`);

  expect(edited.chats[0]?.entries.changed).toMatchObject([{ messageId: 2, text: 'تم' }]);
  expect(deleted.chats[0]?.entries).toEqual({ order: [1], changed: [] });
});

test('a chat that is opened later is given whole', async () => {
  await using telegram = await startTelegram();
  for (const id of [5, 6]) telegram.simulator.person({ id, firstName: 'أمينة' }).starts();
  const { version } = await news(telegram, 'chat=5:0');

  const opened = await news(telegram, `version=${version}&chat=5:${version}&chat=6:0`);

  expect(opened.chats.map(({ entries }) => entries.changed.length)).toEqual([0, 1]);
});

test('answers to presses are told once, with the chat they belong to, and old ones not at all', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  amina.starts();
  await answerPress(telegram, { text: 'قديم' });
  const first = await news(telegram, '');
  await answerPress(telegram, { text: 'جديد', show_alert: true });

  const second = await news(telegram, `seq=${first.seq}`);

  expect(first.toasts).toEqual([]);
  expect(second.toasts).toMatchObject([{ personId: 5, chatId: 5, text: 'جديد', alert: true }]);
  expect((await news(telegram, `seq=${second.seq}`)).toasts).toEqual([]);
});

test('a press that waits names its button, and what the bot is doing is seen until it writes', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  amina.starts();
  amina.pressesData('done', { messageId: 1 });
  await telegram.result('sendChatAction', { chat_id: 5, action: 'typing' });

  const { chats } = await news(telegram, 'chat=5:0');

  expect(chats[0]).toMatchObject({
    waiting: [{ messageId: 1, personId: 5, data: 'done' }],
    action: { action: 'typing', at: telegram.clock.nowMs },
  });
  await telegram.result('sendMessage', { chat_id: 5, text: 'تذكير' });
  expect((await news(telegram, 'chat=5:0')).chats[0]?.action).toBeNull();
});

test('what the address says wrongly counts as unknown', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();

  const told = await news(telegram, 'version=x&seq=y&chat=5&chat=&chat=z:w&chat=99:1');

  expect(told.people.order).toEqual([5]);
  expect(told.chats.map(({ id }) => id)).toEqual([5]);
});

async function answerPress(telegram: Telegram, answer: Record<string, unknown>): Promise<void> {
  telegram.simulator.people()[0]?.pressesData('done', { messageId: 1 });
  const updates = await telegram.result<{ callback_query?: { id: string } }[]>('getUpdates', { offset: -1 });
  const id = updates[0]?.callback_query?.id;
  await telegram.result('answerCallbackQuery', { callback_query_id: id, ...answer });
}

async function news({ url }: Telegram, query: string): Promise<News> {
  return (await (await fetch(`${url}/simulator/news?${query}`)).json()) as News;
}
