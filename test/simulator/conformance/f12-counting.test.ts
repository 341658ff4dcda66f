import { expect, test } from 'vitest';
import { AMINA, amina, withAmina } from './chats.ts';

test('F12: texts count code points, data bytes, entities UTF-16 units, problems of marks bytes', async () => {
  await using telegram = await withAmina();
  const send = (params: object) => telegram.call('sendMessage', { chat_id: AMINA, ...params });
  const button = (length: number) => ({ inline_keyboard: [[{ text: 'x', callback_data: 'س'.repeat(length) }]] });

  const entities = [{ type: 'bold', offset: 2, length: 1 }];
  const answers = [
    await send({ text: '🌙'.repeat(4096) }),
    await send({ text: 'x', reply_markup: button(32) }),
    await send({ text: 'x', reply_markup: button(33) }),
    await send({ text: '🌙س', entities }),
    await send({ text: '🌙<p>', parse_mode: 'HTML' }),
  ];

  expect(answers.map(({ body }) => body.description)).toEqual([
    undefined,
    undefined,
    'Bad Request: BUTTON_DATA_INVALID',
    undefined,
    `Bad Request: can't parse entities: Unsupported start tag "p" at byte offset 4`,
  ]);
  expect(answers[3]?.body.result).toMatchObject({ entities });
});

test('F12: null for an optional parameter is the text null, not its absence', async () => {
  await using telegram = await withAmina();
  const send = (params: object) => telegram.refusal('sendMessage', { chat_id: AMINA, text: 'x', ...params });

  expect(await send({ reply_markup: null })).toBe('Bad Request: object expected as reply markup');
  expect(await send({ reply_parameters: null })).toBe('Bad Request: object expected as reply parameters');
  expect(await send({ parse_mode: null })).toBe('Bad Request: unsupported parse_mode');
  expect(await telegram.result('sendMessage', { chat_id: AMINA, text: null })).toMatchObject({ text: 'null' });
});

test('F12: a press can reach the bot before the answer to its own send has', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'delay', afterMs: 1000 });
  const reply_markup = { inline_keyboard: [[{ text: 'تم', callback_data: 'done' }]] };
  let isAnswered = false;
  const sending = telegram.result('sendMessage', { chat_id: AMINA, text: 'x', reply_markup }).then(() => {
    isAnswered = true;
  });
  await telegram.until(() => amina(telegram).chat().length === 2);

  amina(telegram).presses('تم');
  const updates = await telegram.result<unknown[]>('getUpdates', { offset: 0 });

  expect(updates.at(-1)).toMatchObject({ callback_query: { data: 'done', message: { text: 'x' } } });
  expect(isAnswered).toBe(false);
  await sending;
});

test('F12: a local address is no address for a button', async () => {
  await using telegram = await withAmina();

  for (const url of ['http://localhost:8080', 'https://sanad/x', 'http://[::1']) {
    const reply_markup = { inline_keyboard: [[{ text: 'x', url }]] };
    expect(await telegram.refusal('sendMessage', { chat_id: AMINA, text: 'x', reply_markup })).toMatch(
      /^Bad Request: inline keyboard button URL '.*' is invalid: /,
    );
  }
});
