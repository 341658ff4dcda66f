import { expect, test } from 'vitest';
import type { CallbackQuery, Update } from '../../../src/simulator/state/telegram.ts';
import { startTelegram, type Telegram } from '../telegram.ts';

const ID = 5;
const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

test('F8: a press carries the person, the whole message and the data', async () => {
  await using telegram = await withCard();

  amina(telegram).presses('تم');

  const query = await newestQuery(telegram);
  expect(query).toMatchObject({
    from: { id: ID, first_name: 'أمينة', language_code: 'ar' },
    message: {
      message_id: 2,
      text: 'نوبتك غدا',
      reply_markup: { inline_keyboard: [[{ text: 'تم' }], [{ url: 'https://example.org/' }]] },
    },
    data: 'done:1',
  });
  expect(query.id).toMatch(/^\d+$/);
  expect(query.chat_instance).toMatch(/^-?\d+$/);
});

test('F8: the message in a press is as it was then, though it is edited before the press is fetched', async () => {
  await using telegram = await withCard();
  amina(telegram).presses(/^تم/);

  await telegram.result('editMessageText', { chat_id: ID, message_id: 2, text: 'شكرا' });

  expect((await newestQuery(telegram)).message).toMatchObject({ text: 'نوبتك غدا' });
});

test('F8: a press of a message that is gone carries an inaccessible message', async () => {
  await using telegram = await withCard();
  await telegram.result('deleteMessage', { chat_id: ID, message_id: 2 });

  amina(telegram).pressesData('done:1', { messageId: 2 });

  const { message } = await newestQuery(telegram);
  expect(message).toEqual({ chat: { id: ID, first_name: 'أمينة', type: 'private' }, message_id: 2, date: 0 });
});

test('F8: a press is answered once', async () => {
  await using telegram = await withCard();
  amina(telegram).presses('تم');
  const { id } = await newestQuery(telegram);
  const answer = { callback_query_id: id, text: 'شكرا', show_alert: true };

  expect(await telegram.result('answerCallbackQuery', answer)).toBe(true);
  expect(await telegram.refusal('answerCallbackQuery', answer)).toBe(TOO_OLD);

  expect(amina(telegram).events().at(-1)).toMatchObject({ kind: 'toast', text: 'شكرا', alert: true, messageId: 2 });
});

test('F8: a press can be answered for 15 seconds, or for as long as was chosen', async () => {
  await using telegram = await withCard();
  await using patient = await withCard(60_000);

  const answers = await Promise.all(
    [telegram, patient].map(async (each) => {
      amina(each).presses('تم');
      const { id } = await newestQuery(each);
      each.clock.nowMs += 15_001;
      return (await each.call('answerCallbackQuery', { callback_query_id: id })).body.description;
    }),
  );

  expect(answers).toEqual([TOO_OLD, undefined]);
});

test.each([
  [{ text: 'x'.repeat(201) }, 'Bad Request: MESSAGE_TOO_LONG'],
  [{ url: 'https://example.org' }, 'Bad Request: URL_INVALID'],
])('F8: an answer that is not allowed is refused', async (params, problem) => {
  await using telegram = await withCard();
  amina(telegram).presses('تم');
  const { id } = await newestQuery(telegram);

  expect(await telegram.refusal('answerCallbackQuery', { callback_query_id: id, ...params })).toBe(problem);
  expect(await telegram.result('answerCallbackQuery', { callback_query_id: id })).toBe(true);
});

test('F8: an answer may open a link of the bot itself', async () => {
  await using telegram = await withCard();
  amina(telegram).presses('تم');
  const { id } = await newestQuery(telegram);
  const url = 't.me/sanad_try_bot?start=abc';

  expect(await telegram.result('answerCallbackQuery', { callback_query_id: id, url, cache_time: 5 })).toBe(true);

  expect(amina(telegram).events().at(-1)).toMatchObject({ kind: 'toast', url });
});

test.each([{}, { callback_query_id: '' }, { callback_query_id: '12345' }])(
  'F8: an answer to a query nobody made, %j, is refused',
  async (params) => {
    await using telegram = await withCard();

    expect(await telegram.refusal('answerCallbackQuery', params)).toBe(TOO_OLD);
  },
);

test('F8: old buttons stay pressable for ever, with the data they were sent with', async () => {
  await using telegram = await withCard();
  telegram.clock.nowMs += 365 * 86_400_000;

  amina(telegram).presses('تم');

  expect((await newestQuery(telegram)).data).toBe('done:1');
});

test('F8: a button that is not there is answered with those that are', async () => {
  await using telegram = await withCard();

  expect(() => amina(telegram).presses('لا')).toThrow('message 2: «تم»');
  expect(() => amina(telegram).presses('الموقع')).toThrow('message 2: «الموقع» → https://example.org/');
});

test('F8: the newest of several buttons with one label is pressed, and marks nobody sees do not matter', async () => {
  await using telegram = await withCard();
  const reply_markup = { inline_keyboard: [[{ text: '\u2068تم\u2069', callback_data: 'done:2' }]] };
  await telegram.result('sendMessage', { chat_id: ID, text: 'أخرى', reply_markup });

  amina(telegram).presses('تم');
  amina(telegram).presses('تم', { messageId: 2 });

  expect(await listData(telegram)).toEqual(['done:2', 'done:1']);
});

async function newestQuery(telegram: Telegram): Promise<CallbackQuery> {
  const query = (await telegram.result<Update[]>('getUpdates', {})).at(-1)?.callback_query;
  if (!query) throw new Error('The newest update is no press.');
  return query;
}

async function listData(telegram: Telegram): Promise<string[]> {
  const updates = await telegram.result<Update[]>('getUpdates', {});
  return updates.flatMap(({ callback_query }) => (callback_query ? [callback_query.data] : []));
}

async function withCard(callbackLifeMs?: number): Promise<Telegram> {
  const telegram = await startTelegram(callbackLifeMs === undefined ? {} : { callbackLifeMs });
  amina(telegram).starts();
  const inline_keyboard = [[{ text: 'تم', callback_data: 'done:1' }], [{ text: 'الموقع', url: 'https://example.org' }]];
  await telegram.result('sendMessage', { chat_id: ID, text: 'نوبتك غدا', reply_markup: { inline_keyboard } });
  return telegram;
}

function amina(telegram: Telegram) {
  return telegram.simulator.person({ id: ID, firstName: 'أمينة', languageCode: 'ar' });
}
