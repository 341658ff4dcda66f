import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

test.each([
  ['', 'Bad Request: chat_id is empty'],
  [99, 'Bad Request: chat not found'],
  [-100_500, 'Bad Request: chat not found'],
  ['nobody', 'Bad Request: chat not found'],
  ['@nobody', 'Bad Request: chat not found'],
  ['@amina_nour', 'Bad Request: chat not found'],
  [1_000_000_001, "Forbidden: the bot can't send messages to the bot"],
])('F6: writing to %j is refused: %s', async (chat_id, problem) => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: 99, firstName: 'لم تلتق بالبوت' });
  telegram.simulator.person({ firstName: 'أمينة', username: 'amina_nour' }).starts();

  expect(await send(telegram, chat_id)).toBe(problem);
});

test('F6: somebody known from a group who never pressed START cannot be written to', async () => {
  await using telegram = await startTelegram();
  const { amina } = neighbourhood(telegram);

  expect(await send(telegram, amina.id)).toBe("Forbidden: bot can't initiate conversation with a user");

  amina.starts();
  expect(await send(telegram, amina.id)).toBeUndefined();
});

test('F6: who blocked the bot refuses what is sent until they unblock it', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();

  amina.blocksTheBot();
  expect(await send(telegram, amina.id)).toBe('Forbidden: bot was blocked by the user');

  amina.unblocksTheBot();
  expect(await send(telegram, amina.id)).toBeUndefined();
});

test('F6: a person who blocked the bot cannot write to it', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  amina.blocksTheBot();

  expect(() => amina.says('مرحبا')).toThrow('has blocked the bot');
});

test('F6: a deleted account refuses messages and edits, and can still be looked at', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  const { message_id } = await telegram.result('sendMessage', { chat_id: amina.id, text: 'x' });

  amina.deletesAccount();

  expect(await send(telegram, amina.id)).toBe('Forbidden: user is deactivated');
  expect(await telegram.refusal('editMessageText', { chat_id: amina.id, message_id, text: 'y' })).toBe(
    'Forbidden: user is deactivated',
  );
  expect(await telegram.result('getChat', { chat_id: amina.id })).toMatchObject({ id: amina.id, first_name: '' });
  expect(() => amina.says('مرحبا')).toThrow('has deleted the account');
});

test.each(['group', 'supergroup', 'channel'] as const)('F6: a %s that removed the bot says so', async (kind) => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { kind });
  expect(await send(telegram, group.id)).toBeUndefined();

  group.removesTheBot(amina);

  expect(await send(telegram, group.id)).toBe(`Forbidden: bot was kicked from the ${kind} chat`);
});

test.each(['group', 'supergroup', 'channel'] as const)(
  'F6: a %s the bot left says that it is no member',
  async (kind) => {
    await using telegram = await startTelegram();
    const { group } = neighbourhood(telegram, { kind });

    await telegram.result('leaveChat', { chat_id: group.id });

    expect(await send(telegram, group.id)).toBe(`Forbidden: bot is not a member of the ${kind} chat`);
  },
);

test('F6: a group the bot never met is not found', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { bot: 'outside' });

  expect(await send(telegram, group.id)).toBe('Bad Request: chat not found');
});

test('F6: a bot that is let back in after it was removed may write when it is added again', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  amina.in(group).bans('bot');

  amina.in(group).unbans('bot');
  expect(await send(telegram, group.id)).toBe('Forbidden: bot is not a member of the supergroup chat');

  group.addsTheBot(amina);
  expect(await send(telegram, group.id)).toBeUndefined();
});

test('F6: a deleted basic group takes nothing and names nobody, and can still be looked at', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { kind: 'group' });

  group.isDeleted();

  const chat_id = group.id;
  expect(await send(telegram, chat_id)).toBe('Forbidden: the group chat was deleted');
  expect(await telegram.refusal('getChatMemberCount', { chat_id })).toBe('Forbidden: the group chat was deleted');
  expect(await telegram.result('getChat', { chat_id })).toMatchObject({ id: chat_id, type: 'group' });
});

test('F6: an upgraded basic group names the supergroup to whoever writes or asks for members; reading works', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { kind: 'group' });
  const old = group.id;
  group.upgradesToSupergroup();

  const refused = await Promise.all([
    telegram.call('sendMessage', { chat_id: old, text: 'x' }),
    telegram.call('getChatAdministrators', { chat_id: old }),
    telegram.call('getChatMember', { chat_id: old, user_id: amina.id }),
  ]);

  for (const { body } of refused) {
    expect(body).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: group.id },
    });
  }
  expect(await telegram.result('getChat', { chat_id: old })).toMatchObject({ id: old, type: 'group' });
});

test.each(['have no write access to the chat', 'CHAT_WRITE_FORBIDDEN'] as const)(
  'F6: another loss of the right to write is told as "%s"',
  async (loss) => {
    await using telegram = await startTelegram();
    const { group } = neighbourhood(telegram);

    group.losesTheRightToWrite(loss);
    expect(await send(telegram, group.id)).toBe(`Bad Request: ${loss}`);

    group.losesTheRightToWrite(undefined);
    expect(await send(telegram, group.id)).toBeUndefined();
  },
);

