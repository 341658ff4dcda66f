import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { manualWaits } from '../../../src/simulator/waits.ts';
import { startBotServer } from '../bot-server.ts';
import { MORNING, startTelegram } from '../telegram.ts';
import { withWebhook } from './deliveries.ts';
import { CERTIFICATE, startSecureServer, startSocket } from './odd-servers.ts';

const SECOND = 1000;

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

test('F3: what still waits to be delivered does not keep a process alive', async () => {
  const program = `
    import { createSimulator } from ${JSON.stringify(new URL('../../../src/simulator/simulator.ts', import.meta.url).href)};
    const simulator = createSimulator();
    const { url, close } = await simulator.listen();
    const failed = new Promise((resolve) => simulator.onCall(({ method, ok }) => method === 'webhook' && !ok && resolve()));
    const hook = encodeURIComponent('http://127.0.0.1:1/');
    await (await fetch(url + '/bot' + simulator.botToken + '/setWebhook?url=' + hook)).json();
    simulator.person({ firstName: 'x' }).starts();
    await failed;
    await close();
    console.log(simulator.pendingUpdates());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));

  const [code] = (await once(child, 'exit')) as [number | null];

  expect([code, printed.join('').trim()]).toEqual([0, '1']);
});
