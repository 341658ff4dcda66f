import { expect, test } from 'vitest';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';

const ID = 5;
const KEYBOARD = { inline_keyboard: [[{ text: 'تم', callback_data: 'done' }]] };
const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

test('F8: an edit without reply_markup takes the keyboard away', async () => {
  await using telegram = await withCard();
  telegram.clock.nowMs += 60_000;

  const edited = await telegram.result('editMessageText', { chat_id: ID, message_id: 2, text: 'شكرا' });

  expect(edited).toMatchObject({ message_id: 2, text: 'شكرا', date: MORNING / 1000, edit_date: MORNING / 1000 + 60 });
  expect(edited).not.toHaveProperty('reply_markup');
  expect(amina(telegram).chat().at(-1)).toMatchObject({ text: 'شكرا', buttons: [], edited: true });
  expect(amina(telegram).events().at(-1)).toMatchObject({ kind: 'edit', messageId: 2, text: 'شكرا', buttons: [] });
});

test('F8: an edit that changes nothing is refused, and one that repeats the keyboard keeps it', async () => {
  await using telegram = await withCard();
  const card = { chat_id: ID, message_id: 2, reply_markup: KEYBOARD };

  expect(await telegram.refusal('editMessageText', { ...card, text: ' نوبتك غدا ' })).toBe(NOT_MODIFIED);
  expect(await telegram.refusal('editMessageReplyMarkup', card)).toBe(NOT_MODIFIED);
  expect((await telegram.result('editMessageText', { ...card, text: 'اليوم' })).reply_markup).toEqual(KEYBOARD);
});

test('F8: changing the keyboard alone does not mark the message as edited', async () => {
  await using telegram = await withCard();

  await telegram.result('editMessageReplyMarkup', { chat_id: ID, message_id: 2 });

  expect(amina(telegram).chat().at(-1)).toMatchObject({ buttons: [], edited: false });
});

test('F8: the bot gets no update for its own edit', async () => {
  await using telegram = await withCard();
  const before = telegram.simulator.pendingUpdates();

  await telegram.result('editMessageText', { chat_id: ID, message_id: 2, text: 'شكرا' });

  expect(telegram.simulator.pendingUpdates()).toBe(before);
});

test.each([
  [{ text: '' }, 'message text is empty'],
  [{ text: 'x' }, 'message identifier is not specified'],
  [{ text: 'x', message_id: 2 }, 'chat_id is empty'],
  [{ text: 'x', chat_id: ID, message_id: 99 }, 'message to edit not found'],
  [{ text: 'x', chat_id: ID, message_id: -2 }, 'message to edit not found'],
  [{ text: 'x', chat_id: ID, message_id: 1 }, "message can't be edited"],
  [{ text: 'x', chat_id: ID, message_id: 2, reply_markup: { force_reply: true } }, 'inline keyboard expected'],
  [{ text: ' ', chat_id: ID, message_id: 2 }, 'text must be non-empty'],
  [{ text: 'x'.repeat(4097), chat_id: ID, message_id: 2 }, 'MESSAGE_TOO_LONG'],
])('F8: editMessageText %j is refused: %s', async (params, problem) => {
  await using telegram = await withCard();

  expect(await telegram.refusal('editMessageText', params)).toBe(`Bad Request: ${problem}`);
});

test('F8: a person may edit what they wrote, and the bot hears it', async () => {
  await using telegram = await withCard();

  amina(telegram).edits(1, 'مرحبا');

  const updates = await telegram.result<Record<string, unknown>[]>('getUpdates', {});
  expect(updates.at(-1)).toMatchObject({ edited_message: { message_id: 1, text: 'مرحبا', edit_date: MORNING / 1000 } });
});

async function withCard(): Promise<Telegram> {
  const telegram = await startTelegram();
  amina(telegram).starts();
  await telegram.result('sendMessage', { chat_id: ID, text: 'نوبتك غدا', reply_markup: KEYBOARD });
  return telegram;
}

function amina(telegram: Telegram) {
  return telegram.simulator.person({ id: ID, firstName: 'أمينة' });
}
