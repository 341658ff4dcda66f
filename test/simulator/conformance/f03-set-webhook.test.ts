import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import { manualWaits } from '../../../src/simulator/waits.ts';
import { startBotServer } from '../bot-server.ts';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';

const URL_NOBODY_HEARS = 'http://127.0.0.1:9/hook';

test('F3: setWebhook and deleteWebhook say whether anything changed', async () => {
  await using telegram = await startTelegram();

  const said = [
    await say(telegram, 'setWebhook', { url: URL_NOBODY_HEARS }),
    await say(telegram, 'setWebhook', { url: URL_NOBODY_HEARS }),
    await say(telegram, 'setWebhook', { url: URL_NOBODY_HEARS, max_connections: 5 }),
    await say(telegram, 'deleteWebhook'),
    await say(telegram, 'deleteWebhook'),
  ];

  expect(said).toEqual([
    'Webhook was set',
    'Webhook is already set',
    'Webhook was set',
    'Webhook was deleted',
    'Webhook is already deleted',
  ]);
});

test('F3: setWebhook without a url deletes the webhook', async () => {
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: URL_NOBODY_HEARS });

  expect(await say(telegram, 'setWebhook', { url: '' })).toBe('Webhook was deleted');
  expect(await say(telegram, 'setWebhook')).toBe('Webhook is already deleted');
  expect(await telegram.result('getWebhookInfo')).toMatchObject({ url: '' });
});

test('F3: a webhook may be set once a second', async () => {
  const waits = manualWaits();
  await using telegram = await startTelegram({ limits: 'telegram', waits });
  await telegram.result('setWebhook', { url: URL_NOBODY_HEARS });

  const refused = await telegram.call('setWebhook', { url: URL_NOBODY_HEARS });
  const deleting = await telegram.call('deleteWebhook');
  waits.advance(1000);
  const later = await telegram.call('setWebhook', { url: URL_NOBODY_HEARS });

  expect([refused.status, refused.body.parameters]).toEqual([429, { retry_after: 1 }]);
  expect(deleting.body.description).toBe('Webhook was deleted');
  expect(later.body.description).toBe('Webhook was set');
});

test('F3: without limits a webhook may be set at any time', async () => {
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: URL_NOBODY_HEARS });

  expect(await say(telegram, 'setWebhook', { url: `${URL_NOBODY_HEARS}2` })).toBe('Webhook was set');
});

test('F3: a setWebhook that is still going on is refused when another one comes', async () => {
  const { promise: found, resolve } = Promise.withResolvers<void>();
  const lookup = async () => {
    await found;
    return [{ address: '127.0.0.1', family: 4 }];
  };
  await using telegram = await startTelegram({ lookup });
  const first = telegram.call('setWebhook', { url: 'http://first.example/' });
  await telegram.call('getMe');
  const second = telegram.call('setWebhook', { url: 'http://second.example/' });

  const refused = await first;
  const polling = await telegram.call('getUpdates');
  resolve();

  expect([refused.status, refused.body.description]).toEqual([409, 'Conflict: terminated by other setWebhook']);
  expect(polling.status).toBe(409);
  expect((await second).body.description).toBe('Webhook was set');
  expect(await telegram.result('getWebhookInfo')).toMatchObject({ url: 'http://second.example/' });
});

test('F3: deleteWebhook ends a setWebhook that is still going on', async () => {
  await using telegram = await startTelegram({ lookup: () => new Promise(() => {}) });
  const first = telegram.call('setWebhook', { url: 'http://first.example/' });
  await telegram.call('getMe');

  expect(await say(telegram, 'deleteWebhook')).toBe('Webhook was deleted');
  expect((await first).status).toBe(409);
});

test.each([
  ['http://', 'invalid webhook URL specified'],
  ['ftp://example.org/', 'invalid webhook URL specified'],
  ['https://a b/', 'invalid webhook URL specified'],
  ['https://example.org:99999/', 'invalid webhook URL specified'],
])('F3: the url %s is refused', async (url, problem) => {
  await using telegram = await startTelegram();

  expect(await telegram.refusal('setWebhook', { url })).toBe(`Bad Request: ${problem}`);
});

test.each([
  ['x'.repeat(257), 'secret token is too long'],
  ['with space', 'secret token contains unallowed characters'],
  ['سر', 'secret token contains unallowed characters'],
])('F3: the secret token %s is refused', async (secret_token, problem) => {
  await using telegram = await startTelegram();

  expect(await telegram.refusal('setWebhook', { url: URL_NOBODY_HEARS, secret_token })).toBe(`Bad Request: ${problem}`);
});

