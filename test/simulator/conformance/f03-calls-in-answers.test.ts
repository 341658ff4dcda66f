import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startBotServer } from '../bot-server.ts';
import { startTelegram } from '../telegram.ts';
import { withWebhook } from './deliveries.ts';

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

function form(fields: Record<string, unknown>): string {
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();
}

function multipart(fields: Record<string, unknown>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  );
  return `${parts.join('')}--XX--\r\n`;
}
