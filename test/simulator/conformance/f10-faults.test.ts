import { expect, test } from 'vitest';
import type { Fault } from '../../../src/simulator/simulator.ts';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import { manualWaits } from '../../../src/simulator/waits.ts';
import { startBotServer } from '../bot-server.ts';
import { startTelegram, type Telegram } from '../telegram.ts';

const ID = 5;

test('F10: a call is refused once with the error that was asked for, and nothing is applied', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({
    method: 'SendMessage',
    chat: ID,
    kind: 'error',
    code: 403,
    description: 'Forbidden: bot was blocked by the user',
  });

  const refused = await send(telegram);
  const next = await send(telegram);

  expect([refused.status, refused.body.description]).toEqual([403, 'Forbidden: bot was blocked by the user']);
  expect(next.body.ok).toBe(true);
  expect(amina(telegram).events()).toHaveLength(1);
});

test('F10: a fault meets only its method and chat, after those it lets pass, as often as asked', async () => {
  await using telegram = await withAmina();
  telegram.simulator.person({ id: 6, firstName: 'بلال' }).starts();
  telegram.simulator.faults.add({
    method: 'sendMessage',
    chat: ID,
    skip: 1,
    times: 2,
    kind: 'tooManyRequests',
    retryAfter: 7,
  });
  await telegram.result('getMe');
  const statuses: number[] = [];

  for (const chat of [6, ID, 6, ID, ID, ID]) statuses.push((await send(telegram, chat)).status);

  expect(statuses).toEqual([200, 200, 200, 429, 429, 200]);
});

test('F10: a 429 carries its pause in the body and in the header', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ kind: 'tooManyRequests', retryAfter: 7 });

  const { headers, body } = await send(telegram);

  expect(headers.get('retry-after')).toBe('7');
  expect(body).toMatchObject({ description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } });
});

test('F10: a gateway may answer with a page', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ kind: 'html' });

  const response = await post(telegram);

  expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect(await response.text()).toContain('<html>');
  expect(amina(telegram).events()).toEqual([]);
});

test.each([
  ['resetBefore', []],
  ['resetAfter', ['x']],
] as const)('F10: with %s the connection breaks and %j has arrived', async (kind, arrived) => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ method: 'sendMessage', kind });

  await expect(post(telegram)).rejects.toThrow('fetch failed');

  expect(
    amina(telegram)
      .events()
      .map(({ text }) => text),
  ).toEqual(arrived);
  expect((await send(telegram)).body.ok).toBe(true);
});

test('F10: a call may be applied long before its answer comes', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ kind: 'delay', afterMs: 40 });
  const order: string[] = [];
  const sending = send(telegram).then(() => order.push('answered'));

  await telegram.until(() => amina(telegram).events().length === 1);
  order.push('applied');
  await sending;

  expect(order).toEqual(['applied', 'answered']);
});

test('F10: a call may be held back before it is applied', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: 40 });
  const sending = send(telegram);

  await telegram.result('sendChatAction', { chat_id: ID, action: 'typing' });
  const before = amina(telegram).events().length;
  await sending;

  expect([before, amina(telegram).events().length]).toEqual([0, 1]);
});

test('F10: an update may be delivered once more after it was confirmed', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ method: 'getUpdates', kind: 'duplicateUpdates' });
  const [first] = await poll(telegram, 0);
  const offset = (first ?? 0) + 1;
  amina(telegram).says('مرحبا');

  const second = await poll(telegram, offset);
  const third = await poll(telegram, offset + 1);

  expect(second).toEqual([first, offset]);
  expect(third).toEqual([]);
});

test('F10: a delivery to a webhook may come twice though it was accepted', async () => {
  await using bot = await startBotServer();
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: bot.url });
  telegram.simulator.faults.add({ method: 'webhook', chat: ID, kind: 'duplicateUpdates' });

  amina(telegram).says('1');
  amina(telegram).says('2');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(bot.texts()).toEqual(['1', '1', '2']);
  expect(bot.delivered[0]?.update).toEqual(bot.delivered[1]?.update);
});

test.each([
  ['resetBefore', ['1']],
  ['resetAfter', ['1', '1']],
] as const)('F10: with %s a delivery fails, and the bot hears %j', async (kind, heard) => {
  const waits = manualWaits();
  await using bot = await startBotServer();
  await using telegram = await startTelegram({ waits });
  await telegram.result('setWebhook', { url: bot.url });
  telegram.simulator.faults.add({ method: 'webhook', kind });
  amina(telegram).says('1');
  await telegram.changed();

  waits.advance(2000);
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  const deliveries = telegram.simulator.calls().filter(({ method }) => method === 'webhook');
  expect(bot.texts()).toEqual(heard);
  expect(deliveries.map(({ ok }) => ok)).toEqual([false, true]);
});

