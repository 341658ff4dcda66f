import { expect, test } from 'vitest';
import { startTelegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

test('F9: what the bot pins is told by a message, which the bot gets as well', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  const { message_id } = await telegram.result('sendMessage', { chat_id: group.id, text: 'جدول الأسبوع' });
  await takesUpdates(telegram);

  await telegram.result('pinChatMessage', { chat_id: group.id, message_id });

  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { from: { id: 1_000_000_001 }, pinned_message: { message_id, text: 'جدول الأسبوع' } } },
  ]);
  expect(group.events().at(-1)).toMatchObject({ kind: 'pin', messageId: message_id, text: 'جدول الأسبوع' });
  expect(group.chat().find(({ messageId }) => messageId === message_id)?.pinned).toBe(true);
});

test('F9: pinning again puts a message on top and tells nothing', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  const chat_id = group.id;
  const [first, second] = [
    await telegram.result('sendMessage', { chat_id, text: 'أ' }),
    await telegram.result('sendMessage', { chat_id, text: 'ب' }),
  ];
  await telegram.result('pinChatMessage', { chat_id, message_id: first.message_id });
  await telegram.result('pinChatMessage', { chat_id, message_id: second.message_id });
  await takesUpdates(telegram);

  await telegram.result('pinChatMessage', { chat_id, message_id: first.message_id });

  expect(await takesUpdates(telegram)).toEqual([]);
  expect(await telegram.result('getChat', { chat_id })).toMatchObject({ pinned_message: { text: 'أ' } });
});

test('F9: unpinning takes the named pin away, else the newest, or all of them', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  const chat_id = group.id;
  const ids: number[] = [];
  for (const text of ['أ', 'ب', 'ج', 'د']) {
    const { message_id } = await telegram.result('sendMessage', { chat_id, text });
    await telegram.result('pinChatMessage', { chat_id, message_id });
    ids.push(message_id);
  }
  const pinned = () => group.chat().flatMap((entry) => (entry.pinned ? [entry.text] : []));

  await telegram.result('unpinChatMessage', { chat_id, message_id: ids[0] });
  expect(pinned()).toEqual(['ب', 'ج', 'د']);

  await telegram.result('unpinChatMessage', { chat_id });
  expect(pinned()).toEqual(['ب', 'ج']);

  await telegram.result('unpinAllChatMessages', { chat_id });
  expect(pinned()).toEqual([]);
  expect(await telegram.refusal('unpinChatMessage', { chat_id })).toBe('Bad Request: message to unpin not found');
});

test('F9: pinning is refused for what is not there, without the right, and for service messages', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  const chat_id = group.id;
  const { message_id } = await telegram.result('sendMessage', { chat_id, text: 'x' });
  const pin = (id: number) => telegram.refusal('pinChatMessage', { chat_id, message_id: id });

  expect(await pin(4711)).toBe('Bad Request: message to pin not found');
  expect(await pin(1)).toBe("Bad Request: service messages can't be pinned");

  amina.in(group).permits({ can_send_messages: true });
  const refused = 'Bad Request: not enough rights to manage pinned messages in the chat';
  expect(await pin(message_id)).toBe(refused);
  expect(await telegram.refusal('unpinAllChatMessages', { chat_id })).toBe(refused);
});

test('F9: in a private chat both sides pin', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  const { message_id } = await telegram.result('sendMessage', { chat_id: amina.id, text: 'نوبتك' });
  await takesUpdates(telegram);

  await telegram.result('pinChatMessage', { chat_id: amina.id, message_id });
  await telegram.result('unpinChatMessage', { chat_id: amina.id });
  amina.pins(message_id);

  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { from: { is_bot: true }, pinned_message: { message_id } } },
    { message: { from: { id: amina.id }, pinned_message: { message_id } } },
  ]);
  expect(amina.events().map(({ kind }) => kind)).toEqual(['message', 'pin', 'unpin']);
});

test('F9: a message that is deleted is not pinned any more', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  const chat_id = group.id;
  const { message_id } = await telegram.result('sendMessage', { chat_id, text: 'x' });
  await telegram.result('pinChatMessage', { chat_id, message_id });

  await telegram.result('deleteMessage', { chat_id, message_id });

  expect(await telegram.result('getChat', { chat_id })).not.toHaveProperty('pinned_message');
});

test('F9: a reaction in a group reaches an administrator bot, with what was chosen before', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const { message_id } = await telegram.result('sendMessage', { chat_id: group.id, text: 'تم' });
  await listens(telegram);

  bilal.reacts('❤️', { chat: group });
  bilal.reacts('👍', { chat: group });
  bilal.reacts(undefined, { chat: group });

  const from = { chat: { id: group.id }, message_id, user: { id: bilal.id } };
  expect(await takesUpdates(telegram)).toMatchObject([
    { message_reaction: { ...from, old_reaction: [], new_reaction: [{ type: 'emoji', emoji: '❤' }] } },
    { message_reaction: { old_reaction: [{ emoji: '❤' }], new_reaction: [{ emoji: '👍' }] } },
    { message_reaction: { old_reaction: [{ emoji: '👍' }], new_reaction: [] } },
  ]);
});

