import { expect, test } from 'vitest';
import type { Message, Update } from '../../../src/simulator/state/telegram.ts';
import type { Telegram } from '../telegram.ts';
import { AMINA, amina, neighbours, withAmina } from './chats.ts';

async function withKeyboard(reply_markup: object) {
  const telegram = await withAmina();
  const { message_id } = await telegram.result('sendMessage', { chat_id: AMINA, text: 'اختر', reply_markup });
  return Object.assign(telegram, { keyboardId: message_id });
}

async function newest(telegram: Telegram): Promise<Message | undefined> {
  return (await telegram.result<Update[]>('getUpdates')).at(-1)?.message;
}

test('F5: a keyboard is not given back, makes its message uneditable, and is before the person', async () => {
  await using telegram = await withKeyboard({
    keyboard: [['نعم', { text: 'لا' }], [{ text: 'رقمي', request_contact: true }]],
    resize_keyboard: true,
    input_field_placeholder: 'اختر جوابا',
  });

  expect(amina(telegram).keyboard()).toEqual({
    messageId: telegram.keyboardId,
    rows: [[{ label: 'نعم' }, { label: 'لا' }], [{ label: 'رقمي', asks: 'contact' }]],
    oneTime: false,
    resized: true,
    persistent: false,
    folded: false,
    placeholder: 'اختر جوابا',
  });
  expect(
    await telegram.refusal('editMessageText', { chat_id: AMINA, message_id: telegram.keyboardId, text: 'x' }),
  ).toBe("Bad Request: message can't be edited");
});

test.each([[{ remove_keyboard: true }], [{ force_reply: true }]])(
  'F5: a message sent with %j cannot be edited either',
  async (reply_markup) => {
    await using telegram = await withKeyboard(reply_markup);

    expect(await telegram.refusal('editMessageReplyMarkup', { chat_id: AMINA, message_id: telegram.keyboardId })).toBe(
      "Bad Request: message can't be edited",
    );
    expect(amina(telegram).keyboard()).toBeNull();
  },
);

test('F5: a key sends its text as an ordinary message, and stays', async () => {
  await using telegram = await withKeyboard({ keyboard: [['نعم', '\u2068لا\u2069']] });

  amina(telegram).pressesKey('لا');

  const message = await newest(telegram);
  expect(message).toMatchObject({ from: { id: AMINA }, text: '\u2068لا\u2069' });
  expect(message).not.toHaveProperty('reply_to_message');
  expect(amina(telegram).keyboard()?.folded).toBe(false);
  expect(() => amina(telegram).pressesKey('ربما')).toThrow('There is no key «ربما». Keys: «نعم» «\u2068لا\u2069»');
});

test('F5: a keyboard for one time folds when it is used', async () => {
  await using telegram = await withKeyboard({ keyboard: [['نعم']], one_time_keyboard: true });

  amina(telegram).pressesKey(/نعم/);

  expect(amina(telegram).keyboard()?.folded).toBe(true);
  amina(telegram).pressesKey('نعم');
});

test('F5: a keyboard goes when it is removed, replaced, or its message is deleted', async () => {
  await using telegram = await withKeyboard({ keyboard: [['نعم']] });
  const send = (reply_markup: object) => telegram.result('sendMessage', { chat_id: AMINA, text: 'x', reply_markup });

  const other = await send({ keyboard: [['آخر']] });
  expect(amina(telegram).keyboard()?.rows).toEqual([[{ label: 'آخر' }]]);
  await send({ inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] });
  expect(amina(telegram).keyboard()?.rows).toEqual([[{ label: 'آخر' }]]);
  await telegram.result('deleteMessage', { chat_id: AMINA, message_id: other.message_id });
  expect(amina(telegram).keyboard()).toBeNull();
  await send({ keyboard: [['نعم']] });
  await send({ remove_keyboard: true });

  expect(amina(telegram).keyboard()).toBeNull();
  expect(() => amina(telegram).pressesKey('نعم')).toThrow('No keyboard is shown.');
});

test('F5: a keyboard of empty keys is none', async () => {
  await using telegram = await withKeyboard({ keyboard: [[' '], []] });

  expect(amina(telegram).keyboard()).toBeNull();
  const edit = { chat_id: AMINA, message_id: telegram.keyboardId, text: 'y' };
  expect(await telegram.result('editMessageText', edit)).toMatchObject({ text: 'y' });
});

test("F5: sharing one's own contact tells whose it is", async () => {
  await using telegram = await withKeyboard({ keyboard: [[{ text: 'رقمي', request_contact: true }]] });

  amina(telegram).sharesContact();

  const message = await newest(telegram);
  expect(message?.contact).toEqual({
    phone_number: expect.stringMatching(/^\+212/),
    first_name: 'أمينة',
    user_id: message?.from?.id,
  });
});

