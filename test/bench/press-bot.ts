import { workerData } from 'node:worker_threads';
import { run } from '@grammyjs/runner';
import { Bot, InlineKeyboard } from 'grammy';

// A bot in a thread of its own: it greets with a button and answers the press.

const { token, apiRoot } = workerData as { token: string; apiRoot: string };
const bot = new Bot(token, { client: { apiRoot } });
bot.command('start', async (ctx) => {
  await ctx.reply('Whose turn is it?', { reply_markup: new InlineKeyboard().text('Mine', 'mine') });
});
bot.callbackQuery('mine', async (ctx) => {
  await ctx.answerCallbackQuery('Thank you');
  await ctx.editMessageText('It is yours.');
});
await bot.init();
run(bot);