test('F10: a delivery may take its time before and after', async () => {
  const waits = manualWaits();
  await using bot = await startBotServer();
  await using telegram = await startTelegram({ waits });
  await telegram.result('setWebhook', { url: bot.url });
  telegram.simulator.faults.add({ method: 'webhook', kind: 'delay', beforeMs: 5000, afterMs: 7000 });
  amina(telegram).says('1');
  await telegram.call('getMe');
  const before = bot.texts();

  waits.advance(5000);
  await bot.received(1);
  await telegram.call('getMe');
  const pending = telegram.simulator.pendingUpdates();
  const accepted = telegram.changed();
  waits.advance(7000);
  await accepted;

  expect([before, bot.texts(), pending, telegram.simulator.pendingUpdates()]).toEqual([[], ['1'], 1, 0]);
});

test('F10: a fault of any method meets no delivery, and duplicates meet nothing else', async () => {
  await using bot = await startBotServer();
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ kind: 'duplicateUpdates' });
  await send(telegram);
  telegram.simulator.faults.add({ kind: 'resetBefore', skip: 1 });
  await telegram.result('setWebhook', { url: bot.url });

  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);
  const left = (await (await control(telegram, 'GET')).json()) as unknown[];

  expect(bot.texts()).toEqual(['/start', '/start']);
  expect(left).toHaveLength(1);
});

test('F10: what the bot answers to a delivery cannot be made up', async () => {
  await using telegram = await startTelegram();

  const response = await control(telegram, 'POST', { method: 'webhook', kind: 'html' });

  expect(response.status).toBe(400);
});

test('F10: faults are asked for and taken back over HTTP', async () => {
  await using telegram = await withAmina();
  const fault: Fault = {
    method: 'sendMessage',
    kind: 'error',
    code: 500,
    description: 'Internal Server Error',
    times: 'always',
  };

  await control(telegram, 'POST', fault);
  const failing = await send(telegram);
  const listed: unknown = await (await control(telegram, 'GET')).json();
  await control(telegram, 'DELETE');

  expect(failing.status).toBe(500);
  expect(listed).toEqual([fault]);
  expect((await send(telegram)).body.ok).toBe(true);
});

test.each([
  [{ kind: 'nothing' }, '"kind" must be one of'],
  [{ kind: 'error', code: 1 }, 'needs a right "code"'],
  [{ kind: 'html', times: -1 }, 'cannot be -1'],
  [{ kind: 'html', colour: 'red' }, 'has no field "colour"'],
  ['html', 'must be a JSON object'],
])('F10: the fault %j is refused with what is wrong', async (fault, problem) => {
  await using telegram = await withAmina();

  const response = await control(telegram, 'POST', fault);

  expect(response.status).toBe(400);
  expect(await response.text()).toContain(problem.replaceAll('"', '\\"'));
});

test('F10: the log says which calls were applied', async () => {
  await using telegram = await withAmina();
  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'resetBefore' });
  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'resetAfter', skip: 1 });

  await post(telegram).catch(() => undefined);
  await post(telegram).catch(() => undefined);

  expect(telegram.simulator.calls()).toMatchObject([
    { method: 'sendMessage', chatId: ID, ok: false },
    { method: 'sendMessage', chatId: ID, ok: true },
  ]);
});

test('F10: Telegram may go away altogether and come back where it was', async () => {
  await using telegram = await withAmina();
  const first = await telegram.simulator.listen();
  const address = `${first.url}/bot${telegram.simulator.botToken}/getMe`;
  await fetch(address);

  await first.close();
  await expect(fetch(address)).rejects.toThrow('fetch failed');
  const second = await telegram.simulator.listen({ port: first.port });

  expect((await fetch(address)).status).toBe(200);
  await second.close();
});

async function withAmina(): Promise<Telegram> {
  const telegram = await startTelegram();
  amina(telegram).starts();
  return telegram;
}

function amina(telegram: Telegram) {
  return telegram.simulator.person({ id: ID, firstName: 'أمينة' });
}

function send(telegram: Telegram, chat_id = ID) {
  return telegram.call('sendMessage', { chat_id, text: 'x' });
}

function post({ url, simulator }: Telegram): Promise<Response> {
  const body = new URLSearchParams({ chat_id: String(ID), text: 'x' });
  return fetch(`${url}/bot${simulator.botToken}/sendMessage`, { method: 'POST', body });
}

async function poll(telegram: Telegram, offset: number): Promise<number[]> {
  const updates = await telegram.result<Update[]>('getUpdates', { offset });
  return updates.map(({ update_id }) => update_id);
}

function control({ url }: Telegram, method: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/simulator/faults`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}
