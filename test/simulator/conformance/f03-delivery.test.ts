import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SimulatorOptions } from '../../../src/simulator/simulator.ts';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import { deliveryQueue } from '../../../src/simulator/state/update-queue.ts';
import { type ManualWaits, manualWaits } from '../../../src/simulator/waits.ts';
import { type BotServer, startBotServer } from '../bot-server.ts';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

test('F3: an update is posted as JSON to the path and query of the url, with the secret token', async () => {
  await using bot = await startBotServer();
  await using telegram = await startTelegram();
  const url = bot.url.replace('http://', 'http://user:p%40ss@').concat('/deep?x=1&y=%20');
  await telegram.result('setWebhook', { url, secret_token: 'S3-cret_' });

  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('مرحبا');
  await bot.received(1);

  const { method, url: path, headers, update } = bot.delivered[0] ?? {};
  expect([method, path]).toEqual(['POST', '/hook/deep?x=1&y=%20']);
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': 'S3-cret_',
    'accept-encoding': 'gzip, deflate',
    authorization: `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
    connection: 'keep-alive',
  });
  expect(update).toMatchObject({ update_id: expect.any(Number), message: { text: 'مرحبا', from: { id: 5 } } });
});

test('F3: without a secret token there is no such header', async () => {
  await using bot = await startBotServer();
  await using telegram = await withWebhook(bot);

  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await bot.received(1);

  expect(bot.delivered[0]?.headers).not.toHaveProperty('x-telegram-bot-api-secret-token');
  expect(bot.delivered[0]?.headers).not.toHaveProperty('authorization');
});

test.each([200, 201, 204, 299])('F3: an update that is answered with %i is forgotten', async (status) => {
  await using bot = await startBotServer(() => ({ status }));
  await using telegram = await withWebhook(bot);

  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(bot.delivered).toHaveLength(1);
  expect(await telegram.result('getWebhookInfo')).not.toHaveProperty('last_error_date');
});

test.each([
  [301, 'Moved Permanently'],
  [304, 'Not Modified'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [404, 'Not Found'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
])('F3: the answer %i is a failure', async (status, reason) => {
  await using bot = await startBotServer(() => ({ status, headers: { location: '/elsewhere' } }));
  const waits = manualWaits();
  await using telegram = await withWebhook(bot, { waits });
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');

  await telegram.changed();

  expect(await telegram.result('getWebhookInfo')).toMatchObject({
    pending_update_count: 1,
    last_error_date: MORNING / 1000,
    last_error_message: `Wrong response from the webhook: ${status} ${reason}`,
  });
  expect(bot.delivered.every(({ url }) => url === '/hook')).toBe(true);
});

test('F3: nobody listening, a broken and a closed connection are failures with their reasons', async () => {
  const messages: unknown[] = [];
  for (const kind of ['refuse', 'reset', 'close'] as const) {
    await using target = await startSocket(kind);
    await using telegram = await startTelegram({ waits: manualWaits() });
    await telegram.result('setWebhook', { url: `http://127.0.0.1:${target.port}/` });
    telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
    await telegram.changed();
    const info = await telegram.result<Record<string, unknown>>('getWebhookInfo');
    messages.push(info['last_error_message']);
    expect(info['pending_update_count']).toBe(1);
  }

  expect(messages).toEqual(['Connection refused', 'Connection reset by peer', 'Connection closed']);
});

test('F3: sixty seconds without an answer are a failure', async () => {
  const waits = manualWaits();
  await using bot = await startBotServer(() => undefined);
  await using telegram = await withWebhook(bot, { waits });
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await bot.received(1);

  waits.advance(60 * SECOND - 1);
  const before = await telegram.result('getWebhookInfo');
  const failing = telegram.changed();
  waits.advance(1);
  await failing;

  expect(before).not.toHaveProperty('last_error_message');
  expect(await telegram.result('getWebhookInfo')).toMatchObject({ last_error_message: 'Read timeout expired' });
});

