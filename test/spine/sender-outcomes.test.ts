import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { outbox } from '../../src/db/schema/spine.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueCall, queueEdit, queueToast } from '../../src/delivery/queue.ts';
import { createTcpProxy } from '../kit/tcp-proxy.ts';
import { createMarks, leaveMark, listMarks } from './marks.ts';
import { buildMessage, heardBy, join, rowOf, SENDER_ONLY, say, untilStatus } from './outbox.ts';
import { createSpine, type Spine } from './spine.ts';

test('a message that was sent is known by its id and is sent once', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  await say(spine, { to: amina, text: 'salam' });

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'salam', 'sent');
  expect(heardBy(amina)).toEqual(['salam']);
  expect((await rowOf(spine, 'salam')).messageId).toBe(amina.chat().at(-1)?.messageId);
});

test('after a 429 it waits as long as Telegram says, and the try does not count', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'tooManyRequests', retryAfter: 1 });
  const before = performance.now();

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'salam', 'sent');
  expect(performance.now() - before).toBeGreaterThan(1000);
  expect((await rowOf(spine, 'salam')).attempt).toBe(1);
  expect(heardBy(amina)).toEqual(['salam']);
});

test('somebody who blocked the bot gets nothing more, and that is known in the same moment', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  amina.blocksTheBot();

  await spine.start({
    ...SENDER_ONLY,
    capabilities: { onUnreachable: (work, chatId) => leaveMark(work, chatId, 1) },
  });

  await untilStatus(spine, 'salam', 'failed');
  expect((await rowOf(spine, 'salam')).errorCode).toBe(403);
  expect(await listMarks(spine.db)).toMatchObject([{ owner: amina.id }]);
});

test('a message to somebody unreachable is not sent again when what follows from that fails', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  amina.blocksTheBot();

  await spine.start({
    ...SENDER_ONLY,
    capabilities: {
      async onUnreachable() {
        throw new TypeError('no');
      },
    },
  });

  await untilStatus(spine, 'salam', 'failed');
  expect(spine.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
});

test.each([
  ['a gateway page', { kind: 'html' }, 1],
  ['an error of the server', { kind: 'error', code: 500, description: 'Internal Server Error' }, 1],
  ['a connection that breaks before the message was taken', { kind: 'resetBefore' }, 1],
  ['a connection that breaks after the message was taken', { kind: 'resetAfter' }, 2],
] as const)('after %s a reminder is sent once more', async (_, fault, copies) => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  spine.simulator.faults.add({ ...fault, method: 'sendMessage' });

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'salam', 'sent');
  expect(heardBy(amina)).toEqual(Array.from({ length: copies }, () => 'salam'));
  expect((await rowOf(spine, 'salam')).attempt).toBe(2);
});

test('a message whose fate stays unknown is never sent a third time', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'resetAfter', times: 'always' });

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'salam', 'unknown');
  expect(heardBy(amina)).toEqual(['salam', 'salam']);
});

test('what may be sent only once is not sent again when its fate is unknown', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'post' });
  await spine.db.update(outbox).set({ policy: 'at_most_once' }).where(eq(outbox.dedupeKey, 'post'));
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'resetAfter' });

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'post', 'unknown');
  expect(heardBy(amina)).toEqual(['post']);
});

test('what Telegram refuses is not tried again', async () => {
  const spine = await createSpine();
  const stranger = { id: 999_999 };
  await say(spine, { to: stranger, text: 'salam' });

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'salam', 'failed');
  expect(await rowOf(spine, 'salam')).toMatchObject({ errorCode: 400, attempt: 1 });
  expect(spine.simulator.calls().filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
});

test('an edit that changes nothing has succeeded', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  const edit = { chatId: amina.id, message: buildMessage('salam'), editsKey: 'salam' };
  await spine.work((work) => queueEdit(work, { ...edit, key: 'same' }));

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'same', 'sent');
});

test('a button that was pressed too long ago to be answered is done with', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await spine.work((work) => queueToast(work, { chatId: amina.id, key: 'toast', callbackQueryId: '12345' }));

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'toast', 'sent');
});