test('F3: a secret token may have 256 letters, digits, underscores and hyphens', async () => {
  await using telegram = await startTelegram();
  const secret_token = 'aZ0_-'.repeat(51).concat('x');

  expect(await say(telegram, 'setWebhook', { url: URL_NOBODY_HEARS, secret_token })).toBe('Webhook was set');
});

test('F3: the old webhook is gone when the new one is refused', async () => {
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: URL_NOBODY_HEARS });

  await telegram.refusal('setWebhook', { url: 'http://' });

  expect(await telegram.result('getWebhookInfo')).toMatchObject({ url: '' });
});

test.each([
  ['http://93.184.216.34/', 'An HTTPS URL must be provided for webhook'],
  ['https://93.184.216.34:8444/', 'Webhook can be set up only on ports 80, 88, 443 or 8443'],
  ['https://127.0.0.1/', 'IP address 127.0.0.1 is reserved'],
  ['https://192.168.1.4:8443/', 'IP address 192.168.1.4 is reserved'],
  ['https://[2001:db8::1]/', 'IPv6-only addresses are not allowed'],
])(
  'F3: with the rules of api.telegram.org the webhook %s is refused, with those of --local it is not',
  async (url, problem) => {
    await using strict = await startTelegram({ webhookRules: 'telegram' });
    await using local = await startTelegram();

    expect(await strict.refusal('setWebhook', { url })).toBe(`Bad Request: bad webhook: ${problem}`);
    expect(await say(local, 'setWebhook', { url })).toBe('Webhook was set');
  },
);

test.each(['', ':80', ':88', ':443', ':8443'])('F3: api.telegram.org takes the port "%s"', async (port) => {
  const lookup = async () => [{ address: '93.184.216.34', family: 4 }];
  await using telegram = await startTelegram({ webhookRules: 'telegram', lookup });

  expect(await say(telegram, 'setWebhook', { url: `https://example.org${port}/` })).toBe('Webhook was set');
});

test('F3: a name that leads to a reserved address is refused too', async () => {
  const lookup = async () => [{ address: '10.1.2.3', family: 4 }];
  await using telegram = await startTelegram({ webhookRules: 'telegram', lookup });

  expect(await telegram.refusal('setWebhook', { url: 'https://example.org/' })).toBe(
    'Bad Request: bad webhook: IP address 10.1.2.3 is reserved',
  );
});

test('F3: a name nobody knows is refused', async () => {
  const lookup = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
  await using telegram = await startTelegram({ lookup });

  expect(await telegram.refusal('setWebhook', { url: 'https://example.org/' })).toBe(
    'Bad Request: bad webhook: Failed to resolve host: Name or service not known',
  );
});

test('F3: a url without a scheme is https', async () => {
  const lookup = async () => [{ address: '93.184.216.34', family: 4 }];
  await using telegram = await startTelegram({ webhookRules: 'telegram', lookup });

  expect(await say(telegram, 'setWebhook', { url: 'example.org/hook' })).toBe('Webhook was set');
  expect(await telegram.result('getWebhookInfo')).toMatchObject({ url: 'example.org/hook' });
});

test.each([
  [undefined, 40],
  [0, 1],
  [7, 7],
  [1000, 100],
])('F3: max_connections %s becomes %i', async (max_connections, connections) => {
  await using telegram = await startTelegram();

  await telegram.result('setWebhook', {
    url: URL_NOBODY_HEARS,
    ...(max_connections === undefined ? {} : { max_connections }),
  });

  expect(await telegram.result('getWebhookInfo')).toMatchObject({ max_connections: connections });
});

test('F3: getWebhookInfo says little when there is no webhook', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ firstName: 'أمينة' }).starts();

  expect(await telegram.result('getWebhookInfo')).toEqual({
    url: '',
    has_custom_certificate: false,
    pending_update_count: 1,
  });
});

