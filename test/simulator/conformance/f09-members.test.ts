import { expect, test } from 'vitest';
import { startTelegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

test('F9: my_chat_member comes in private chats only when the bot is blocked and unblocked', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  amina.says('مرحبا');
  amina.blocksTheBot();
  amina.unblocksTheBot();

  const updates = await takesUpdates(telegram);

  expect(updates.map((update) => Object.keys(update)[0])).toEqual([
    'message',
    'message',
    'my_chat_member',
    'my_chat_member',
  ]);
  expect(updates.slice(2)).toMatchObject([
    { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked', until_date: 0 } } },
    { my_chat_member: { old_chat_member: { status: 'kicked', until_date: 0 }, new_chat_member: { status: 'member' } } },
  ]);
});

test('F9: starting a blocked bot again brings my_chat_member first, then /start', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  amina.blocksTheBot();
  await takesUpdates(telegram);

  amina.opens('https://t.me/sanad_try_bot?start=abc');

  expect(await takesUpdates(telegram)).toMatchObject([
    { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
    { message: { text: '/start abc' } },
  ]);
});

test('F9: chat_member reaches a bot only where it is an administrator', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  await listens(telegram);

  group.loses(bilal);
  const asMember = await takesUpdates(telegram);
  group.promotesTheBot(amina);
  await takesUpdates(telegram);
  group.adds(bilal);
  const asAdministrator = await takesUpdates(telegram);

  expect(asMember.map((update) => Object.keys(update)[0])).toEqual(['message']);
  expect(asAdministrator).toMatchObject([
    {
      chat_member: {
        chat: { id: group.id },
        from: { id: bilal.id },
        old_chat_member: { status: 'left', user: { id: bilal.id } },
        new_chat_member: { status: 'member' },
      },
    },
    { message: { new_chat_members: [{ id: bilal.id }] } },
  ]);
});

test('F9: chat_member must also be asked for by name', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  await takesUpdates(telegram);

  group.loses(bilal);

  expect((await takesUpdates(telegram)).map((update) => Object.keys(update)[0])).toEqual(['message']);
});

test('F9: an administrator has all rights as booleans, an owner only whether they are seen', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  amina.in(group).promotes(bilal, { rights: { can_pin_messages: true }, title: 'منسق' });

  const administrators = await telegram.result('getChatAdministrators', { chat_id: group.id });

  expect(administrators).toEqual([
    { user: expect.objectContaining({ id: amina.id }), status: 'creator', is_anonymous: false },
    {
      user: expect.objectContaining({ id: bilal.id }),
      status: 'administrator',
      can_be_edited: false,
      is_anonymous: false,
      can_manage_chat: true,
      can_delete_messages: false,
      can_manage_video_chats: false,
      can_restrict_members: false,
      can_promote_members: false,
      can_change_info: false,
      can_invite_users: false,
      can_post_stories: false,
      can_edit_stories: false,
      can_delete_stories: false,
      can_pin_messages: true,
      can_manage_topics: false,
      custom_title: 'منسق',
    },
  ]);
});

test('F9: rights that exist in channels only are told in channels only', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { kind: 'channel' });

  const bot = await telegram.result('getChatMember', { chat_id: group.id, user_id: 1_000_000_001 });

  expect(bot).toMatchObject({ status: 'administrator', can_post_messages: true, can_edit_messages: true });
  expect(bot).not.toHaveProperty('can_pin_messages');
  expect(bot).not.toHaveProperty('can_manage_topics');
});

test('F9: getChatMember knows members, the restricted, the banned, those who left and itself', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const status = async (user_id: number) => {
    const member = await telegram.result<{ status: string }>('getChatMember', { chat_id: group.id, user_id });
    return member.status;
  };

  expect(await status(amina.id)).toBe('creator');
  expect(await status(bilal.id)).toBe('member');
  expect(await status(1_000_000_001)).toBe('member');

  amina.in(group).restricts(bilal, { can_send_messages: true });
  expect(await telegram.result('getChatMember', { chat_id: group.id, user_id: bilal.id })).toMatchObject({
    status: 'restricted',
    is_member: true,
    can_send_messages: true,
    can_send_photos: false,
    can_pin_messages: false,
    until_date: 0,
  });

  bilal.leaves(group);
  expect(await telegram.result('getChatMember', { chat_id: group.id, user_id: bilal.id })).toMatchObject({
    status: 'restricted',
    is_member: false,
  });

  amina.in(group).bans(bilal);
  expect(await status(bilal.id)).toBe('kicked');
  amina.in(group).unbans(bilal);
  expect(await status(bilal.id)).toBe('left');
});

