import { expect, test } from 'vitest';
import type { SimulatedGroup, SimulatedPerson } from '../../../src/simulator/simulator.ts';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import { startTelegram, type Telegram } from '../telegram.ts';

test('F7: the bot is told that it was added, by whom, and that it joined', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = village(telegram);

  const updates = await telegram.result<Update[]>('getUpdates', {});

  expect(updates).toMatchObject([
    {
      my_chat_member: {
        chat: { id: group.id, title: 'حي النور', type: 'supergroup' },
        from: { id: amina.id },
        old_chat_member: { status: 'left', user: { id: 1_000_000_001 } },
        new_chat_member: { status: 'member' },
      },
    },
    { message: { from: { id: amina.id }, new_chat_members: [{ id: 1_000_000_001, is_bot: true }] } },
  ]);
});

test('F7: in privacy mode the bot hears commands meant for it, replies to it and who joins, and nothing else', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = village(telegram);
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  amina.says('كلام بيننا', { chat: group });
  amina.says('@sanad_try_bot كلام', { chat: group });
  amina.says('/help', { chat: group });
  amina.says('/help@another_bot', { chat: group });
  amina.says('/help@Sanad_Try_Bot', { chat: group });
  await telegram.result('sendMessage', { chat_id: group.id, text: 'نعم' });
  bilal.says('/my', { chat: group });
  bilal.says('/my', { chat: group });
  bilal.says('شكرا', { chat: group, replyTo: group.events()[0]?.messageId ?? 0 });

  group.adds(hassan);

  expect((await heard(telegram)).slice(1)).toEqual(['/help@Sanad_Try_Bot', '/my', 'شكرا', 'joined حسن']);
});

test('F7: an administrator bot hears everything, also an anonymous administrator', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = village(telegram);
  group.promotesTheBot(amina);

  bilal.says('كلام بيننا', { chat: group });
  group.hearsAnonymousAdmin('إعلان');

  const updates = await telegram.result<Update[]>('getUpdates', {});
  expect(updates.slice(-2)).toMatchObject([
    { message: { text: 'كلام بيننا', from: { id: bilal.id } } },
    { message: { text: 'إعلان', from: { id: 1_087_968_824, is_bot: true }, sender_chat: { id: group.id } } },
  ]);
});

test('F7: each supergroup counts its own messages, of which the first tells of its creation, and keeps its own events', async () => {
  await using telegram = await startTelegram();
  const { group } = village(telegram);
  const other = telegram.simulator.group({ title: 'حي السلام' });
  const owner = telegram.simulator.person({ firstName: 'حسن' });
  other.adds(owner);
  other.addsTheBot(owner);

  const first = await telegram.result('sendMessage', { chat_id: group.id, text: 'أ' });
  const second = await telegram.result('sendMessage', { chat_id: other.id, text: 'ب' });

  expect([first.message_id, second.message_id]).toEqual([5, 4]);
  expect(other.events().map(({ text }) => text)).toEqual(['ب']);
  expect(group.chat().map(({ from }) => from)).toEqual(['service', 'service', 'service', 'service', 'bot']);
  expect(group.chat()[0]?.messageId).toBe(1);
});

test('F7: a basic group shares the counter of private chats', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = village(telegram, 'group');
  amina.starts();

  const inGroup = await telegram.result('sendMessage', { chat_id: group.id, text: 'أ' });
  const inPrivate = await telegram.result('sendMessage', { chat_id: amina.id, text: 'ب' });

  expect(group.id).toBeGreaterThan(-1_000_000_000_000);
  expect(inPrivate.message_id).toBe(inGroup.message_id + 1);
});

test('F7: a basic group that becomes a supergroup is followed by id', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = village(telegram, 'group');
  const old = group.id;
  await telegram.result('sendMessage', { chat_id: old, text: 'قبل' });

  group.upgradesToSupergroup();

  const refused = await telegram.call('sendMessage', { chat_id: old, text: 'x' });
  expect(refused.body).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: group.id },
  });
  const updates = await telegram.result<Update[]>('getUpdates', {});
  expect(updates.slice(-2)).toMatchObject([
    { message: { chat: { id: old }, migrate_to_chat_id: group.id } },
    { message: { message_id: 1, chat: { id: group.id, type: 'supergroup' }, migrate_from_chat_id: old } },
  ]);
  expect((await telegram.result('sendMessage', { chat_id: group.id, text: 'بعد' })).message_id).toBe(2);
  expect(group.events().map(({ text }) => text)).toEqual(['قبل', 'بعد']);
  expect(() => bilal.says('/my', { chat: group })).not.toThrow();
});

