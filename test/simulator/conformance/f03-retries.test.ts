import { expect, test } from 'vitest';
import { manualWaits } from '../../../src/simulator/waits.ts';
import { startBotServer } from '../bot-server.ts';
import { expectQuietThenRetry, failures, warmUp, withWebhook } from './deliveries.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

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
