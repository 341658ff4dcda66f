import { Bot, type Context, GrammyError, HttpError, InlineKeyboard } from 'grammy';
import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from './telegram.ts';

test('a grammY bot talks with a person', async () => {
  await using telegram = await startTelegram();
  await using bot = startBot(telegram);
  const amina = telegram.simulator.person({ firstName: 'أمينة', languageCode: 'ar' });

  amina.opens('https://t.me/sanad_try_bot?start=abc');
  await telegram.until(() => amina.events().length === 1);
  amina.presses('تم');
  await telegram.until(() => amina.events().length === 3);

  expect(amina.events().map(({ kind, text }) => [kind, text])).toEqual([
    ['message', 'أهلا abc'],
    ['toast', 'شكرا'],
    ['edit', 'تمت النوبة'],
  ]);
  await bot.stop();
  expect(telegram.simulator.pendingUpdates()).toBe(0);
});

test('everything a person may send arrives as what it is', async () => {
  await using telegram = await startTelegram();
  await using bot = startBot(telegram);
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  const kinds = ['photo', 'document', 'voice', 'sticker', 'contact', 'location'] as const;

  for (const kind of kinds) amina.sends(kind);
  await telegram.until(() => amina.events().length === kinds.length);

  expect(amina.events().map(({ text }) => text)).toEqual([...kinds]);
  expect(amina.chat()[0]).toMatchObject({ from: 'person', media: 'photo' });
  await bot.stop();
});

test('grammY tells a refusal from a broken connection', async () => {
  await using telegram = await startTelegram();
  const { api } = new Bot(telegram.simulator.botToken, { client: { apiRoot: telegram.url } });

  await expect(api.sendMessage(5, 'x')).rejects.toMatchObject({
    error_code: 400,
    description: 'Bad Request: chat not found',
  });
  await expect(api.sendMessage(5, 'x')).rejects.toBeInstanceOf(GrammyError);

  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'resetBefore' });
  await expect(api.sendMessage(5, 'x')).rejects.toBeInstanceOf(HttpError);
});

function startBot(telegram: Telegram) {
  const bot = new Bot(telegram.simulator.botToken, { client: { apiRoot: telegram.url } });
  bot.command('start', async (ctx) => {
    await ctx.reply(`أهلا ${ctx.match}`, { reply_markup: new InlineKeyboard().text('تم', 'done') });
  });
  bot.callbackQuery('done', async (ctx) => {
    await ctx.answerCallbackQuery('شكرا');
    await ctx.editMessageText('تمت النوبة');
  });
  bot.on('message', async (ctx) => {
    await ctx.reply(kindOf(ctx));
  });
  const running = bot.start();
  const stop = async () => {
    await bot.stop();
    await running;
  };
  return { stop, [Symbol.asyncDispose]: stop };
}

function kindOf({ message }: Context): string {
  const { photo, document, voice, sticker, contact } = message ?? {};
  if (photo) return photo.every(({ file_id }) => file_id.length > 20) ? 'photo' : 'no file';
  if (document) return 'document';
  if (voice) return 'voice';
  if (sticker) return 'sticker';
  return contact ? 'contact' : 'location';
}
