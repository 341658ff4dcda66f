import { answerCallbackQuery } from './editing/answer-callback-query.ts';
import { deleteMessage } from './editing/delete-message.ts';
import { editMessageReplyMarkup } from './editing/edit-message-reply-markup.ts';
import { editMessageText } from './editing/edit-message-text.ts';
import type { Method } from './method.ts';
import { deleteMyCommands } from './profile/delete-my-commands.ts';
import { getMe } from './profile/get-me.ts';
import { getMyCommands } from './profile/get-my-commands.ts';
import {
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './profile/profile-texts.ts';
import { setMyCommands } from './profile/set-my-commands.ts';
import { sendChatAction } from './sending/send-chat-action.ts';
import { sendMessage } from './sending/send-message.ts';
import { deleteWebhook } from './updates/delete-webhook.ts';

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
