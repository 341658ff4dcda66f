import { expect, test } from 'vitest';
import { MORNING, startTelegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

test('F9: a member the bot bans is out, cannot come back, and the bot sees its own deed', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  await listens(telegram);

  await telegram.result('banChatMember', { chat_id: group.id, user_id: bilal.id });

  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { from: { id: 1_000_000_001 }, left_chat_member: { id: bilal.id } } },
    { chat_member: { from: { id: 1_000_000_001 }, new_chat_member: { status: 'kicked', until_date: 0 } } },
  ]);
  expect(() => group.adds(bilal)).toThrow('was removed from');
  expect(() => bilal.says('مرحبا', { chat: group })).toThrow('is not a member');
  expect(group.events()).toMatchObject([{ kind: 'member', personId: bilal.id, status: 'kicked' }]);
});

test('F9: a ban ends by itself', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const until_date = MORNING / 1000 + 3600;
  await telegram.result('banChatMember', { chat_id: group.id, user_id: bilal.id, until_date });

  telegram.clock.nowMs += 3_600_001;

  const member = await telegram.result('getChatMember', { chat_id: group.id, user_id: bilal.id });
  expect(member).toMatchObject({ status: 'left' });
  expect(() => group.adds(bilal)).not.toThrow();
});

test.each([
  ['29 seconds', 29],
  ['367 days', 367 * 86_400],
])('F9: a ban of %s is for ever', async (_, seconds) => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const ban = { chat_id: group.id, user_id: bilal.id, until_date: MORNING / 1000 + seconds };

  await telegram.result('banChatMember', ban);

  expect(await telegram.result('getChatMember', ban)).toMatchObject({ status: 'kicked', until_date: 0 });
});

test('F9: unbanning lets back in and takes a member out, unless only the banned are meant', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const whom = { chat_id: group.id, user_id: bilal.id };

  await telegram.result('unbanChatMember', { ...whom, only_if_banned: true });
  expect(await telegram.result('getChatMember', whom)).toMatchObject({ status: 'member' });

  await telegram.result('unbanChatMember', whom);
  expect(await telegram.result('getChatMember', whom)).toMatchObject({ status: 'left' });

  await telegram.result('banChatMember', whom);
  await telegram.result('unbanChatMember', { ...whom, only_if_banned: true });
  expect(() => group.adds(bilal)).not.toThrow();
});

test('F9: nobody is banned in a private chat', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();

  expect(await telegram.refusal('banChatMember', { chat_id: amina.id, user_id: amina.id })).toBe(
    "Bad Request: can't ban members in private chats",
  );
});

test.each(['banChatMember', 'restrictChatMember', 'unbanChatMember'])(
  'F9: %s needs the right, and spares the owner and the administrators of others',
  async (method) => {
    await using telegram = await startTelegram();
    const { group, amina, bilal } = neighbourhood(telegram);
    const deed = { chat_id: group.id, user_id: bilal.id, permissions: {} };

    expect(await telegram.refusal(method, deed)).toBe(
      'Bad Request: not enough rights to restrict/unrestrict chat member',
    );

    group.promotesTheBot(amina);
    amina.in(group).promotes(bilal);
    expect(await telegram.refusal(method, deed)).toBe('Bad Request: user is an administrator of the chat');
    expect(await telegram.refusal(method, { ...deed, user_id: amina.id })).toBe("Bad Request: can't remove chat owner");
    expect(await telegram.refusal(method, { ...deed, user_id: 1_000_000_001 })).toBe(
      "Bad Request: can't restrict self",
    );
  },
);

test('F9: a basic group knows neither restrictions nor unbanning nor promotion', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { kind: 'group', bot: 'administrator' });
  const deed = { chat_id: group.id, user_id: bilal.id, permissions: {} };

  expect(await telegram.refusal('restrictChatMember', deed)).toBe(
    'Bad Request: method is available only for supergroups',
  );
  for (const method of ['unbanChatMember', 'promoteChatMember']) {
    expect(await telegram.refusal(method, deed)).toBe(
      'Bad Request: method is available for supergroup and channel chats only',
    );
  }
});

test('F9: a restricted member may do what was left to them until the time is over', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const until_date = MORNING / 1000 + 3600;
  const whom = { chat_id: group.id, user_id: bilal.id };

  await telegram.result('restrictChatMember', { ...whom, permissions: { can_send_messages: false }, until_date });
  expect(() => bilal.says('مرحبا', { chat: group })).toThrow('is not permitted to write');
  expect(await telegram.result('getChatMember', whom)).toMatchObject({ status: 'restricted', until_date });

  telegram.clock.nowMs += 3_600_001;
  expect(await telegram.result('getChatMember', whom)).toMatchObject({ status: 'member' });
  expect(() => bilal.says('مرحبا', { chat: group })).not.toThrow();
});