test('F9: an outsider who was seen elsewhere has left', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  hassan.starts();

  const member = await telegram.result('getChatMember', { chat_id: group.id, user_id: hassan.id });

  expect(member).toMatchObject({ status: 'left', user: { id: hassan.id } });
});

test.each(['PARTICIPANT_ID_INVALID', 'member not found'] as const)(
  'F9: a member nobody knows is refused with %s, as chosen',
  async (unknownMember) => {
    await using telegram = await startTelegram({ unknownMember });
    const { group } = neighbourhood(telegram);

    expect(await telegram.refusal('getChatMember', { chat_id: group.id, user_id: 4711 })).toBe(
      `Bad Request: ${unknownMember}`,
    );
  },
);

test('F9: a private chat has the two who talk in it, and neither a third nor administrators', async () => {
  await using telegram = await startTelegram();
  const { amina, bilal } = neighbourhood(telegram);
  amina.starts();
  const chat_id = amina.id;

  expect(await telegram.result('getChatMember', { chat_id, user_id: amina.id })).toMatchObject({ status: 'member' });
  expect(await telegram.result('getChatMemberCount', { chat_id })).toBe(2);
  expect(await telegram.refusal('getChatMember', { chat_id, user_id: bilal.id })).toBe('Bad Request: member not found');
  expect(await telegram.refusal('getChatAdministrators', { chat_id })).toBe(
    'Bad Request: there are no administrators in the private chat',
  );
});

test.each([undefined, 0, -5, 'amina'])('F9: the user id %j is no user id', async (user_id) => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);

  expect(await telegram.refusal('getChatMember', { chat_id: group.id, user_id })).toBe(
    'Bad Request: invalid user_id specified',
  );
});

test('F9: the members of a group are counted with the bot', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);

  const before = await telegram.result('getChatMemberCount', { chat_id: group.id });
  amina.in(group).bans(bilal);

  expect([before, await telegram.result('getChatMemberCount', { chat_id: group.id })]).toEqual([3, 2]);
});

test('F9: a bot that leaves is told so, and the group shows that it is gone', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  await takesUpdates(telegram);

  expect(await telegram.result('leaveChat', { chat_id: group.id })).toBe(true);

  expect((await takesUpdates(telegram)).at(-1)).toMatchObject({
    my_chat_member: { from: { is_bot: true }, new_chat_member: { status: 'left' } },
  });
  expect(group.chat().at(-1)?.text).toBe('− سند');
});

test('F9: the bot cannot leave a private chat', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();

  expect(await telegram.refusal('leaveChat', { chat_id: amina.id })).toBe(
    "Bad Request: chat member status can't be changed in private chats",
  );
});

test('F9: the bot is told what it may do when it is restricted, promoted and demoted', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  await takesUpdates(telegram);

  amina.in(group).restricts('bot', { can_send_messages: true });
  amina.in(group).unmutes('bot');
  amina.in(group).promotes('bot', { rights: { can_invite_users: true } });
  amina.in(group).demotes('bot');

  expect((await takesUpdates(telegram)).map(({ my_chat_member: change }) => change?.new_chat_member)).toMatchObject([
    { status: 'restricted', can_send_messages: true, can_send_polls: false },
    { status: 'member' },
    { status: 'administrator', can_be_edited: false, can_invite_users: true, can_delete_messages: false },
    { status: 'member' },
  ]);
});

test('F9: getChat tells what the group is, what may be done there and what is pinned', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { bot: 'administrator' });
  amina.says('للتذكير', { chat: group });
  amina.in(group).pins(group.chat().at(-1)?.messageId ?? 0);
  amina.in(group).setsSlowMode(30);
  await telegram.result('setChatDescription', { chat_id: group.id, description: 'جيران' });

  expect(await telegram.result('getChat', { chat_id: group.id })).toMatchObject({
    id: group.id,
    type: 'supergroup',
    title: 'حي النور',
    description: 'جيران',
    permissions: { can_send_messages: true, can_pin_messages: true },
    slow_mode_delay: 30,
    pinned_message: { text: 'للتذكير' },
    max_reaction_count: 11,
  });
});

test('F9: getChat of a person tells their names and no permissions', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة', lastName: 'الفاسي', username: 'amina' });
  amina.starts();

  const chat = await telegram.result('getChat', { chat_id: amina.id });

  expect(chat).toMatchObject({ type: 'private', first_name: 'أمينة', last_name: 'الفاسي', username: 'amina' });
  expect(chat).not.toHaveProperty('permissions');
});