test('F3: the same update is tried again at once, then after 2, 4, 8, 16 and 32 seconds, then after one to two minutes', async () => {
  const waits = manualWaits();
  await using bot = await startBotServer(() => ({ status: 500 }));
  await using telegram = await withWebhook(bot, { waits });
  const first = telegram.changed();
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await first;
  await failures(telegram, bot, 2);

  for (const [nth, seconds] of [2, 4, 8, 16, 32].entries()) {
    await expectQuietThenRetry({ telegram, bot, waits }, seconds * SECOND, nth + 3);
  }
  for (const count of [8, 9]) {
    waits.advance(60 * SECOND - 1);
    await telegram.call('getMe');
    expect(bot.delivered).toHaveLength(count - 1);
    waits.advance(60 * SECOND + 1);
    await failures(telegram, bot, count);
  }

  expect(new Set(bot.delivered.map(({ update }) => update.update_id)).size).toBe(1);
});

test.each([
  [7, 7],
  [100_000, 3600],
])('F3: Retry-After %i of an answer decides, up to an hour: %i s', async (asked, seconds) => {
  const waits = manualWaits();
  await using bot = await startBotServer(() => ({ status: 503, headers: { 'retry-after': String(asked) } }));
  await using telegram = await withWebhook(bot, { waits });
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await failures(telegram, bot, 1);

  await expectQuietThenRetry({ telegram, bot, waits }, seconds * SECOND, 2);
});

test('F3: an update is given up when it expires: a press after 150 seconds, a message after a day', async () => {
  const waits = manualWaits();
  await using bot = await startBotServer(() => ({ status: 500, headers: { 'retry-after': '1' } }));
  await using telegram = await withWebhook(bot, { waits });
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.says('مرحبا');
  await failures(telegram, bot, 1);
  amina.pressesData('yes', { messageId: 1 });
  const pending: number[] = [];

  for (const forward of [150 * SECOND, 24 * HOUR]) {
    telegram.clock.nowMs += forward;
    for (let round = 0; round < 4; round += 1) {
      waits.advance(2 * SECOND);
      await bot.received(1);
      await telegram.call('getMe');
    }
    pending.push(telegram.simulator.pendingUpdates());
  }

  expect(pending).toEqual([1, 0]);
});

test('F3: the next message of a chat comes only after the one before was accepted', async () => {
  await using bot = await startBotServer(() => undefined);
  await using telegram = await withWebhook(bot);
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  for (const text of ['1', '2', '3']) amina.says(text);
  await bot.received(1);
  await telegram.call('getMe');
  expect(bot.texts()).toEqual(['1']);

  for (const count of [1, 2, 3]) {
    await bot.received(count);
    bot.delivered[count - 1]?.answer();
  }
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(bot.texts()).toEqual(['1', '2', '3']);
});

test('F3: a failing update blocks only its own queue', async () => {
  const waits = manualWaits();
  await using bot = await startBotServer(({ message }) => (message?.text === 'سيئة' ? { status: 500 } : {}));
  await using telegram = await withWebhook(bot, { waits });
  const [amina, bilal] = ['أمينة', 'بلال'].map((firstName) => telegram.simulator.person({ firstName }));
  bilal?.says('قبل');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  amina?.says('سيئة');
  amina?.says('تنتظر');
  bilal?.says('جيدة');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 2);

  await bot.received(4);
  expect(bot.texts().toSorted()).toEqual(['قبل', 'سيئة', 'سيئة', 'جيدة'].toSorted());
});

test('F3: chats run side by side, up to max_connections', async () => {
  await using bot = await startBotServer((_, count) => (count === 1 ? {} : undefined));
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: bot.url, max_connections: 3 });
  await warmUp(telegram);

  for (let n = 0; n < 5; n += 1) telegram.simulator.person({ firstName: `شخص ${n}` }).says('مرحبا');
  await bot.received(4);
  await telegram.call('getMe');

  expect(bot.delivered).toHaveLength(4);
  for (const count of [2, 3, 4, 5, 6]) {
    await bot.received(count);
    bot.delivered[count - 1]?.answer();
  }
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);
});

