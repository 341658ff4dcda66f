import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from './telegram.ts';

test.each([
  ['', 'Bad Request: chat_id is empty'],
  [99, 'Bad Request: chat not found'],
  ['nobody', 'Bad Request: chat not found'],
  ['@nobody', 'Bad Request: chat not found'],
  [1_000_000_001, "Forbidden: the bot can't send messages to the bot"],
])('writing to %j is refused: %s', async (chat_id, problem) => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: 99, firstName: 'لم تلتق بالبوت' });

  expect(await send(telegram, chat_id)).toBe(problem);
});

test('somebody known from a group who never pressed START cannot be written to', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  const group = telegram.simulator.group({ title: 'حي النور' });
  group.adds(amina);
  group.addsTheBot(amina);

  expect(await send(telegram, amina.id)).toBe("Forbidden: bot can't initiate conversation with a user");

  amina.starts();
  expect(await send(telegram, amina.id)).toBeUndefined();
});

test('blocking and unblocking is told, and refuses what is sent meanwhile', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();

  amina.blocksTheBot();
  expect(await send(telegram, amina.id)).toBe('Forbidden: bot was blocked by the user');

  amina.unblocksTheBot();
  expect(await send(telegram, amina.id)).toBeUndefined();
  expect(await listStandings(telegram)).toEqual(['member→kicked', 'kicked→member']);
});

test('starting a blocked bot again unblocks it first', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  amina.blocksTheBot();

  amina.opens('https://t.me/sanad_try_bot?start=abc');

  const updates = await telegram.result<Record<string, unknown>[]>('getUpdates', {});
  expect(updates.slice(-2)).toMatchObject([
    { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
    { message: { text: '/start abc' } },
  ]);
});

test('a person who blocked the bot cannot write to it', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  amina.blocksTheBot();

  expect(() => amina.says('مرحبا')).toThrow('has blocked the bot');
});

test('a deleted account refuses messages and edits', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  const { message_id } = await telegram.result('sendMessage', { chat_id: amina.id, text: 'x' });

  amina.deletesAccount();

  expect(await send(telegram, amina.id)).toBe('Forbidden: user is deactivated');
  expect(await telegram.refusal('editMessageText', { chat_id: amina.id, message_id, text: 'y' })).toBe(
    'Forbidden: user is deactivated',
  );
  expect(() => amina.says('مرحبا')).toThrow('has deleted the account');
});

test.each(['group', 'supergroup'] as const)('a %s says why the bot may not write there', async (kind) => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  const group = telegram.simulator.group({ title: 'حي النور', kind });
  group.adds(amina);
  expect(await send(telegram, group.id)).toBe('Bad Request: chat not found');

  group.addsTheBot(amina);
  expect(await send(telegram, group.id)).toBeUndefined();

  group.removesTheBot(amina);
  expect(await send(telegram, group.id)).toBe(`Forbidden: bot was kicked from the ${kind} chat`);
});

test('a deep link with a start parameter of another shape cannot be opened', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });

  expect(() => amina.opens(`https://t.me/sanad_try_bot?start=${'a'.repeat(65)}`)).toThrow('is not a start parameter');
  expect(() => amina.opens('https://t.me/another_bot?start=a')).toThrow('does not open a chat with @sanad_try_bot');
  expect(amina.chat()).toEqual([]);
});

test('a chat action needs a chat that may be written to', async () => {
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

async function listStandings(telegram: Telegram): Promise<string[]> {
  type Change = { my_chat_member?: { old_chat_member: { status: string }; new_chat_member: { status: string } } };
  const updates = await telegram.result<Change[]>('getUpdates', {});
  return updates.flatMap(({ my_chat_member: change }) =>
    change ? [`${change.old_chat_member.status}→${change.new_chat_member.status}`] : [],
  );
}
