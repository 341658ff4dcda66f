import { Bot, InlineKeyboardBuilder, InputFile } from 'node-telegram-bot-api';
import { test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';
import { expectConversation, expectUpload, WORDS } from './conversation.ts';

test('a bot of node-telegram-bot-api with long polling', async () => {
  await using telegram = await startTelegram();
  const bot = createBot(telegram);
  const running = bot.startPolling();

  await expectConversation(telegram);
  await expectUpload(telegram);

  bot.stop();
  await running;
});

function createBot({ simulator, url }: Telegram): Bot {
  const bot = new Bot(simulator.botToken, { apiRoot: url });
  bot.command('list', async (ctx) => {
    const document = new InputFile(Buffer.from(WORDS.list), { filename: WORDS.file });
    await bot.api.sendDocument({ chat_id: ctx.chat?.id ?? 0, document });
  });
  bot.on('callback_query', async (ctx) => {
    await ctx.answerCallbackQuery({ text: WORDS.thanks });
    const message = ctx.callbackQuery?.message;
    if (!message) throw new Error('the press has a message');
    await bot.api.editMessageText({ chat_id: message.chat.id, message_id: message.message_id, text: WORDS.edited });
  });
  bot.on('message', async (ctx) => {
    await ctx.reply(WORDS.heard + (ctx.message?.text ?? ''), {
      reply_markup: new InlineKeyboardBuilder().text(WORDS.button, 'done').build(),
    });
  });
  return bot;
}
