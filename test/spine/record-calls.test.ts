import { asc } from 'drizzle-orm';
import { Bot, type Context, InputFile } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { expect, test, vi } from 'vitest';
import { outbox } from '../../src/db/schema/spine.ts';
import { openContent } from '../../src/delivery/outbox-store.ts';
import { createRecordingFetch } from '../../src/telegram/record-calls.ts';
import { createSpine, type Spine } from './spine.ts';
import { buildUpdate } from './updates.ts';

const ME = { id: 1, is_bot: true, first_name: 'Sanad', username: 'sanad_bot' } as UserFromGetMe;

test('what a handler says on grammY waits in the outbox, in order, and is answered as if it had been sent', async () => {
  const spine = await createSpine();
  const answers: unknown[] = [];
  const { handle } = createBot(spine, async (context) => {
    answers.push(await context.reply('one'));
    answers.push(await context.api.editMessageText(7, 55, 'two'));
    answers.push(await context.replyWithChatAction('typing'));
  });

  await handle();

  expect(answers).toMatchObject([{ text: 'one', chat: { id: 7 } }, { message_id: 55 }, true]);
  expect(await listCalls(spine)).toEqual([
    { key: 'u1:call0', method: 'sendMessage', chatId: 7, body: { chat_id: 7, text: 'one' } },
    { key: 'u1:call1', method: 'editMessageText', chatId: 7, body: { chat_id: 7, message_id: 55, text: 'two' } },
    { key: 'u1:call2', method: 'sendChatAction', chatId: 7, body: { chat_id: 7, action: 'typing' } },
  ]);
  expect(spine.simulator.calls()).toEqual([]);
});

test('a handler that fails has said nothing', async () => {
  const spine = await createSpine();
  const { handle } = createBot(spine, async (context) => {
    await context.reply('one');
    throw new Error('no');
  });

  await expect(handle()).rejects.toThrow();

  expect(await listCalls(spine)).toEqual([]);
});

test('the same update handled again says nothing twice', async () => {
  const spine = await createSpine();
  const { handle } = createBot(spine, async (context) => {
    await context.reply('one');
    await context.reply('one');
  });
  await handle();

  await handle();

  expect((await listCalls(spine)).map(({ key }) => key)).toEqual(['u1:call0', 'u1:call1']);
});

test('handlers at work at the same time speak each in its own transaction', async () => {
  const spine = await createSpine();
  const { handle } = createBot(spine, async (context) => {
    await context.reply(`to ${context.chat?.id}`);
    if (context.chat?.id === 8) throw new Error('no');
  });

  await Promise.allSettled([7, 8, 9].map((chat) => handle(buildUpdate({ id: chat, chat }))));

  expect((await listCalls(spine)).map(({ chatId }) => chatId).sort()).toEqual([7, 9]);
});

test('a call outside of any update is refused by name', async () => {
  const spine = await createSpine();
  const { bot } = createBot(spine, async () => {});

  const call = bot.api.sendMessage(7, 'hello');

  await expect(call).rejects.toMatchObject({
    error: { name: 'RecordingError', message: "sendMessage was called outside of an update's transaction" },
  });
});

test('a file cannot wait in the outbox, and says so', async () => {
  const spine = await createSpine();
  let failure: unknown;
  const { handle } = createBot(spine, async (context) => {
    failure = await context.replyWithPhoto(new InputFile(Buffer.from('x'), 'x.png')).catch((error) => error);
  });

  await handle();

  expect(failure).toMatchObject({ error: { message: expect.stringMatching(/sendPhoto uploads a file/) } });
});

test('methods that only ask go to Telegram', async () => {
  const spine = await createSpine();
  let name: string | undefined;
  const { handle } = createBot(spine, async (context) => {
    name = (await context.api.getMe()).username;
  });

  await handle();

  expect(name).toBe(spine.simulator.botUsername);
});

test('a recorded call is sent as it was made', async () => {
  const spine = await createSpine();
  const { bot, recording } = createBot(spine, async (context) => {
    await context.reply('heard', { protect_content: true });
  });
  await spine.start({
    capabilities: {
      handleUpdate: (work, update) => recording.run(work, update.update_id, () => bot.handleUpdate(update)),
    },
  });
  const amina = spine.simulator.person({ firstName: 'Amina' });
  amina.starts();

  await vi.waitFor(() => expect(amina.chat().at(-1)).toMatchObject({ text: 'heard', protected: true }));
});

function createBot(spine: Spine, onMessage: (context: Context) => Promise<void>) {
  const recording = createRecordingFetch();
  const client = { fetch: recording.fetch, apiRoot: spine.apiRoot };
  const bot = new Bot(spine.simulator.botToken, { botInfo: ME, client });
  bot.on('message', onMessage);
  const handle = (update = buildUpdate()) =>
    spine.work((work) => recording.run(work, update.update_id, () => bot.handleUpdate(update)));
  return { bot, recording, handle };
}

async function listCalls({ db, vault }: Spine) {
  const rows = await db.select().from(outbox).orderBy(asc(outbox.id));
  return rows.map((row) => {
    const content = openContent({ vault }, { key: row.dedupeKey, payload: row.payload });
    const body = content.kind === 'call' ? content.body : undefined;
    return { key: row.dedupeKey, method: row.method, chatId: row.chatId, body };
  });
}