test('F3: a message and a press of one person may be on their way at the same time', async () => {
  await using bot = await startBotServer((_, count) => (count === 1 ? {} : undefined));
  await using telegram = await withWebhook(bot);
  await warmUp(telegram);
  const amina = telegram.simulator.person({ firstName: 'أمينة' });

  amina.says('مرحبا');
  amina.pressesData('yes', { messageId: 1 });
  await bot.received(3);

  expect(bot.texts().slice(1).toSorted()).toEqual(['yes', 'مرحبا']);
  for (const { response, answer } of bot.delivered) if (!response.writableEnded) answer();
});

test('F3: presses wait for each other by person, not by chat', async () => {
  await using bot = await startBotServer((_, count) => (count === 1 ? {} : undefined));
  await using telegram = await withWebhook(bot, {}, ['message', 'callback_query']);
  await warmUp(telegram);
  const [amina, bilal] = ['أمينة', 'بلال'].map((firstName) => telegram.simulator.person({ firstName }));
  const chat = telegram.simulator.group({ title: 'حي النور' });
  if (!amina || !bilal) throw new Error('two people');
  chat.adds(amina, bilal);

  amina.pressesData('أمينة 1', { messageId: 1, chat });
  amina.pressesData('أمينة 2', { messageId: 1, chat });
  bilal.pressesData('بلال', { messageId: 1, chat });
  await bot.received(3);
  await telegram.call('getMe');

  expect(bot.texts().slice(1)).toEqual(['أمينة 1', 'بلال']);
  for (const { response, answer } of bot.delivered) if (!response.writableEnded) answer();
});

const chat = { id: -7, type: 'group' as const };
const from = { id: 5, is_bot: false, first_name: 'أمينة' };
test.each([
  ['message', { message: { chat } }, 'messages of -7'],
  ['edited_message', { edited_message: { chat } }, 'messages of -7'],
  ['channel_post', { channel_post: { chat } }, 'messages of -7'],
  ['edited_channel_post', { edited_channel_post: { chat } }, 'messages of -7'],
  ['callback_query', { callback_query: { from, message: { chat } } }, 'presses of 5'],
  ['my_chat_member', { my_chat_member: { chat, from } }, 'own standing in -7'],
  ['chat_member', { chat_member: { chat, from, new_chat_member: { user: { id: 6 } } } }, 'standing of 6'],
  ['chat_join_request', { chat_join_request: { chat, from } }, 'standing of 5'],
  ['message_reaction', { message_reaction: { chat } }, 'reactions in -7'],
  ['message_reaction_count', { message_reaction_count: { chat } }, 'reaction counts in -7'],
  ['poll', { poll: { id: '9' } }, 'poll 9'],
  ['poll_answer', { poll_answer: { poll_id: '9' } }, 'poll 9'],
])('F3: a %s belongs to its queue', (_, content, queue) => {
  expect(deliveryQueue({ update_id: 1, ...content } as unknown as Update)).toBe(queue);
});

test('F3: a server that has taken nothing yet is tried with one update at a time', async () => {
  await using bot = await startBotServer(() => undefined);
  await using telegram = await withWebhook(bot);

  for (let n = 0; n < 5; n += 1) telegram.simulator.person({ firstName: `شخص ${n}` }).says('مرحبا');
  await bot.received(1);
  await telegram.call('getMe');

  expect(bot.delivered).toHaveLength(1);
  bot.delivered[0]?.answer();
  await bot.received(5);
  for (const { response, answer } of bot.delivered) if (!response.writableEnded) answer();
});

test('F3: ten seconds without success bring back one update at a time, and a new connection every two seconds', async () => {
  const waits = manualWaits();
  const close = { status: 500, headers: { connection: 'close' } };
  await using bot = await startBotServer((_, count) => (count === 1 ? {} : close));
  await using telegram = await withWebhook(bot, { waits });
  await warmUp(telegram);
  waits.advance(10 * SECOND + 1);

  for (let n = 0; n < 5; n += 1) telegram.simulator.person({ firstName: `شخص ${n}` }).says('مرحبا');
  await failures(telegram, bot, 3);

  for (const count of [4, 5]) {
    waits.advance(2 * SECOND - 1);
    await telegram.call('getMe');
    expect(bot.delivered).toHaveLength(count - 1);
    waits.advance(1);
    await failures(telegram, bot, count);
  }
});