test('F5: sharing where one is sends a location', async () => {
  await using telegram = await withKeyboard({ keyboard: [[{ text: 'مكاني', request_location: true }]] });

  amina(telegram).sharesLocation({ latitude: 34, longitude: -6.8 });

  expect((await newest(telegram))?.location).toEqual({ latitude: 34, longitude: -6.8 });
});

test('F5: sharing people names them, one of them in the older way too', async () => {
  const request_users = { request_id: 7, max_quantity: 2, request_name: true };
  await using telegram = await withKeyboard({ keyboard: [[{ text: 'جار', request_users }]] });
  const bilal = telegram.simulator.person({ id: 6, firstName: 'بلال' });
  const hind = telegram.simulator.person({ id: 8, firstName: 'هند' });

  amina(telegram).sharesUsers([bilal]);
  const one = await newest(telegram);
  amina(telegram).sharesUsers([bilal, hind]);
  const two = await newest(telegram);

  expect(one).toMatchObject({
    users_shared: { request_id: 7, user_ids: [6], users: [{ user_id: 6, first_name: 'بلال' }] },
    user_shared: { request_id: 7, user_id: 6 },
  });
  expect(two?.users_shared?.user_ids).toEqual([6, 8]);
  expect(two).not.toHaveProperty('user_shared');
  expect(() => amina(telegram).sharesUsers([bilal, hind, amina(telegram)])).toThrow('«جار» asks for 2 at most.');
  expect(() => amina(telegram).pressesKey('جار')).toThrow('«جار» asks for people: name them.');
});

test('F5: sharing a chat names it, if the person is in it', async () => {
  const request_chat = { request_id: 3, chat_is_channel: false, request_title: true };
  await using telegram = await withKeyboard({ keyboard: [[{ text: 'مجموعة', request_chat }]] });
  const group = neighbours(telegram);
  const strange = telegram.simulator.group({ title: 'بعيد' });
  const channel = telegram.simulator.group({ title: 'قناة', kind: 'channel' });

  amina(telegram).sharesChat(group);

  expect((await newest(telegram))?.chat_shared).toEqual({ request_id: 3, chat_id: group.id, title: 'حي النور' });
  expect(() => amina(telegram).sharesChat(strange)).toThrow('أمينة is not a member of «بعيد».');
  expect(() => amina(telegram).sharesChat(channel)).toThrow('«قناة» is none.');
});

test('F5: a Mini App opened by a key sends back its data', async () => {
  const key = { text: 'افتح', web_app: { url: 'https://example.org' } };
  await using telegram = await withKeyboard({ keyboard: [[key]] });

  amina(telegram).sendsWebAppData('{"a":1}');

  expect((await newest(telegram))?.web_app_data).toEqual({ data: '{"a":1}', button_text: 'افتح' });
});

test('F5: where a reply is forced, the next text answers that message, and only that one', async () => {
  await using telegram = await withKeyboard({ force_reply: true });

  amina(telegram).says('جوابي');
  const forced = await newest(telegram);
  amina(telegram).says('وبعد');

  expect(forced?.reply_to_message?.message_id).toBe(telegram.keyboardId);
  expect(await newest(telegram)).not.toHaveProperty('reply_to_message');
});

test('F5: a selective keyboard in a group is for those who are mentioned or answered', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);
  const bilal = telegram.simulator.person({ id: 6, firstName: 'بلال', username: 'bilal_b' });
  const hind = telegram.simulator.person({ id: 8, firstName: 'هند' });
  group.adds(bilal, hind);
  hind.says('أهلا', { chat: group });
  const { messageId = 0 } = group.chat().at(-1) ?? {};

  await telegram.result('sendMessage', {
    chat_id: group.id,
    text: '@bilal_b',
    reply_parameters: { message_id: messageId },
    reply_markup: { keyboard: [['نعم']], selective: true },
  });

  const have = [bilal, hind, amina(telegram)].map((person) => person.keyboard({ chat: group }) !== null);
  expect(have).toEqual([true, true, false]);
});

test('F5: the page is told of the keyboard and can press its keys', async () => {
  await using telegram = await withKeyboard({ keyboard: [['نعم']], input_field_placeholder: 'اختر' });
  const view = async () => (await fetch(`${telegram.url}/simulator/view?chat=${AMINA}`)).json();

  expect(await view()).toMatchObject({
    chat: { replyKeyboard: { messageId: telegram.keyboardId, rows: [[{ label: 'نعم' }]], placeholder: 'اختر' } },
  });
  await fetch(`${telegram.url}/simulator/people/${AMINA}/tap`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ label: 'نعم' }),
  });

  expect((await newest(telegram))?.text).toBe('نعم');
});