test('F9: permissions imply each other unless they are independent', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const whom = { chat_id: group.id, user_id: bilal.id };
  const permissions = { can_add_web_page_previews: true, can_pin_messages: true };

  await telegram.result('restrictChatMember', { ...whom, permissions });
  expect(await telegram.result('getChatMember', whom)).toMatchObject({
    can_send_messages: true,
    can_send_photos: true,
    can_send_polls: false,
    can_manage_topics: true,
  });

  await telegram.result('restrictChatMember', { ...whom, permissions, use_independent_chat_permissions: true });
  expect(await telegram.result('getChatMember', whom)).toMatchObject({
    can_send_messages: false,
    can_send_photos: false,
    can_add_web_page_previews: true,
  });
});

test('F9: a member who may do everything again is a member like all', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const whom = { chat_id: group.id, user_id: bilal.id };
  await telegram.result('restrictChatMember', { ...whom, permissions: {} });
  const restricted = await telegram.result<Record<string, unknown>>('getChatMember', whom);
  const permissions = Object.fromEntries(Object.keys(restricted).map((name) => [name, true]));

  await telegram.result('restrictChatMember', { ...whom, permissions });

  expect(await telegram.result('getChatMember', whom)).toMatchObject({ status: 'member' });
});

test.each([
  ['nonsense', "can't parse permissions JSON object"],
  [[], 'object expected as permissions'],
  [{ can_send_messages: 'yes' }, `can't parse permissions: Field "can_send_messages" must be of type Boolean`],
])('F9: permissions %j are refused', async (permissions, problem) => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });

  expect(await telegram.refusal('restrictChatMember', { chat_id: group.id, user_id: bilal.id, permissions })).toBe(
    `Bad Request: ${problem}`,
  );
});

test('F9: a bot with that right makes administrators, gives them a title and takes the rights away', async () => {
  await using telegram = await startTelegram();
  const rights = { can_promote_members: true, can_pin_messages: true, can_restrict_members: true };
  const { group, bilal } = neighbourhood(telegram, { bot: rights });
  await listens(telegram);
  const whom = { chat_id: group.id, user_id: bilal.id };

  await telegram.result('promoteChatMember', { ...whom, can_pin_messages: true });
  await telegram.result('setChatAdministratorCustomTitle', { ...whom, custom_title: 'منسق' });
  expect(await telegram.result('getChatMember', whom)).toMatchObject({
    status: 'administrator',
    can_be_edited: true,
    can_pin_messages: true,
    can_invite_users: false,
    custom_title: 'منسق',
  });

  await telegram.result('promoteChatMember', whom);
  expect((await takesUpdates(telegram)).map(({ chat_member: change }) => change?.new_chat_member.status)).toEqual([
    'administrator',
    'member',
  ]);
});

test('F9: promotion is refused without the right, for rights the bot lacks, for strangers and for the owner', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  hassan.starts();
  const promote = (user_id: number, rights: object = { can_pin_messages: true }) =>
    telegram.refusal('promoteChatMember', { chat_id: group.id, user_id, ...rights });

  expect(await promote(bilal.id)).toBe('Bad Request: not enough rights');

  group.promotesTheBot(amina, { can_promote_members: true, can_pin_messages: true });
  expect(await promote(bilal.id, { can_invite_users: true })).toBe('Bad Request: RIGHT_FORBIDDEN');
  expect(await promote(hassan.id)).toBe("Bad Request: bots can't add new chat members");
  expect(await promote(amina.id)).toBe("Bad Request: can't remove chat owner");

  amina.in(group).promotes(bilal);
  expect(await promote(bilal.id)).toBe('Bad Request: CHAT_ADMIN_REQUIRED');
});

test('F9: a title is for administrators the bot has made', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: { can_promote_members: true } });
  const title = (user_id: number, custom_title = 'منسق') =>
    telegram.refusal('setChatAdministratorCustomTitle', { chat_id: group.id, user_id, custom_title });

  expect(await title(amina.id)).toBe('Bad Request: only creator can edit their custom title');
  expect(await title(bilal.id)).toBe('Bad Request: user is not an administrator');

  amina.in(group).promotes(bilal);
  expect(await title(bilal.id)).toBe('Bad Request: not enough rights to change custom title of the user');
});

test('F9: what is permitted to everybody binds members and not administrators', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: { can_restrict_members: true } });

  await telegram.result('setChatPermissions', { chat_id: group.id, permissions: { can_send_polls: true } });

  expect(await telegram.result('getChat', { chat_id: group.id })).toMatchObject({
    permissions: { can_send_messages: true, can_send_polls: true, can_send_photos: false, can_invite_users: false },
  });
  expect(() => bilal.in(group).pins(1)).toThrow('is not permitted to pin');
  expect(() => amina.in(group).renames('حي السلام')).not.toThrow();
});

test.each([
  ['supergroup', 'not enough rights to change chat permissions'],
  ['channel', "can't change channel chat permissions"],
] as const)('F9: setChatPermissions is refused in a %s', async (kind, problem) => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { kind });

  expect(await telegram.refusal('setChatPermissions', { chat_id: group.id, permissions: {} })).toBe(
    `Bad Request: ${problem}`,
  );
});