test('F3: getWebhookInfo says what was set, and allowed_updates only when they are not the usual ones', async () => {
  const lookup = async () => [
    { address: '2001:db8::1', family: 6 },
    { address: '93.184.216.34', family: 4 },
  ];
  await using telegram = await startTelegram({ lookup });
  const url = 'https://example.org/hook';

  await telegram.result('setWebhook', { url, max_connections: 3, allowed_updates: ['message', 'chat_member'] });
  const special = await telegram.result('getWebhookInfo');
  await telegram.result('setWebhook', { url, allowed_updates: [] });
  const usual = await telegram.result('getWebhookInfo');

  const said = { url, has_custom_certificate: false, pending_update_count: 0, ip_address: '93.184.216.34' };
  expect(special).toEqual({ ...said, max_connections: 3, allowed_updates: ['chat_member', 'message'] });
  expect(usual).toEqual({ ...said, max_connections: 40 });
});

test('F3: a certificate of its own is taken as a file, and getWebhookInfo says so', async () => {
  await using telegram = await startTelegram();
  const form = new FormData();
  form.set('url', 'https://127.0.0.1:9/');
  form.set('certificate', new Blob(['-----BEGIN CERTIFICATE-----']), 'cert.pem');

  await telegram.request('setWebhook', { method: 'POST', body: form });

  expect(await telegram.result('getWebhookInfo')).toMatchObject({ has_custom_certificate: true });
});

test.each(['setWebhook', 'deleteWebhook'])('F3: %s clears the queue when asked to', async (method) => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ firstName: 'أمينة' }).starts();

  await telegram.result(method, { url: '', drop_pending_updates: true });

  expect(telegram.simulator.pendingUpdates()).toBe(0);
});

test('F3: without being asked to, setWebhook and deleteWebhook keep the queue', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ firstName: 'أمينة' }).starts();

  await telegram.result('setWebhook', { url: URL_NOBODY_HEARS });
  await telegram.result('deleteWebhook');

  expect(telegram.simulator.pendingUpdates()).toBe(1);
});

test('F3: from polling to a webhook and back again nothing is lost and nothing comes twice', async () => {
  await using telegram = await startTelegram();
  await using bot = await startBotServer();
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  amina.says('1');
  amina.says('2');
  const [first] = await telegram.result<Update[]>('getUpdates', { limit: 1 });
  await telegram.result('getUpdates', { offset: (first?.update_id ?? 0) + 1 });

  await telegram.result('setWebhook', { url: bot.url });
  amina.says('3');
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);
  await telegram.result('deleteWebhook');
  amina.says('4');

  const rest = await telegram.result<Update[]>('getUpdates');
  expect([bot.texts(), rest.map(({ message }) => message?.text)]).toEqual([['2', '3'], ['4']]);
});

test('F3: what is on its way when the webhook is deleted stays in the queue', async () => {
  await using telegram = await startTelegram();
  await using bot = await startBotServer(() => undefined);
  await telegram.result('setWebhook', { url: bot.url });
  telegram.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await bot.received(1);

  await telegram.result('deleteWebhook');

  const updates = await telegram.result<Update[]>('getUpdates');
  expect(updates.map(({ message }) => message?.text)).toEqual(['مرحبا']);
});

test('F3: allowed_updates are shared by polling and webhooks', async () => {
  await using telegram = await startTelegram();
  await using bot = await startBotServer();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  await telegram.result('getUpdates', { offset: -1, allowed_updates: ['callback_query'] });

  await telegram.result('setWebhook', { url: bot.url });
  amina.says('لا يصل');
  amina.pressesData('yes', { messageId: 1 });
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(bot.texts().toSorted()).toEqual(['/start', 'yes']);
});

test('F3: a webhook outlives the simulator that was told of it', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  await using bot = await startBotServer((_, count) => (count === 1 ? { status: 500 } : {}));
  const waits = manualWaits();
  const before = await startTelegram({ stateFile, waits });
  await before.result('setWebhook', { url: bot.url, secret_token: 'secret' });
  await before[Symbol.asyncDispose]();

  await using after = await startTelegram({ stateFile });
  after.simulator.person({ firstName: 'أمينة' }).says('مرحبا');
  await after.until(() => after.simulator.pendingUpdates() === 0);

  expect(bot.delivered.at(-1)?.headers['x-telegram-bot-api-secret-token']).toBe('secret');
  expect(await after.result('getWebhookInfo')).toMatchObject({ url: bot.url, last_error_date: MORNING / 1000 });
});

async function say({ call }: Telegram, method: string, params?: Record<string, unknown>): Promise<string | undefined> {
  const { body } = await call(method, params);
  if (!body.ok) throw new Error(body.description);
  expect(body.result).toBe(true);
  return body.description;
}

function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'sanad-simulator-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