test('F6: a bot that was removed reads a basic group, but nothing of a supergroup', async () => {
  await using telegram = await startTelegram();
  const basic = neighbourhood(telegram, { kind: 'group' });
  const big = neighbourhood(telegram);
  basic.group.removesTheBot(basic.amina);
  big.group.removesTheBot(big.amina);

  expect(await telegram.result('getChatMemberCount', { chat_id: basic.group.id })).toBe(2);
  expect(await telegram.result('getChat', { chat_id: basic.group.id })).toMatchObject({ title: 'حي النور' });
  for (const method of ['getChat', 'getChatMemberCount', 'getChatAdministrators']) {
    expect(await telegram.refusal(method, { chat_id: big.group.id })).toBe(
      'Forbidden: bot was kicked from the supergroup chat',
    );
  }
});

test('F6: a public supergroup is found by its name in any case and read without membership', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { username: 'hay_nour', bot: 'outside' });

  expect(await telegram.result('getChat', { chat_id: '@Hay_Nour' })).toMatchObject({
    id: group.id,
    username: 'hay_nour',
  });
  expect(await telegram.result('getChatMemberCount', { chat_id: '@hay_nour' })).toBe(2);
  expect(await send(telegram, '@hay_nour')).toBe('Forbidden: bot is not a member of the supergroup chat');
});

test('F6: the messages of a public supergroup stay closed to a bot that is not in it', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, { username: 'hay_nour', bot: 'outside' });
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  bilal.says('كلام', { chat: group });
  const message_id = group.chat().at(-1)?.messageId;
  const reply_parameters = { chat_id: '@hay_nour', message_id };

  expect(
    await telegram.refusal('setMessageReaction', {
      chat_id: '@hay_nour',
      message_id,
      reaction: [{ type: 'emoji', emoji: '👍' }],
    }),
  ).toBe('Bad Request: message to react not found');
  expect(await telegram.refusal('sendMessage', { chat_id: amina.id, text: 'x', reply_parameters })).toBe(
    'Bad Request: message to be replied not found',
  );
});

test('F6: a private supergroup the bot left tells it nothing', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  await telegram.result('leaveChat', { chat_id: group.id });

  expect(await telegram.refusal('getChat', { chat_id: group.id })).toBe(
    'Forbidden: bot is not a member of the supergroup chat',
  );
});

test('F6: a public group that removed the bot tells it nothing either', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { username: 'hay_nour' });

  group.removesTheBot(amina);

  expect(await telegram.refusal('getChat', { chat_id: '@hay_nour' })).toBe(
    'Forbidden: bot was kicked from the supergroup chat',
  );
});

test('F6: a channel is written to by its name', async () => {
  await using telegram = await startTelegram();
  neighbourhood(telegram, { kind: 'channel', username: 'sanad_news' });

  const posted = await telegram.result('sendMessage', { chat_id: '@sanad_news', text: 'خبر' });

  expect(posted.chat).toMatchObject({ type: 'channel', username: 'sanad_news' });
});

test('F6: a restricted bot is told which content it may not send', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);

  amina.in(group).mutes('bot');

  expect(await send(telegram, group.id)).toBe('Bad Request: not enough rights to send text messages to the chat');
});

test('F6: the access to a chat is checked before the replied message and after the text', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  group.removesTheBot(amina);
  const kicked = 'Forbidden: bot was kicked from the supergroup chat';
  const reply_parameters = { message_id: 4444 };

  expect(await telegram.refusal('sendMessage', { chat_id: group.id, text: 'x', reply_parameters })).toBe(kicked);
  expect(await telegram.refusal('sendMessage', { chat_id: group.id, text: '' })).toBe(
    'Bad Request: message text is empty',
  );
});

test('F6: whoever deletes the chat on their side still gets what is sent', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  await telegram.result('sendMessage', { chat_id: amina.id, text: 'قبل' });
  await listens(telegram);

  amina.deletesTheChat();

  expect(await send(telegram, amina.id)).toBeUndefined();
  expect(amina.chat().map(({ text }) => text)).toEqual(['x']);
  expect(await takesUpdates(telegram)).toEqual([]);
});

test('F6: a deep link with a start parameter of another shape cannot be opened', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });

  expect(() => amina.opens(`https://t.me/sanad_try_bot?start=${'a'.repeat(65)}`)).toThrow('is not a start parameter');
  expect(() => amina.opens('https://t.me/another_bot?start=a')).toThrow('does not open a chat with @sanad_try_bot');
  expect(amina.chat()).toEqual([]);
});

test('F6: a chat action needs a chat that may be written to', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  const act = (action: string) => telegram.call('sendChatAction', { chat_id: amina.id, action });

  expect((await act('typing')).body.result).toBe(true);
  expect((await act('dancing')).body.description).toBe('Bad Request: wrong parameter action in request');

  amina.blocksTheBot();
  expect((await act('typing')).body.description).toBe('Forbidden: bot was blocked by the user');
});

async function send(telegram: Telegram, chat_id: number | string): Promise<string | undefined> {
  return (await telegram.call('sendMessage', { chat_id, text: 'x' })).body.description;
}
