import { expect, test } from 'vitest';
import type { ChatInviteLink } from '../../../src/simulator/state/telegram.ts';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

test('F9: people join through a link of the bot, which is told by which', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  await listens(telegram);
  const link = await invite(telegram, group.id, { name: 'جيران', member_limit: 5 });

  hassan.joins(link.invite_link);

  expect(link).toEqual({
    invite_link: expect.stringMatching(/^https:\/\/t\.me\/\+[\w-]{16}$/),
    creator: expect.objectContaining({ id: 1_000_000_001 }),
    creates_join_request: false,
    is_primary: false,
    is_revoked: false,
    name: 'جيران',
    member_limit: 5,
  });
  expect(await takesUpdates(telegram)).toMatchObject([
    { chat_member: { from: { id: hassan.id }, new_chat_member: { status: 'member' }, invite_link: link } },
    { message: { new_chat_members: [{ id: hassan.id }] } },
  ]);
});

test('F9: the link of another administrator is shown to the bot in part', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  await listens(telegram);
  const link = amina.in(group).invites();

  hassan.joins(link);

  const shown = (await takesUpdates(telegram))[0]?.chat_member?.invite_link;
  expect(shown?.invite_link).toMatch(/\.\.\.$/);
  expect(shown?.creator.id).toBe(amina.id);
});

test('F9: a link ends with its time, its number of members, and when it is revoked', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  const [hassan, zaynab] = ['حسن', 'زينب'].map((firstName) => telegram.simulator.person({ firstName }));
  const short = await invite(telegram, group.id, { expire_date: MORNING / 1000 + 60 });
  const narrow = await invite(telegram, group.id, { member_limit: 1 });
  const revoked = await invite(telegram, group.id, {});

  hassan?.joins(narrow.invite_link);
  telegram.clock.nowMs += 60_000;
  const after = await telegram.result<ChatInviteLink>('revokeChatInviteLink', {
    chat_id: group.id,
    invite_link: revoked.invite_link,
  });

  expect(() => zaynab?.joins(narrow.invite_link)).toThrow('has let in as many as it may');
  expect(() => zaynab?.joins(short.invite_link)).toThrow('has expired');
  expect(() => zaynab?.joins(revoked.invite_link)).toThrow('was revoked');
  expect(() => zaynab?.joins('https://t.me/+nowhere')).toThrow('does not lead into any group');
  expect(after.is_revoked).toBe(true);
});

test('F9: a link can be changed, but not once it is revoked', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  const { invite_link } = await invite(telegram, group.id, { name: 'أ', member_limit: 1 });
  const which = { chat_id: group.id, invite_link };

  expect(await telegram.result('editChatInviteLink', { ...which, creates_join_request: true })).toEqual(
    expect.not.objectContaining({ name: 'أ', member_limit: 1 }),
  );

  await telegram.result('revokeChatInviteLink', which);
  expect(await telegram.refusal('editChatInviteLink', which)).toBe('Bad Request: INVITE_REVOKED_ALREADY');
  expect(await telegram.refusal('editChatInviteLink', { ...which, invite_link: 'https://t.me/+x' })).toBe(
    'Bad Request: INVITE_HASH_EXPIRED',
  );
});

test('F9: exporting gives the bot a primary link and ends the one before', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  const first = await telegram.result<string>('exportChatInviteLink', { chat_id: group.id });

  const second = await telegram.result<string>('exportChatInviteLink', { chat_id: group.id });

  expect(await telegram.result('getChat', { chat_id: group.id })).toMatchObject({ invite_link: second });
  expect(() => hassan.joins(first)).toThrow('was revoked');
  expect(() => hassan.joins(second)).not.toThrow();
});

test.each(['createChatInviteLink', 'exportChatInviteLink', 'editChatInviteLink', 'revokeChatInviteLink'])(
  'F9: %s needs the right to invite, and a group',
  async (method) => {
    await using telegram = await startTelegram();
    const { group, amina } = neighbourhood(telegram, { bot: { can_pin_messages: true } });
    amina.starts();

    expect(await telegram.refusal(method, { chat_id: group.id })).toBe(
      'Bad Request: not enough rights to manage chat invite link',
    );
    expect(await telegram.refusal(method, { chat_id: amina.id })).toBe(
      "Bad Request: can't invite members to a private chat",
    );
  },
);

