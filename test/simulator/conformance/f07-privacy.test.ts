import { expect, test } from 'vitest';
import { startTelegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

test('F7: getMe says whether the bot reads everything in groups', async () => {
  await using careful = await startTelegram();
  await using curious = await startTelegram({ privacyMode: 'off' });

  expect(await careful.result('getMe')).toMatchObject({ can_read_all_group_messages: false });
  expect(await curious.result('getMe')).toMatchObject({ can_read_all_group_messages: true });
});

test('F7: without privacy mode the bot hears everything people say', async () => {
  await using telegram = await startTelegram({ privacyMode: 'off' });
  const { group, bilal } = neighbourhood(telegram);
  await listens(telegram);

  bilal.says('كلام بيننا', { chat: group });
  bilal.says('/help@another_bot', { chat: group });

  expect((await takesUpdates(telegram)).map(({ message }) => message?.text)).toEqual([
    'كلام بيننا',
    '/help@another_bot',
  ]);
});

test('F7: a change of privacy mode is noticed only when the bot is added anew', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  telegram.simulator.setPrivacyMode('off');
  await listens(telegram);

  bilal.says('قبل', { chat: group });
  const before = await takesUpdates(telegram);
  group.removesTheBot(amina);
  group.addsTheBot(amina);
  await takesUpdates(telegram);
  bilal.says('بعد', { chat: group });

  expect(before).toEqual([]);
  expect((await takesUpdates(telegram)).map(({ message }) => message?.text)).toEqual(['بعد']);
});

test('F12: a plain mention does not reach a bot in privacy mode', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram);
  await listens(telegram);

  bilal.says('@sanad_try_bot متى نوبتي؟', { chat: group });

  expect(await takesUpdates(telegram)).toEqual([]);
});

test('F7: a bot that becomes an administrator hears everything from then on', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  bilal.says('قبل', { chat: group });
  group.promotesTheBot(amina);
  await listens(telegram);

  bilal.says('بعد', { chat: group });

  expect((await takesUpdates(telegram)).map(({ message }) => message?.text)).toEqual(['بعد']);
});

test('F7: an edit in a group reaches the bot only when the message would', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram);
  bilal.says('كلام', { chat: group });
  const quiet = group.chat().at(-1)?.messageId ?? 0;
  bilal.says('/my@sanad_try_bot', { chat: group });
  const command = group.chat().at(-1)?.messageId ?? 0;
  await listens(telegram);

  bilal.edits(quiet, 'كلام آخر', { chat: group });
  bilal.edits(command, '/help@sanad_try_bot', { chat: group });

  expect(await takesUpdates(telegram)).toMatchObject([
    { edited_message: { message_id: command, text: '/help@sanad_try_bot', edit_date: expect.any(Number) } },
  ]);
});

test('F7: a startgroup link adds the bot to the chosen group and says /start there', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { bot: 'outside' });

  amina.opens('https://t.me/sanad_try_bot?startgroup=hay-nour_1', { chat: group });

  expect(await takesUpdates(telegram)).toMatchObject([
    { my_chat_member: { from: { id: amina.id }, new_chat_member: { status: 'member' } } },
    { message: { new_chat_members: [{ is_bot: true }] } },
    {
      message: {
        chat: { id: group.id },
        text: '/start@sanad_try_bot hay-nour_1',
        entities: [{ type: 'bot_command', offset: 0, length: 20 }],
      },
    },
  ]);
});

test('F7: a startgroup link needs a group one is in and a right parameter', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { bot: 'outside' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  const link = 'https://t.me/sanad_try_bot?startgroup=x';

  expect(() => amina.opens(link)).toThrow('asks for a group');
  expect(() => hassan.opens(link, { chat: group })).toThrow('is not a member');
  expect(() => amina.opens(`${link} y`, { chat: group })).toThrow('is not a start parameter');
  expect(group.chat().some(({ text }) => text.includes('/start'))).toBe(false);
});

test('F7: opening a deep link again sends /start again', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });

  for (let time = 0; time < 2; time++) amina.opens('t.me/sanad_try_bot?start=abc');

  expect((await takesUpdates(telegram)).map(({ message }) => message?.text)).toEqual(['/start abc', '/start abc']);
});

test('F7: an unseen administrator writes as the group', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  amina.in(group).promotes(bilal, { rights: { is_anonymous: true } });
  await listens(telegram);

  bilal.says('إعلان', { chat: group });

  expect(await takesUpdates(telegram)).toMatchObject([
    {
      message: {
        from: { id: 1_087_968_824, is_bot: true, username: 'GroupAnonymousBot' },
        sender_chat: { id: group.id, title: 'حي النور' },
      },
    },
  ]);
  expect(group.chat().at(-1)?.name).toBe('حي النور');
});

test('F7: a bot that is an unseen administrator writes as the group as well', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: { is_anonymous: true } });

  const sent = await telegram.result('sendMessage', { chat_id: group.id, text: 'إعلان' });

  expect(sent).toMatchObject({ from: { id: 1_087_968_824 }, sender_chat: { id: group.id } });
  expect(group.chat().at(-1)?.from).toBe('bot');
});

