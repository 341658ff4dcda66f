import { expect } from 'vitest';
import type { SimulatorOptions } from '../../../src/simulator/simulator.ts';
import type { ManualWaits } from '../../../src/simulator/waits.ts';
import type { BotServer } from '../bot-server.ts';
import { startTelegram, type Telegram } from '../telegram.ts';

/** A Telegram that sends its updates to this bot. */
export async function withWebhook(
  bot: BotServer,
  options: SimulatorOptions = {},
  allowed_updates: string[] = [],
): Promise<Telegram> {
  const telegram = await startTelegram(options);
  await telegram.result('setWebhook', { url: bot.url, allowed_updates });
  return telegram;
}

/** One update is accepted, so the server is trusted with more. */
export async function warmUp({ simulator, until }: Telegram): Promise<void> {
  simulator.person({ firstName: 'أولى' }).says('أول');
  await until(() => simulator.pendingUpdates() === 0);
}

/** Waits until so many deliveries have come to the bot, and nothing of them is left to be noted. */
export async function failures({ simulator, until }: Telegram, bot: BotServer, count: number): Promise<void> {
  await bot.received(count);
  await until(() => simulator.calls().filter(({ method }) => method === 'webhook').length >= count);
}

/** Nothing is delivered before that time is over, then once. */
export async function expectQuietThenRetry(
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
