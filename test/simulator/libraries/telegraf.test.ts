import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Markup, Telegraf } from 'telegraf';
import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';
import { expectConversation, WORDS } from './conversation.ts';

test('a bot of telegraf with long polling', async () => {
  await using telegram = await startTelegram();
  const bot = createBot(telegram);
  const running = bot.launch();

  await expectConversation(telegram);

  bot.stop();
  await running;
});

test('a bot of telegraf with a webhook', async () => {
  await using telegram = await startTelegram();
  const bot = createBot(telegram);
  const server = createServer(bot.webhookCallback('/hook', { secretToken: 'secret' }));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  await bot.telegram.setWebhook(url, { secret_token: 'secret' });

  await expectConversation(telegram);
  await telegram.until(() => telegram.simulator.pendingUpdates() === 0);

  expect(await bot.telegram.getWebhookInfo()).not.toHaveProperty('last_error_message');
  await bot.telegram.deleteWebhook();
  server.close();
  server.closeAllConnections();
});

/** Without uploads: the multipart stream of telegraf 4.16 stands still on this Node, whatever server it talks to. */
function createBot({ simulator, url }: Telegram): Telegraf {
  const bot = new Telegraf(simulator.botToken, { telegram: { apiRoot: url } });
  bot.action('done', async (ctx) => {
    await ctx.answerCbQuery(WORDS.thanks);
    await ctx.editMessageText(WORDS.edited);
  });
  bot.on('text', async (ctx) => {
    await ctx.reply(
      WORDS.heard + ctx.message.text,
      Markup.inlineKeyboard([Markup.button.callback(WORDS.button, 'done')]),
    );
  });
  return bot;
}
