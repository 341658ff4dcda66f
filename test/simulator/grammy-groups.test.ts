import { Bot } from 'grammy';
import { expect, test } from 'vitest';
import { neighbourhood } from './conformance/neighbourhood.ts';
import { startTelegram, type Telegram } from './telegram.ts';

test('a grammY bot answers who asks to join, in private and in the group', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { bot: 'administrator' });
  const hassan = telegram.simulator.person({ firstName: 'حسن' });
  await using bot = startBot(telegram);
  bot.on('chat_join_request', async (ctx) => {
    await ctx.api.sendMessage(ctx.chatJoinRequest.user_chat_id, 'أهلا بك');
    await ctx.approveChatJoinRequest(ctx.from.id);
  });
  bot.on('chat_member', async (ctx) => {
    await ctx.reply(`${ctx.chatMember.new_chat_member.user.first_name}: ${ctx.chatMember.new_chat_member.status}`);
  });
  const link = amina.in(group).invites({ createsJoinRequest: true });

  hassan.asksToJoin(link);
  await telegram.until(() => group.events().some(({ kind }) => kind === 'message'));

  expect(hassan.events().map(({ text }) => text)).toEqual(['أهلا بك']);
  expect(group.events().at(-1)?.text).toBe('حسن: member');
});

test('a grammY bot asks in a topic, hears the votes and the reactions, and pins the answer', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { isForum: true, bot: 'administrator' });
  await using bot = startBot(telegram);
  bot.command('when', async (ctx) => {
    const topic = await ctx.createForumTopic('المواعيد');
    const { message_thread_id } = topic;
    await ctx.api.sendPoll(ctx.chat.id, 'متى؟', ['السبت', 'الأحد'], { is_anonymous: false, message_thread_id });
  });
  bot.on('poll_answer', async (ctx) => {
    const chosen = ctx.pollAnswer.option_ids[0] === 0 ? 'السبت' : 'الأحد';
    await ctx.api.sendMessage(group.id, chosen);
  });
  bot.reaction('👍', async (ctx) => {
    await ctx.api.pinChatMessage(ctx.chat.id, ctx.messageReaction.message_id);
  });

  amina.says('/when', { chat: group });
  await telegram.until(() => group.chat().some(({ poll }) => poll));
  bilal.votes('الأحد', { chat: group });
  await telegram.until(() => group.events().some(({ text }) => text === 'الأحد'));
  amina.reacts('👍', { chat: group });
  await telegram.until(() => group.events().some(({ kind }) => kind === 'pin'));

  expect(group.events().map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'topic المواعيد',
    'message متى؟',
    'message الأحد',
    'pin الأحد',
  ]);
});

function startBot(telegram: Telegram): Bot & AsyncDisposable {
  const bot = new Bot(telegram.simulator.botToken, { client: { apiRoot: telegram.url } });
  const allowed_updates = ['message', 'chat_member', 'chat_join_request', 'poll_answer', 'message_reaction'] as const;
  const running = bot.start({ allowed_updates });
  return Object.assign(bot, {
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await running;
    },
  });
}