test('F3: a server that says for 23 hours that it is gone loses its webhook', async () => {
  const waits = manualWaits();
  await using bot = await startBotServer(() => ({ status: 410, headers: { 'retry-after': '3600' } }));
  await using telegram = await withWebhook(bot, { waits });
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await failures(telegram, bot, 1);

  for (let hour = 1; hour <= 23; hour += 1) {
    waits.advance(HOUR);
    await failures(telegram, bot, hour + 1);
  }
  expect(await telegram.result('getWebhookInfo')).toMatchObject({ url: bot.url });
  waits.advance(HOUR);
  await failures(telegram, bot, 25);

  expect(await telegram.result('getWebhookInfo')).toEqual({
    url: '',
    has_custom_certificate: false,
    pending_update_count: 1,
  });
});

test('F3: another answer in between begins the 23 hours anew', async () => {
  const waits = manualWaits();
  const headers = { 'retry-after': '3600' };
  await using bot = await startBotServer((_, count) => ({ status: count === 12 ? 500 : 410, headers }));
  await using telegram = await withWebhook(bot, { waits });
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await failures(telegram, bot, 1);

  for (let hour = 1; hour <= 30; hour += 1) {
    waits.advance(HOUR);
    await failures(telegram, bot, hour + 1);
  }

  expect(await telegram.result('getWebhookInfo')).toMatchObject({ url: bot.url });
});

const CALL = { method: 'sendMessage', chat_id: 5, text: 'جواب' };
test.each([
  ['JSON', { body: JSON.stringify(CALL), headers: { 'content-type': 'application/json; charset=utf-8' } }],
  ['urlencoded', { body: form(CALL), headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['multipart', { body: multipart(CALL), headers: { 'content-type': 'multipart/form-data; boundary=XX' } }],
])('F3: a call in the answer is executed: %s', async (_, answer) => {
  await using bot = await startBotServer(() => answer);
  await using telegram = await withWebhook(bot);
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });

  amina.says('مرحبا');
  await telegram.until(() => amina.events().length === 1);

  expect(amina.events()[0]?.text).toBe('جواب');
});

test.each(['getUpdates', 'getMe', 'setWebhook', 'deleteWebhook', 'close', 'logOut'])(
  'F3: %s in an answer is passed over',
  async (method) => {
    const headers = { 'content-type': 'application/json' };
    await using bot = await startBotServer(() => ({ body: JSON.stringify({ method }), headers }));
    await using telegram = await withWebhook(bot);

    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('مرحبا');
    await telegram.until(() => telegram.simulator.pendingUpdates() === 0);
    await telegram.result('getWebhookInfo');

    expect(telegram.simulator.calls().map((call) => call.method)).toEqual(['setWebhook', 'webhook', 'getWebhookInfo']);
  },
);

test('F3: what goes wrong with a call in an answer concerns nobody', async () => {
  const bodies = [
    '{"method":"sendMessage"}',
    '{"method":"sendNothing"}',
    'broken',
    '{"method":"sendMessage","chat_id":99,"text":"x"}',
  ];
  const headers = { 'content-type': 'application/json' };
  await using bot = await startBotServer((_, count) => ({ body: bodies[count - 1] ?? '', headers }));
  await using telegram = await withWebhook(bot);
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });

  for (let n = 0; n < 4; n += 1) amina.says('مرحبا');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(bot.delivered).toHaveLength(4);
  expect(await telegram.result('getWebhookInfo')).not.toHaveProperty('last_error_message');
});

test('F3: a packed answer is unpacked', async () => {
  await using telegram = await startTelegram();
  await using bot = await startBotServer(() => undefined);
  await telegram.result('setWebhook', { url: bot.url });
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  amina.says('مرحبا');
  await bot.received(1);

  const { response } = bot.delivered[0] ?? {};
  response?.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response?.end(gzipSync(JSON.stringify(CALL)));
  await telegram.until(() => amina.events().length === 1);

  expect(amina.events()[0]?.text).toBe('جواب');
});