test('F9: a member who must wait in slow mode is told how long; administrators need not', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  amina.in(group).setsSlowMode(30);
  bilal.says('أ', { chat: group });

  expect(() => bilal.says('ب', { chat: group })).toThrow('again in 30 s');
  expect(() => ['أ', 'ب'].forEach((text) => amina.says(text, { chat: group }))).not.toThrow();

  telegram.clock.nowMs += 30_000;
  expect(() => bilal.says('ب', { chat: group })).not.toThrow();
});

test('F9: who may not administer is told which right is missing', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const deeds = [
    () => bilal.in(group).bans(amina),
    () => bilal.in(group).mutes(amina),
    () => bilal.in(group).setsSlowMode(10),
  ];

  for (const deed of deeds) expect(deed).toThrow('is not an administrator with can_restrict_members');
  expect(() => bilal.in(group).promotes(bilal)).toThrow('is not an administrator with can_promote_members');
  expect(() => amina.in(group).demotes(bilal)).toThrow('Only an administrator can be demoted');
});

test('F9: the owner of a group stays its owner', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  amina.in(group).promotes(bilal, { rights: { can_restrict_members: true } });

  expect(() => bilal.in(group).bans(amina)).toThrow('stays its owner');
});

test('F9: the bot changes the title and the description of a group, once each', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: { can_change_info: true } });
  await takesUpdates(telegram);
  const chat_id = group.id;

  await telegram.result('setChatTitle', { chat_id, title: ' حي السلام ' });
  await telegram.result('setChatDescription', { chat_id, description: 'جيران' });

  expect(await takesUpdates(telegram)).toMatchObject([{ message: { new_chat_title: 'حي السلام' } }]);
  expect(group.title).toBe('حي السلام');
  expect(await telegram.refusal('setChatTitle', { chat_id, title: 'حي السلام' })).toBe(
    'Bad Request: chat title is not modified',
  );
  expect(await telegram.refusal('setChatDescription', { chat_id, description: 'جيران' })).toBe(
    'Bad Request: chat description is not modified',
  );
  expect(await telegram.refusal('setChatTitle', { chat_id, title: ' ' })).toBe('Bad Request: title must be non-empty');
});

test('F9: title and description stay as they are without the right and in private chats', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  amina.starts();
  amina.in(group).permits({ can_send_messages: true });
  const change = (method: string, chat_id: number) =>
    telegram.refusal(method, { chat_id, title: 'حي', description: 'حي' });

  expect(await change('setChatTitle', group.id)).toBe('Bad Request: not enough rights to change chat title');
  expect(await change('setChatDescription', group.id)).toBe('Bad Request: not enough rights to set chat description');
  expect(await change('setChatTitle', amina.id)).toBe("Bad Request: can't change private chat title");
  expect(await change('setChatDescription', amina.id)).toBe("Bad Request: can't change private chat description");
});

test('F9: each kind of message has its own permission', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const send = (kind: 'photo' | 'voice' | 'sticker') => () => bilal.sends(kind, { chat: group });

  amina.in(group).restricts(bilal, { can_send_messages: true, can_send_photos: true });

  expect(() => bilal.says('نص', { chat: group })).not.toThrow();
  expect(send('photo')).not.toThrow();
  for (const kind of ['voice', 'sticker'] as const) expect(send(kind)).toThrow('is not permitted to write this');
});

test.each([
  ['kickChatMember', 'banChatMember'],
  ['getChatMembersCount', 'getChatMemberCount'],
])('F9: %s is the older name of %s', async (older) => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });

  expect((await telegram.call(older, { chat_id: group.id, user_id: bilal.id })).body.ok).toBe(true);
});

test('F9: the right to delete messages of others is a right of its own', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: { can_pin_messages: true } });
  bilal.says('كلام', { chat: group });
  const message_id = group.chat().at(-1)?.messageId;
  const remove = () => telegram.call('deleteMessage', { chat_id: group.id, message_id });

  expect((await remove()).body.description).toBe("Bad Request: message can't be deleted");

  group.promotesTheBot(amina, { can_delete_messages: true });
  expect((await remove()).body.result).toBe(true);
});

test('F9: an administrator whose rights change keeps the title', async () => {
  await using telegram = await startTelegram();
  const rights = { can_promote_members: true, can_pin_messages: true, can_invite_users: true };
  const { group, bilal } = neighbourhood(telegram, { bot: rights });
  const whom = { chat_id: group.id, user_id: bilal.id };
  await telegram.result('promoteChatMember', { ...whom, can_pin_messages: true });
  await telegram.result('setChatAdministratorCustomTitle', { ...whom, custom_title: 'منسق' });

  await telegram.result('promoteChatMember', { ...whom, can_invite_users: true });

  expect(await telegram.result('getChatMember', whom)).toMatchObject({
    custom_title: 'منسق',
    can_invite_users: true,
    can_pin_messages: false,
  });
});

test.each(['banChatMember', 'restrictChatMember', 'promoteChatMember'])(
  'F9: %s asks who it is before what the bot may do',
  async (method) => {
    await using telegram = await startTelegram();
    const { group } = neighbourhood(telegram);

    expect(await telegram.refusal(method, { chat_id: group.id, user_id: 4711, permissions: {} })).toBe(
      'Bad Request: PARTICIPANT_ID_INVALID',
    );
  },
);