test('F7: what the bot writes and edits never comes back to it', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  await listens(telegram);

  const { message_id } = await telegram.result('sendMessage', { chat_id: group.id, text: 'أ' });
  await telegram.result('editMessageText', { chat_id: group.id, message_id, text: 'ب' });

  expect(await takesUpdates(telegram)).toEqual([]);
});

test('F7: who joined and left is told with the fields of old as well', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram);
  await listens(telegram);

  bilal.leaves(group);
  group.adds(bilal);

  const who = expect.objectContaining({ id: bilal.id });
  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { left_chat_member: who, left_chat_participant: who } },
    { message: { new_chat_members: [who], new_chat_member: who, new_chat_participant: who } },
  ]);
});

test('F7: a new title is told to the bot, whoever gives it', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  await listens(telegram);

  amina.in(group).renames('حي السلام');

  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { from: { id: amina.id }, chat: { title: 'حي السلام' }, new_chat_title: 'حي السلام' } },
  ]);
});

test('F7: ids are positive for people, small and negative for basic groups, −100… for the others', async () => {
  await using telegram = await startTelegram();
  const [basic, big, channel] = (['group', 'supergroup', 'channel'] as const).map(
    (kind) => neighbourhood(telegram, { kind }).group.id,
  );

  expect(basic).toBeGreaterThan(-1_000_000_000_000);
  for (const id of [big, channel]) {
    expect(String(id)).toMatch(/^-100\d+$/);
    expect(Math.abs(id ?? 0)).toBeLessThan(2 ** 52);
  }
  expect(() => telegram.simulator.group({ title: 'x', kind: 'group', id: big ?? 0 })).not.toThrow();
  expect(() => telegram.simulator.group({ title: 'x', kind: 'group', id: -1_000_000_000_777 })).toThrow(
    'cannot be the id of a group',
  );
});

test('F7: a message never shares its id with another of any private chat or basic group', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { kind: 'group' });
  amina.starts();
  bilal.starts();

  const ids: number[] = [];
  for (const chat_id of [amina.id, bilal.id, group.id, amina.id]) {
    ids.push((await telegram.result('sendMessage', { chat_id, text: 'x' })).message_id);
  }

  expect(ids).toEqual([0, 1, 2, 3].map((step) => (ids[0] ?? 0) + step));
});

test('F7: dates are in seconds, and an edited message says when', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  const { message_id, date } = await telegram.result('sendMessage', { chat_id: amina.id, text: 'أ' });

  telegram.clock.nowMs += 61_500;
  const edited = await telegram.result('editMessageText', { chat_id: amina.id, message_id, text: 'ب' });

  expect(date).toBe(Math.floor((telegram.clock.nowMs - 61_500) / 1000));
  expect(edited).toMatchObject({ date, edit_date: date + 61 });
});

test('F7: language, last name and username are told only when there are any', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ firstName: 'أمينة' }).starts();
  telegram.simulator
    .person({ firstName: 'بلال', lastName: 'الفاسي', username: 'bilal', languageCode: 'pt-br' })
    .starts();

  const [plain, full] = (await takesUpdates(telegram)).map(({ message }) => message?.from);

  expect(Object.keys(plain ?? {})).toEqual(['id', 'is_bot', 'first_name']);
  expect(full).toMatchObject({ last_name: 'الفاسي', username: 'bilal', language_code: 'pt-br' });
});

test('F7: the first message of a supergroup, which tells of its creation, cannot be deleted', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });

  expect(await telegram.refusal('deleteMessage', { chat_id: group.id, message_id: 1 })).toBe(
    "Bad Request: message can't be deleted",
  );
});

test('F7: a channel tells the bot of no joining, and its posts show no sender', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { kind: 'channel' });
  await telegram.result('getUpdates', { offset: -1 });
  await takesUpdates(telegram);

  bilal.leaves(group);
  group.publishes('خبر');

  const updates = await takesUpdates(telegram);
  expect(updates).toMatchObject([{ channel_post: { text: 'خبر', sender_chat: { id: group.id } } }]);
  expect(updates[0]?.channel_post).not.toHaveProperty('from');
});

test('F7: an edit of what was said before the bot came into a supergroup does not reach it', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: 'outside' });
  bilal.says('قبل', { chat: group });
  const before = group.chat().at(-1)?.messageId ?? 0;
  telegram.clock.nowMs += 60_000;
  group.addsTheBot(amina);
  group.promotesTheBot(amina);
  bilal.says('بعد', { chat: group });
  await listens(telegram);

  bilal.edits(before, 'قبل ذلك', { chat: group });
  bilal.edits(group.chat().at(-1)?.messageId ?? 0, 'بعد ذلك', { chat: group });

  expect((await takesUpdates(telegram)).map(({ edited_message: edited }) => edited?.text)).toEqual(['بعد ذلك']);
});