test.each([
  [
    { member_limit: 2, creates_join_request: true },
    "member limit can't be specified for links requiring administrator approval",
  ],
  [{ member_limit: 100_000 }, 'USAGE_LIMIT_INVALID'],
  [{ name: 'x'.repeat(33) }, 'INVITE_TITLE_TOO_LONG'],
])('F9: no link can be like %j', async (options, problem) => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });

  expect(await telegram.refusal('createChatInviteLink', { chat_id: group.id, ...options })).toBe(
    `Bad Request: ${problem}`,
  );
});

test('F9: who asks to join may be written to for five minutes, though they never started the bot', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  const link = await invite(telegram, group.id, { creates_join_request: true });
  await listens(telegram);

  hassan.asksToJoin(link.invite_link);

  expect(await takesUpdates(telegram)).toMatchObject([
    {
      chat_join_request: {
        chat: { id: group.id },
        from: { id: hassan.id },
        user_chat_id: hassan.id,
        invite_link: { invite_link: link.invite_link, creates_join_request: true, pending_join_request_count: 1 },
      },
    },
  ]);
  await telegram.result('sendMessage', { chat_id: hassan.id, text: 'أهلا' });
  telegram.clock.nowMs += 300_001;
  expect(await telegram.refusal('sendMessage', { chat_id: hassan.id, text: 'x' })).toBe(
    "Forbidden: bot can't initiate conversation with a user",
  );
});

test('F9: who is approved comes in, and the bot cannot write to them any more', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  const link = await invite(telegram, group.id, { creates_join_request: true });
  hassan.asksToJoin(link.invite_link);
  await listens(telegram);

  await telegram.result('approveChatJoinRequest', { chat_id: group.id, user_id: hassan.id });

  expect(await takesUpdates(telegram)).toMatchObject([
    { chat_member: { new_chat_member: { status: 'member' }, via_join_request: true } },
    { message: { from: { id: hassan.id }, new_chat_members: [{ id: hassan.id }] } },
  ]);
  expect(group.members().map(({ name }) => name)).toContain('حسن');
  expect(await telegram.refusal('sendMessage', { chat_id: hassan.id, text: 'x' })).toBe(
    "Forbidden: bot can't initiate conversation with a user",
  );
});

test('F9: who is declined stays outside and may ask again', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  const link = await invite(telegram, group.id, { creates_join_request: true });
  hassan.asksToJoin(link.invite_link);

  await telegram.result('declineChatJoinRequest', { chat_id: group.id, user_id: hassan.id });

  expect(group.members().map(({ name }) => name)).not.toContain('حسن');
  expect(() => hassan.asksToJoin(link.invite_link)).not.toThrow();
});

test.each(['approveChatJoinRequest', 'declineChatJoinRequest'])('F9: %s says why it cannot be done', async (method) => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  hassan.starts();
  const answer = (user_id: number) => telegram.refusal(method, { chat_id: group.id, user_id });

  expect(await answer(hassan.id)).toBe('Bad Request: not enough rights to manage chat join requests');

  group.promotesTheBot(amina);
  expect(await answer(hassan.id)).toBe('Bad Request: HIDE_REQUESTER_MISSING');
  expect(await answer(bilal.id)).toBe('Bad Request: USER_ALREADY_PARTICIPANT');
  expect(await answer(4711)).toBe('Bad Request: USER_ID_INVALID');
});

test('F9: a bot that may not invite is not told who asks to join', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { bot: { can_pin_messages: true } });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  await listens(telegram);
  const link = amina.in(group).invites({ createsJoinRequest: true });

  hassan.asksToJoin(link);
  expect(await takesUpdates(telegram)).toEqual([]);

  amina.in(group).approves(hassan);
  expect(group.members().map(({ name }) => name)).toContain('حسن');
});

test('F9: each link is used as it was made', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  const open = amina.in(group).invites();
  const asking = amina.in(group).invites({ createsJoinRequest: true });

  expect(() => hassan.joins(asking)).toThrow('has to ask to join');
  expect(() => hassan.asksToJoin(open)).toThrow('lets people in without asking');
  expect(() => bilal.joins(open)).toThrow('already');
  expect(() => hassan.joins(group)).toThrow('is not public');
});

test('F9: a public group is joined by its name', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { username: 'hay_nour' });
  const [hassan, zaynab] = ['حسن', 'زينب'].map((firstName) => telegram.simulator.person({ firstName }));

  hassan?.joins('https://t.me/Hay_Nour');
  zaynab?.joins(group);

  expect(group.members().map(({ name }) => name)).toEqual(['أمينة', 'بلال', 'حسن', 'زينب']);
});

async function invite(telegram: Telegram, chat_id: number, options: object): Promise<ChatInviteLink> {
  return await telegram.result<ChatInviteLink>('createChatInviteLink', { chat_id, ...options });
}
