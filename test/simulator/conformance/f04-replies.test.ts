import { expect, test } from 'vitest';
import { AMINA, amina, neighbours, withAmina } from './chats.ts';

async function withStory() {
  const telegram = await withAmina();
  const text = '<b>نوبتك غدا</b> صباحا، ونوبة بلال غدا مساء';
  const { message_id } = await telegram.result('sendMessage', { chat_id: AMINA, text, parse_mode: 'HTML' });
  const reply = (reply_parameters: object, chat_id = AMINA) =>
    telegram.call('sendMessage', { chat_id, text: 'x', reply_parameters: { message_id, ...reply_parameters } });
  return Object.assign(telegram, { reply });
}

test('F4: a reply may quote a part of its message, with its styles', async () => {
  await using telegram = await withStory();

  const { body } = await telegram.reply({ quote: 'غدا صباحا' });

  expect(body.result).toMatchObject({
    reply_to_message: { message_id: 2 },
    quote: { text: 'غدا صباحا', entities: [{ type: 'bold', offset: 0, length: 3 }], position: 6, is_manual: true },
  });
});

test('F4: of several places the one nearest to the named one is quoted', async () => {
  await using telegram = await withStory();

  const { body } = await telegram.reply({ quote: '*غدا*', quote_parse_mode: 'Markdown', quote_position: 20 });

  expect(body.result).toMatchObject({ quote: { text: 'غدا', position: 28 } });
});

test.each([
  [{ quote: 'بعد غد' }, 'QUOTE_TEXT_INVALID'],
  [
    { quote: '*', quote_parse_mode: 'MarkdownV2' },
    "can't parse entities: Can't find end of Bold entity at byte offset 0",
  ],
  [{ quote: 5, quote_position: 'x' }, 'field "quote_position" must be a valid Number'],
  [{ allow_sending_without_reply: 1 }, 'field "allow_sending_without_reply" must be of type Boolean'],
  [{ message_id: [] }, 'field "message_id" must be a valid Number'],
])('F4: the reply %j is refused: %s', async (parameters, problem) => {
  await using telegram = await withStory();

  expect((await telegram.reply(parameters)).body.description).toBe(`Bad Request: ${problem}`);
});

test('F4: a quote may come from another chat', async () => {
  await using telegram = await withStory();
  const group = neighbours(telegram);

  const { body } = await telegram.reply({ chat_id: AMINA, quote: 'غدا' }, group.id);

  expect(body.result).toMatchObject({ external_reply: { message_id: 2 }, quote: { text: 'غدا' } });
});

test('F4: empty reply parameters answer nothing', async () => {
  await using telegram = await withStory();
  const params = { chat_id: AMINA, text: 'x', reply_parameters: {} };

  expect(await telegram.result('sendMessage', params)).not.toHaveProperty('reply_to_message');
  expect(amina(telegram).chat().at(-1)).not.toHaveProperty('replyTo');
});

test('F4: the older reply_to_message_id is read too, unless reply_parameters are there', async () => {
  await using telegram = await withStory();
  const old = { chat_id: AMINA, text: 'x', reply_to_message_id: 1 };

  expect(await telegram.result('sendMessage', old)).toMatchObject({ reply_to_message: { message_id: 1 } });
  expect(await telegram.result('sendMessage', { ...old, reply_parameters: { message_id: 2 } })).toMatchObject({
    reply_to_message: { message_id: 2 },
  });
});
