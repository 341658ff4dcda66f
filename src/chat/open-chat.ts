import type { Context } from 'grammy';
import type { Message as Written } from 'grammy/types';
import { loadActor } from '../access/store.ts';
import { once } from '../db/commands.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueCall, queueEdit, queueMade, queueMessage, queueToast } from '../delivery/queue.ts';
import type { Language } from '../language/text.ts';
import { markReachable } from '../people/reach.ts';
import { recognise } from '../people/store.ts';
import type { Chat } from './context.ts';
import { withWayBack } from './way-back.ts';

type Settings = { administrators: ReadonlySet<TelegramId>; defaultLanguage: Language; botUsername: string };

/** Prepares the answerable chat of one update. Everything said goes to the outbox of the same transaction. */
export async function openChat(
  work: Work,
  context: Context,
  settings: Settings,
): Promise<{ chat: Chat; close: () => Promise<void> }> {
  const sender = context.from;
  if (!sender) throw new Error('a private chat without a sender');
  const person = await recognise(work, sender, settings.defaultLanguage);
  if (!person.reachable) await markReachable(work, person.id);
  const updateKey = `u${context.update.update_id}`;
  const chatId = person.telegramId;
  const pressed = context.callbackQuery;
  let said = 0;
  let toasted = pressed === undefined;
  const nextKey = () => `${updateKey}:${said++}`;
  const picture = pressed?.message && 'photo' in pressed.message ? pressed.message.message_id : undefined;
  const chat: Chat = {
    work,
    person,
    actor: await loadActor(work, person, settings.administrators),
    botUsername: settings.botUsername,
    ...(context.message ? { written: writtenIn(context.message) } : {}),
    ...(pressed?.message ? { pressedId: pressed.message.message_id } : {}),
    updateKey,
    once: (name, command) => once(work, { key: `${updateKey}:${name}`, name }, command),
    say: (message) => queueMessage(work, { chatId, key: nextKey(), message, priority: PRIORITY.answer }),
    redraw: async (message, { isWhole } = { isWhole: false }) => {
      const messageId = pressed?.message?.message_id;
      // A picture cannot become words: they come below it.
      if (messageId === undefined || picture !== undefined) return await chat.say(message);
      const key = nextKey();
      const drawn = isWhole ? message : await withWayBack(work, { chatId, messageId, message });
      await queueEdit(work, { chatId, key, message: drawn, messageId });
    },
    showMade: async (made, as) => {
      const key = nextKey();
      if (as === 'document') return await queueMade(work, { chatId, key, method: 'sendDocument', ...made });
      if (picture === undefined) return await queueMade(work, { chatId, key, method: 'sendPhoto', ...made });
      await queueMade(work, { chatId, key, method: 'editMessageMedia', messageId: picture, ...made });
    },
    tell: (text) => (pressed ? chat.toast(text) : chat.say({ text })),
    removeWords: async () => {
      const messageId = context.message?.message_id;
      if (messageId === undefined) return;
      const body = { chat_id: chatId, message_id: messageId };
      await queueCall(work, { chatId, key: nextKey(), method: 'deleteMessage', body });
    },
    toast: async (text, options) => {
      if (!pressed || toasted) return;
      toasted = true;
      await queueToast(work, { chatId, key: nextKey(), callbackQueryId: pressed.id, text, ...options });
    },
  };
  const close = async () => {
    if (pressed && !toasted) await queueToast(work, { chatId, key: nextKey(), callbackQueryId: pressed.id });
  };
  return { chat, close };
}

function writtenIn({ message_id, reply_to_message, voice }: Written): NonNullable<Chat['written']> {
  return { messageId: message_id, repliesTo: reply_to_message?.message_id, isVoice: voice !== undefined };
}
