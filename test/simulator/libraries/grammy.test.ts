import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { run } from '@grammyjs/runner';
import { Bot, InlineKeyboard, InputFile, webhookCallback } from 'grammy';
import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';
import { expectConversation, expectUpload, WORDS } from './conversation.ts';

test('a bot of grammY with long polling', async () => {
  await using telegram = await startTelegram();
  const bot = createBot(telegram);
  const running = bot.start();

  await expectConversation(telegram);
  await expectUpload(telegram);

  await bot.stop();
  await running;
  expect(telegram.simulator.pendingUpdates()).toBe(0);
});

test('a bot of grammY with the runner', async () => {
  await using telegram = await startTelegram();
  const runner = run(createBot(telegram));

  await expectConversation(telegram);
  await expectUpload(telegram);

  await runner.stop();
});

test('a bot of grammY with a webhook', async () => {
  await using telegram = await startTelegram();
  const bot = createBot(telegram);
  const server = createServer(webhookCallback(bot, 'http', { secretToken: 'secret' }));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  await bot.api.setWebhook(url, { secret_token: 'secret' });

  await expectConversation(telegram);
  await expectUpload(telegram);
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(await bot.api.getWebhookInfo()).toEqual({
    url,
    has_custom_certificate: false,
    pending_update_count: 0,
    max_connections: 40,
    ip_address: '127.0.0.1',
  });
  await bot.api.deleteWebhook();
  server.close();
  server.closeAllConnections();
});

function createBot({ simulator, url }: Telegram): Bot {
  const bot = new Bot(simulator.botToken, { client: { apiRoot: url } });
  bot.command('list', async (ctx) => {
    await ctx.replyWithDocument(new InputFile(Buffer.from(WORDS.list), WORDS.file));
  });
  bot.callbackQuery('done', async (ctx) => {
    await ctx.answerCallbackQuery(WORDS.thanks);
    await ctx.editMessageText(WORDS.edited);
  });
  bot.on('message:text', async (ctx) => {
    await ctx.reply(WORDS.heard + ctx.message.text, { reply_markup: new InlineKeyboard().text(WORDS.button, 'done') });
  });
  return bot;
}