test('an edit of a message that is gone is sent as a new message', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  const edit = { chatId: amina.id, message: buildMessage('new'), messageId: 12_345 };
  await spine.work((work) => queueEdit(work, { ...edit, key: 'edit' }));

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'edit', 'sent');
  expect(amina.events().map(({ kind, text }) => [kind, text])).toEqual([['message', 'new']]);
  expect(spine.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a group that became a supergroup is followed with all that waits for it', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  const group = spine.simulator.group({ title: 'Circle', kind: 'group' });
  group.adds(amina);
  group.addsTheBot(amina);
  const old = { id: group.id };
  await say(spine, { to: old, text: 'one' });
  await say(spine, { to: old, text: 'two' });
  const body = { chat_id: old.id, text: 'three' };
  await spine.work((work) => queueCall(work, { chatId: old.id, key: 'three', method: 'sendMessage', body }));
  group.upgradesToSupergroup();

  await spine.start(SENDER_ONLY);

  for (const key of ['one', 'two', 'three']) await untilStatus(spine, key, 'sent');
  expect(group.id).not.toBe(old.id);
  const texts = group
    .chat()
    .filter(({ from }) => from === 'bot')
    .map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['one', 'two', 'three']));
});

test('while Telegram cannot be reached nothing is lost and no try is counted', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  const port = await freePort();
  await say(spine, { to: amina, text: 'salam' });
  await spine.start({ ...SENDER_ONLY, apiRoot: `http://127.0.0.1:${port}` });
  await vi.waitFor(() => expect(spine.lines).toContainEqual(expect.objectContaining({ result: 'not sent' })), 5000);

  const telegram = await spine.simulator.listen({ port });
  onTestFinished(telegram.close);

  await untilStatus(spine, 'salam', 'sent');
  expect(await rowOf(spine, 'salam')).toMatchObject({ attempt: 1 });
  expect(heardBy(amina)).toEqual(['salam']);
});

test('a message that cannot be put into words fails alone and once', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'broken', priority: PRIORITY.answer });
  await say(spine, { to: amina, text: 'fine' });

  await spine.start({
    ...SENDER_ONLY,
    capabilities: {
      async render(_work, chatId, content) {
        const text = content.kind === 'message' ? content.message.text.key : '';
        if (text === 'broken') throw new TypeError('a missing variable');
        return { chat_id: chatId, text };
      },
    },
  });

  await untilStatus(spine, 'fine', 'sent');
  expect((await rowOf(spine, 'broken')).status).toBe('failed');
  expect(spine.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
});

test('an outcome is written down when the database comes back, and the message is not sent again', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  const { proxy, url } = await cuttable(spine);
  await say(spine, { to: amina, text: 'salam' });
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'delay', afterMs: 800 });
  const app = await spine.start({ ...SENDER_ONLY, databaseUrl: url });
  await vi.waitFor(() => expect(heardBy(amina)).toEqual(['salam']), 5000);

  proxy.cut();
  await vi.waitFor(() => expect(spine.lines).toContainEqual(expect.objectContaining({ level: 'warn' })), 5000);
  proxy.mend();

  await untilStatus(spine, 'salam', 'sent');
  await vi.waitFor(async () => expect(await app.isQuiet()).toBe(true), 5000);
  expect(heardBy(amina)).toEqual(['salam']);
  expect((await rowOf(spine, 'salam')).attempt).toBe(1);
});

test('with the database connection cut again and again all is sent, and nothing more than twice', async () => {
  const spine = await createSpine();
  const people = Array.from({ length: 60 }, (_, nr) => join(spine, `P${nr}`));
  const { proxy, url } = await cuttable(spine);
  for (const [nr, person] of people.entries()) await say(spine, { to: person, text: `m${nr}` });
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'delay', afterMs: 10, times: 'always' });
  const app = await spine.start({ ...SENDER_ONLY, databaseUrl: url });

  for (let cut = 1; cut <= 8; cut += 1) {
    const before = people.flatMap(heardBy).length;
    await vi.waitFor(() => expect(people.flatMap(heardBy).length).toBeGreaterThan(Math.min(before, 58)), 8000);
    proxy.drop();
  }

  await vi.waitFor(async () => expect(await app.isQuiet()).toBe(true), { timeout: 20_000, interval: 200 });
  const copies = people.map((person) => heardBy(person).length);
  expect(Math.min(...copies)).toBe(1);
  expect(Math.max(...copies)).toBeLessThanOrEqual(2);
  expect(spine.lines.filter(({ level }) => level === 'error')).toEqual([]);
}, 60_000);

async function cuttable(spine: Spine) {
  const proxy = await createTcpProxy(Number(new URL(spine.url).port));
  onTestFinished(() => proxy.close());
  const url = new URL(spine.url);
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  return { proxy, url: url.href };
}

async function freePort(): Promise<number> {
  const proxy = await createTcpProxy(1);
  await proxy.close();
  return proxy.port;
}
