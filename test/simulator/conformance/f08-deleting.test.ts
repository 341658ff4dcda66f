import { expect, test } from 'vitest';
import { AMINA, amina, neighbours, withAmina } from './chats.ts';

const TWO_DAYS_MS = 48 * 3_600_000;
const NOT_FOR_EVERYONE = "Bad Request: message can't be deleted for everyone";

test('F8: deleting takes messages away for everybody, also those of the person in a private chat', async () => {
  await using telegram = await withAmina();
  await telegram.result('sendMessage', { chat_id: AMINA, text: 'x' });

  expect(await telegram.result('deleteMessage', { chat_id: AMINA, message_id: 2 })).toBe(true);
  expect(await telegram.result('deleteMessage', { chat_id: AMINA, message_id: 1 })).toBe(true);

  expect(amina(telegram).chat()).toEqual([]);
  expect(amina(telegram).events().at(-1)).toMatchObject({ kind: 'delete', messageId: 1 });
});

test('F8: several are deleted at once, missing ones are passed over', async () => {
  await using telegram = await withAmina();
  await telegram.result('sendMessage', { chat_id: AMINA, text: 'x' });

  expect(await telegram.result('deleteMessages', { chat_id: AMINA, message_ids: [1, 2, 2, 99] })).toBe(true);
  expect(await telegram.result('deleteMessages', { chat_id: AMINA, message_ids: [99] })).toBe(true);

  expect(amina(telegram).chat()).toEqual([]);
});

test.each([
  ['deleteMessage', { message_id: 1 }, 'chat identifier is not specified'],
  ['deleteMessage', { chat_id: AMINA }, 'message identifier is not specified'],
  ['deleteMessage', { chat_id: AMINA, message_id: 99 }, 'message to delete not found'],
  ['deleteMessages', { message_ids: [1] }, 'chat identifier is not specified'],
  ['deleteMessages', { chat_id: AMINA }, 'message identifiers are not specified'],
  ['deleteMessages', { chat_id: AMINA, message_ids: [] }, 'message identifiers are not specified'],
  [
    'deleteMessages',
    { chat_id: AMINA, message_ids: Array.from({ length: 101 }, () => 1) },
    'too many message identifiers specified',
  ],
])('F8: %s %j is refused: %s', async (method, params, problem) => {
  await using telegram = await withAmina();

  expect(await telegram.refusal(method, params)).toBe(`Bad Request: ${problem}`);
});

test('F8: after 48 hours nothing in a private chat can be deleted', async () => {
  await using telegram = await withAmina();
  const first = { chat_id: AMINA, message_id: 1 };
  telegram.clock.nowMs += TWO_DAYS_MS + 1;

  expect(await telegram.refusal('deleteMessage', first)).toBe(NOT_FOR_EVERYONE);
  expect(await telegram.refusal('deleteMessages', { chat_id: AMINA, message_ids: [1] })).toBe(NOT_FOR_EVERYONE);
});

test('F8: in a basic group the bot deletes its own messages, those of others as an administrator', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram, 'group');
  const own = await telegram.result('sendMessage', { chat_id: group.id, text: 'x' });
  amina(telegram).says('أهلا', { chat: group });
  const theirs = { chat_id: group.id, message_id: own.message_id + 1 };

  expect(await telegram.result('deleteMessage', { chat_id: group.id, message_id: own.message_id })).toBe(true);
  expect(await telegram.refusal('deleteMessage', theirs)).toBe(NOT_FOR_EVERYONE);
  group.promotesTheBot(amina(telegram));
  expect(await telegram.result('deleteMessage', theirs)).toBe(true);
});

test('F8: in a supergroup it takes the right, and the beginning stays', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);
  amina(telegram).says('أهلا', { chat: group });
  const { messageId = 0 } = group.chat().at(-1) ?? {};
  const theirs = { chat_id: group.id, message_id: messageId };

  expect(await telegram.refusal('deleteMessage', theirs)).toBe("Bad Request: message can't be deleted");
  group.promotesTheBot(amina(telegram), { can_delete_messages: true });
  expect(await telegram.result('deleteMessage', theirs)).toBe(true);
  telegram.clock.nowMs += TWO_DAYS_MS + 1;
  expect(await telegram.refusal('deleteMessage', { chat_id: group.id, message_id: 2 })).toBe(
    "Bad Request: message can't be deleted",
  );
});

test('F8: the message a supergroup began with cannot be deleted', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram, 'group');
  group.promotesTheBot(amina(telegram));
  group.upgradesToSupergroup();
  const { messageId = 0 } = group.chat()[0] ?? {};

  expect(await telegram.refusal('deleteMessage', { chat_id: group.id, message_id: messageId })).toBe(
    "Bad Request: message can't be deleted",
  );
});
