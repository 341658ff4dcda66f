import { answerCallbackQuery } from './answer-callback-query.ts';
import { deleteMessage } from './delete-message.ts';
import { deleteMyCommands } from './delete-my-commands.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { editMessageReplyMarkup } from './edit-message-reply-markup.ts';
import { editMessageText } from './edit-message-text.ts';
import { getMe } from './get-me.ts';
import { getMyCommands } from './get-my-commands.ts';
import type { Method } from './method.ts';
import {
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './profile-texts.ts';
import { sendChatAction } from './send-chat-action.ts';
import { sendMessage } from './send-message.ts';
import { setMyCommands } from './set-my-commands.ts';

/** Every method that answers at once. getUpdates, which may wait, stands apart. */
const METHODS: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editMessageReplyMarkup,
  editMessageText,
  getMe,
  getMyCommands,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  sendChatAction,
  sendMessage,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
};

const BY_LOWER_CASE = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/** Finds a method; the case of its name does not matter. */
export function findMethod(name: string): { name: string; method: Method } | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase());
}