test('F3: an https server with a certificate of its own is trusted when the bot sent that certificate', async () => {
  await using bot = await startSecureServer();
  await using telegram = await startTelegram({ waits: manualWaits() });
  const url = `https://localhost:${bot.port}/`;
  await telegram.result('setWebhook', { url });
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('مرحبا');
  await telegram.changed();
  const info = await telegram.result<Record<string, unknown>>('getWebhookInfo');

  const body = new FormData();
  body.set('url', url);
  body.set('certificate', new Blob([CERTIFICATE]), 'cert.pem');
  await telegram.request('setWebhook', { method: 'POST', body });
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(info['last_error_message']).toMatch(/^SSL error \{.*certificate.*\}$/);
});

test('F3: a fixed address is used whatever the name leads to', async () => {
  await using bot = await startBotServer();
  await using telegram = await startTelegram();
  const url = `http://nowhere.example:${bot.port}/hook`;

  await telegram.result('setWebhook', { url, ip_address: '127.0.0.1' });
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(bot.delivered[0]?.headers.host).toBe(`nowhere.example:${bot.port}`);
  expect(await telegram.result('getWebhookInfo')).toMatchObject({ ip_address: '127.0.0.1' });
});

async function withWebhook(
  bot: BotServer,
  options: SimulatorOptions = {},
  allowed_updates: string[] = [],
): Promise<Telegram> {
  const telegram = await startTelegram(options);
  await telegram.result('setWebhook', { url: bot.url, allowed_updates });
  return telegram;
}

/** One update is accepted, so the server is trusted with more. */
async function warmUp({ simulator, until }: Telegram): Promise<void> {
  simulator.person({ firstName: 'أولى' }).says('أول');
  await until(() => simulator.pendingUpdates() === 0);
}

/** Waits until so many deliveries have come to the bot, and nothing of them is left to be noted. */
async function failures({ simulator, until }: Telegram, bot: BotServer, count: number): Promise<void> {
  await bot.received(count);
  await until(() => simulator.calls().filter(({ method }) => method === 'webhook').length >= count);
}

async function expectQuietThenRetry(
  { telegram, bot, waits }: { telegram: Telegram; bot: BotServer; waits: ManualWaits },
  ms: number,
  count: number,
): Promise<void> {
  waits.advance(ms - 1);
  await telegram.call('getMe');
  expect(bot.delivered).toHaveLength(count - 1);
  waits.advance(1);
  await failures(telegram, bot, count);
}

function form(fields: Record<string, unknown>): string {
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();
}

function multipart(fields: Record<string, unknown>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  );
  return `${parts.join('')}--XX--\r\n`;
}

/** Something at a port that is no bot: nobody, or a connection that breaks. */
async function startSocket(kind: 'refuse' | 'reset' | 'close') {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => (kind === 'reset' ? socket.resetAndDestroy() : socket.end()));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  if (kind === 'refuse') await close();
  return { port, [Symbol.asyncDispose]: () => (kind === 'refuse' ? Promise.resolve() : close()) };
}

async function startSecureServer() {
  const server = createHttpsServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
    request.resume();
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}

/** Of nobody, for localhost alone, until the year 2126. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6HZfOOq8xMwqrY7A
Xd3B50mLGdOsBoDbEkujYSWXkTOhRANCAASEwPEsFSquiYJ2rkeV8UOnAacv5//T
h9dnNirorJ/Krm0ntusOq3F+DgCDD7Tbfs8lgXB6KnMGLlLQwvYBQPRk
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUBiB/zLzi2BsmIH8FYhonQuhJIeYwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA5MjMwMVoYDzIxMjYxMDMx
MDkyMzAxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASEwPEsFSquiYJ2rkeV8UOnAacv5//Th9dnNirorJ/Krm0ntusOq3F+
DgCDD7Tbfs8lgXB6KnMGLlLQwvYBQPRko28wbTAdBgNVHQ4EFgQUHBeR09NTdym5
roko/7rzRaHwyzowHwYDVR0jBBgwFoAUHBeR09NTdym5roko/7rzRaHwyzowDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgakEcrfkJjrIUx2tWd/deeBR2ABakSE3UU2CUOMcx5ocCIQDw
WAjbEskYNa2x4gm6PfD+sHlBeSLmxegXaoj/GsWN4Q==
-----END CERTIFICATE-----`;
