import { answerCallbackQuery } from './editing/answer-callback-query.ts';
import { deleteMessage } from './editing/delete-message.ts';
import { deleteMessages } from './editing/delete-messages.ts';
import { editMessageCaption } from './editing/edit-message-caption.ts';
import { editMessageMedia } from './editing/edit-message-media.ts';
import { editMessageReplyMarkup } from './editing/edit-message-reply-markup.ts';
import { editMessageText } from './editing/edit-message-text.ts';
import { editMessageLiveLocation, stopMessageLiveLocation } from './editing/live-location.ts';
import { getFile } from './files/get-file.ts';
import { copyMessage, copyMessages } from './forwarding/copy-message.ts';
import { forwardMessage, forwardMessages } from './forwarding/forward-message.ts';
import { GROUP_METHODS } from './group-methods.ts';
import type { Method } from './method.ts';
import { getChatMenuButton, setChatMenuButton } from './profile/chat-menu-button.ts';
import {
  getMyDefaultAdministratorRights,
  setMyDefaultAdministratorRights,
} from './profile/default-administrator-rights.ts';
import { deleteMyCommands } from './profile/delete-my-commands.ts';
import { getMe } from './profile/get-me.ts';
import { getMyCommands } from './profile/get-my-commands.ts';
import { getUserProfilePhotos } from './profile/get-user-profile-photos.ts';
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
import { sendContact } from './sending/send-contact.ts';
import { sendDice } from './sending/send-dice.ts';
import {
  sendAnimation,
  sendAudio,
  sendDocument,
  sendPhoto,
  sendSticker,
  sendVideo,
  sendVideoNote,
  sendVoice,
} from './sending/send-file.ts';
import { sendMediaGroup } from './sending/send-media-group.ts';
import { sendMessage } from './sending/send-message.ts';
import { sendLocation, sendVenue } from './sending/send-place.ts';
import { close } from './server/close.ts';
import { logOut } from './server/log-out.ts';
import { getWebhookInfo } from './updates/get-webhook-info.ts';

/** Every method that answers at once. Those that may have to wait stand apart: getUpdates, setWebhook, deleteWebhook. */
const METHODS: Readonly<Record<string, Method>> = {
  ...GROUP_METHODS,
  answerCallbackQuery,
  close,
  copyMessage,
  copyMessages,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  editMessageCaption,
  editMessageLiveLocation,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  forwardMessage,
  forwardMessages,
  getChatMenuButton,
  getFile,
  getMe,
  getMyCommands,
  getMyDefaultAdministratorRights,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  getUserProfilePhotos,
  getWebhookInfo,
  logOut,
  sendAnimation,
  sendAudio,
  sendChatAction,
  sendContact,
  sendDice,
  sendDocument,
  sendLocation,
  sendMediaGroup,
  sendMessage,
  sendPhoto,
  sendSticker,
  sendVenue,
  sendVideo,
  sendVideoNote,
  sendVoice,
  setChatMenuButton,
  setMyCommands,
  setMyDefaultAdministratorRights,
  setMyDescription,
  setMyName,
  setMyShortDescription,
  stopMessageLiveLocation,
};

const BY_LOWER_CASE = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/** Finds a method; the case of its name does not matter. */
export function findMethod(name: string): { name: string; method: Method } | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase());
}