test('F9: a bot that is only a member hears of no reactions in the group', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram);
  await telegram.result('sendMessage', { chat_id: group.id, text: 'تم' });
  await listens(telegram);

  bilal.reacts('👍', { chat: group });

  expect(await takesUpdates(telegram)).toEqual([]);
});

test('F9: reactions must be asked for by name', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  await telegram.result('sendMessage', { chat_id: amina.id, text: 'تم' });
  await takesUpdates(telegram);

  amina.reacts('👍');
  expect(await takesUpdates(telegram)).toEqual([]);

  await listens(telegram);
  amina.reacts('🔥');
  expect(await takesUpdates(telegram)).toMatchObject([{ message_reaction: { user: { id: amina.id } } }]);
});

test('F9: in a channel only the number of each reaction is told', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { kind: 'channel' });
  await telegram.result('sendMessage', { chat_id: group.id, text: 'خبر' });
  await listens(telegram);

  amina.reacts('👍', { chat: group });
  bilal.reacts('👍', { chat: group });

  const counts = (await takesUpdates(telegram)).map(({ message_reaction_count: count }) => count?.reactions);
  expect(counts).toEqual([
    [{ type: { type: 'emoji', emoji: '👍' }, total_count: 1 }],
    [{ type: { type: 'emoji', emoji: '👍' }, total_count: 2 }],
  ]);
});

test('F9: an unseen administrator reacts as the group', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  await telegram.result('sendMessage', { chat_id: group.id, text: 'تم' });
  amina.in(group).promotes(bilal, { rights: { is_anonymous: true } });
  await listens(telegram);

  bilal.reacts('👍', { chat: group });

  const reaction = (await takesUpdates(telegram))[0]?.message_reaction;
  expect(reaction?.actor_chat?.id).toBe(group.id);
  expect(reaction).not.toHaveProperty('user');
});

test('F9: the bot reacts and takes it back without being told of it', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { bot: 'administrator' });
  amina.says('أنجزت', { chat: group });
  const message_id = group.chat().at(-1)?.messageId;
  await listens(telegram);
  const set = (reaction?: object[]) =>
    telegram.result('setMessageReaction', { chat_id: group.id, message_id, reaction });

  await set([{ type: 'emoji', emoji: '❤' }]);
  expect(group.chat().at(-1)?.reactions).toEqual([{ emoji: '❤', count: 1, byBot: true, by: [1_000_000_001] }]);

  await set([]);
  await set([{ type: 'emoji', emoji: '👍' }]);
  await set();
  expect(group.chat().at(-1)?.reactions).toBeUndefined();
  expect(await takesUpdates(telegram)).toEqual([]);
  expect(group.events().map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'reaction ❤',
    'reaction ',
    'reaction 👍',
    'reaction ',
  ]);
});

test.each([
  [4711, [{ type: 'emoji', emoji: '👍' }], 'message to react not found'],
  [1, [{ type: 'emoji', emoji: '🐫' }], 'REACTION_INVALID'],
  [1, [{ type: 'paid' }], 'REACTION_INVALID'],
  [1, { type: 'emoji' }, 'expected an Array of ReactionType'],
  [1, [{ type: 'emoji' }], `can't parse reaction type: Can't find field "emoji"`],
])('F9: the bot cannot react to %j with %j', async (message_id, reaction, problem) => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();

  expect(await telegram.refusal('setMessageReaction', { chat_id: amina.id, message_id, reaction })).toBe(
    `Bad Request: ${problem}`,
  );
});

test.each(['REACTIONS_TOO_MANY', 'REACTION_INVALID'] as const)(
  'F9: a bot sets one reaction; two are refused with %s, as chosen',
  async (tooManyReactions) => {
    await using telegram = await startTelegram({ tooManyReactions });
    const amina = telegram.simulator.person({ firstName: 'أمينة' });
    amina.starts();
    const reaction = ['👍', '❤'].map((emoji) => ({ type: 'emoji', emoji }));

    expect(await telegram.refusal('setMessageReaction', { chat_id: amina.id, message_id: 1, reaction })).toBe(
      `Bad Request: ${tooManyReactions}`,
    );
  },
);

test('F9: people react with what is offered, and only where they may', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  await telegram.result('sendMessage', { chat_id: group.id, text: 'تم' });

  expect(() => bilal.reacts('🐫', { chat: group })).toThrow('is not an emoji one can react with');

  amina.in(group).restricts(bilal, { can_send_messages: true });
  expect(() => bilal.reacts('👍', { chat: group })).toThrow('is not permitted to react');
});
