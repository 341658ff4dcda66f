import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSimulator } from '../../src/simulator/simulator.ts';
import type { Update } from '../../src/simulator/state/telegram.ts';
import { startTelegram } from './telegram.ts';

test('everything is there again after the simulator was thrown away', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'inside', 'telegram.json');
  const before = await startTelegram({ stateFile });
  const amina = before.simulator.person({ id: 5, firstName: 'أمينة', languageCode: 'ar' });
  amina.starts();
  const group = before.simulator.group({ title: 'حي النور' });
  group.adds(amina);
  group.addsTheBot(amina);
  const reply_markup = { inline_keyboard: [[{ text: 'تم', callback_data: 'done' }]] };
  await before.result('sendMessage', { chat_id: 5, text: 'نوبتك', reply_markup });
  await before.result('setMyCommands', { commands: [{ command: 'my', description: 'نوباتي' }] });
  amina.presses('تم');
  const updates = await before.result<Update[]>('getUpdates', { allowed_updates: ['message', 'callback_query'] });
  await before.result('getUpdates', { offset: updates[1]?.update_id });
  const chat = amina.chat();

  await using after = await startTelegram({ stateFile });

  expect(after.simulator.people()[0]?.chat()).toEqual(chat);
  expect(after.simulator.people()[0]?.events()).toHaveLength(1);
  expect(await after.result('getUpdates')).toEqual(updates.slice(1));
  expect(await after.result('getMyCommands')).toEqual([{ command: 'my', description: 'نوباتي' }]);
  const query = updates.at(-1)?.callback_query;
  expect(await after.result('answerCallbackQuery', { callback_query_id: query?.id })).toBe(true);
  expect((await after.result('sendMessage', { chat_id: group.id, text: 'x' })).message_id).toBe(4);
  await before[Symbol.asyncDispose]();
});

test('a change is in the file when its answer comes, and nothing else lies beside it', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  await using telegram = await startTelegram({ stateFile });
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();

  await telegram.result('sendMessage', { chat_id: 5, text: 'نوبتك' });

  expect(readFileSync(stateFile, 'utf8')).toContain('نوبتك');
  expect(readdirSync(folder.path)).toEqual(['telegram.json']);
});

test('what a person does is in the file when the bot hears of it, or the page is answered', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  await using telegram = await startTelegram({ stateFile });
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  const polling = telegram.result<Update[]>('getUpdates', { timeout: 50 });
  await telegram.call('getMe');
  amina.starts();

  await polling;
  expect(readFileSync(stateFile, 'utf8')).toContain('/start');

  const body = JSON.stringify({ text: 'السلام عليكم' });
  await fetch(`${telegram.url}/simulator/people/5/say`, { method: 'POST', body });
  expect(readFileSync(stateFile, 'utf8')).toContain('السلام عليكم');
});

test('many changes at once share few writes, and none is answered before it is there', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  await using telegram = await startTelegram({ stateFile });
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();

  const found = await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      await telegram.result('sendMessage', { chat_id: 5, text: `رسالة ${n}.` });
      return readFileSync(stateFile, 'utf8').includes(`رسالة ${n}.`);
    }),
  );

  expect(found).toEqual(found.map(() => true));
});

test('what cannot be written is not answered as if it were', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'inside', 'telegram.json');
  await using telegram = await startTelegram({ stateFile });
  await telegram.result('getMe');
  rmSync(join(folder.path, 'inside'), { recursive: true });

  const { status, body } = await telegram.call('setMyCommands', {});
  mkdirSync(join(folder.path, 'inside'));
  const later = await telegram.call('setMyCommands', {});

  expect([status, body.description]).toEqual([500, 'Internal Server Error']);
  expect(later.status).toBe(200);
});

test('what an earlier version kept is completed with what it did not know of', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  const person = { kind: 'private', id: 5, firstName: 'أمينة', phone: '+212600000005', seen: true, started: true };
  const group = { kind: 'supergroup', id: -1_000_004_000_001, title: 'حي النور', seen: true, botWroteLast: false };
  const empty = { messages: [], events: [] };
  const old = {
    version: 1,
    random: 1,
    bot: { id: 1_000_000_001, username: 'sanad_try_bot', firstName: 'سند', readsAllGroupMessages: false },
    profile: { commands: [], texts: { name: {}, description: {}, shortDescription: {} } },
    people: { 5: { ...person, blocked: false, deactivated: false, ...empty } },
    groups: {
      [group.id]: {
        ...group,
        members: { 5: 'creator' },
        bot: 'administrator',
        nextMessageId: 4,
        deleted: false,
        ...empty,
      },
    },
    queue: { nextId: 7, lastAt: 0, updates: [], allowed: null },
    callbacks: [],
    nextMessageId: 1,
    nextPersonId: 700_000_001,
    nextGroupId: 4_000_002,
    nextSeq: 1,
  };
  writeFileSync(stateFile, JSON.stringify(old));
  await using telegram = await startTelegram({ stateFile });
  const chat_id = group.id;

  const { message_id } = await telegram.result('sendMessage', { chat_id, text: 'x' });
  await telegram.result('pinChatMessage', { chat_id, message_id });

  expect(await telegram.result('getChatAdministrators', { chat_id })).toMatchObject([
    { status: 'creator', user: { id: 5 } },
    { status: 'administrator', can_invite_users: true },
  ]);
  expect(await telegram.result('getChat', { chat_id })).toMatchObject({
    permissions: { can_send_messages: true },
    pinned_message: { text: 'x' },
  });
  expect(await telegram.result('getChatMenuButton', { chat_id: 5 })).toEqual({ type: 'commands' });
});

test('a file that holds something else is left alone', () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  for (const content of ['{"version":99}', 'not json', 'null']) {
    writeFileSync(stateFile, content);

    expect(() => createSimulator({ stateFile })).toThrow('does not hold the state of this simulator');
    expect(readFileSync(stateFile, 'utf8')).toBe(content);
  }
});

test('the same seed draws the same ids', async () => {
  const first = createSimulator({ seed: 3 });
  const second = createSimulator({ seed: 3 });
  const other = createSimulator({ seed: 4 });

  const ids = [first, second, other].map((simulator) => {
    simulator.person({ firstName: 'أمينة' }).starts();
    return firstUpdateId(simulator);
  });

  const [a, b, c] = await Promise.all(ids);
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

async function firstUpdateId({ listen, botToken }: ReturnType<typeof createSimulator>): Promise<number | undefined> {
  const { url, close } = await listen();
  const response = await fetch(`${url}/bot${botToken}/getUpdates`);
  await close();
  const { result } = (await response.json()) as { result: Update[] };
  return result[0]?.update_id;
}

function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'sanad-simulator-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

test('only the newest messages and events of a chat are kept', async () => {
  await using telegram = await startTelegram({ keptPerChat: 20 });
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  amina.starts();
  const sent: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    sent.push((await telegram.result('sendMessage', { chat_id: 5, text: String(n) })).message_id);
  }

  expect(amina.chat().length).toBeLessThanOrEqual(22);
  expect(amina.events().length).toBeLessThanOrEqual(22);
  expect(amina.chat().at(-1)?.text).toBe('49');
  expect(amina.chat().map(({ messageId }) => messageId)).toEqual(sent.slice(-amina.chat().length));
  expect(await telegram.result('editMessageText', { chat_id: 5, message_id: sent.at(-15), text: 'x' })).toBeTruthy();
  expect(await telegram.refusal('editMessageText', { chat_id: 5, message_id: sent[0], text: 'x' })).toBe(
    'Bad Request: message to edit not found',
  );
});