test('F7: a removed bot is told, and hears nothing more', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = village(telegram);

  group.removesTheBot(amina);
  bilal.says('/help@sanad_try_bot', { chat: group });

  const updates = await telegram.result<Update[]>('getUpdates', {});
  expect(updates.at(-1)).toMatchObject({
    my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked', until_date: 0 } },
  });
});

test('F7: a deleted group and the leaving of a member are told', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = village(telegram, 'group');

  group.loses(bilal);
  expect((await telegram.result<Update[]>('getUpdates', {})).at(-1)).toMatchObject({
    message: { left_chat_member: { id: bilal.id } },
  });
  expect(() => bilal.says('مرحبا', { chat: group })).toThrow('is not a member');

  group.isDeleted();
  expect(await telegram.refusal('sendMessage', { chat_id: group.id, text: 'x' })).toBe(
    'Forbidden: the group chat was deleted',
  );
});

test('F7: in groups the bot deletes its own messages, and those of others only as an administrator', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = village(telegram);
  bilal.says('كلام', { chat: group });
  const theirs = group.chat().at(-1)?.messageId;
  const own = await telegram.result('sendMessage', { chat_id: group.id, text: 'x' });
  const remove = (message_id: unknown) => telegram.call('deleteMessage', { chat_id: group.id, message_id });

  expect((await remove(theirs)).body.description).toBe("Bad Request: message can't be deleted");
  expect((await remove(own.message_id)).body.result).toBe(true);

  group.promotesTheBot(amina);
  expect((await remove(theirs)).body.result).toBe(true);
});

test('F7: a press in a group is answered to the person who pressed', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = village(telegram);
  const reply_markup = { inline_keyboard: [[{ text: 'أساعد', callback_data: 'help' }]] };
  await telegram.result('sendMessage', { chat_id: group.id, text: 'حاجة', reply_markup });

  bilal.presses('أساعد', { chat: group });

  const query = (await telegram.result<Update[]>('getUpdates', {})).at(-1)?.callback_query;
  expect(query).toMatchObject({ from: { id: bilal.id }, message: { chat: { id: group.id } }, data: 'help' });
  await telegram.result('answerCallbackQuery', { callback_query_id: query?.id, text: 'شكرا' });
  expect(bilal.events()).toMatchObject([{ kind: 'toast', text: 'شكرا' }]);
});

test('F7: the posts of a channel reach the bot, which posts as the channel', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  const channel = telegram.simulator.group({ title: 'سند', kind: 'channel', username: 'sanad_news' });
  channel.adds(amina);
  channel.addsTheBot(amina);

  channel.publishes('خبر');
  const posted = await telegram.result('sendMessage', { chat_id: '@sanad_news', text: 'خبر آخر' });

  expect(await telegram.result<Update[]>('getUpdates', {})).toMatchObject([
    { my_chat_member: { new_chat_member: { status: 'administrator' } } },
    { channel_post: { text: 'خبر', sender_chat: { id: channel.id, type: 'channel' } } },
  ]);
  expect(posted).toMatchObject({ sender_chat: { id: channel.id } });
  expect(posted).not.toHaveProperty('from');
  const edit = { chat_id: channel.id, message_id: posted.message_id, text: 'خبر أخير' };
  expect((await telegram.result('editMessageText', edit)).text).toBe('خبر أخير');
});

type Village = { group: SimulatedGroup; amina: SimulatedPerson; bilal: SimulatedPerson };

function village({ simulator }: Telegram, kind: 'group' | 'supergroup' = 'supergroup'): Village {
  const amina = simulator.person({ firstName: 'أمينة' });
  const bilal = simulator.person({ firstName: 'بلال' });
  const group = simulator.group({ title: 'حي النور', kind });
  group.adds(amina, bilal);
  group.addsTheBot(amina);
  return { group, amina, bilal };
}

async function heard(telegram: Telegram): Promise<string[]> {
  const updates = await telegram.result<Update[]>('getUpdates', {});
  return updates.flatMap(({ message }) => {
    const joined = message?.new_chat_members?.map(({ first_name }) => `joined ${first_name}`);
    return message ? (joined ?? [message.text ?? '']) : [];
  });
}
