import { deleteChatPhoto, setChatPhoto } from './chats/chat-photo.ts';
import { getChat } from './chats/get-chat.ts';
import { leaveChat } from './chats/leave-chat.ts';
import { setChatDescription } from './chats/set-chat-description.ts';
import { setChatTitle } from './chats/set-chat-title.ts';
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
import { approveChatJoinRequest, declineChatJoinRequest } from './invitations/answer-join-request.ts';
import {
  createChatInviteLink,
  editChatInviteLink,
  exportChatInviteLink,
  revokeChatInviteLink,
} from './invitations/invite-links.ts';
import { banChatMember } from './members/ban-chat-member.ts';
import { getChatAdministrators } from './members/get-chat-administrators.ts';
import { getChatMember } from './members/get-chat-member.ts';
import { getChatMemberCount } from './members/get-chat-member-count.ts';
import { promoteChatMember } from './members/promote-chat-member.ts';
import { restrictChatMember } from './members/restrict-chat-member.ts';
import { setChatAdministratorCustomTitle } from './members/set-administrator-title.ts';
import { setChatPermissions } from './members/set-chat-permissions.ts';
import { unbanChatMember } from './members/unban-chat-member.ts';
import type { Method } from './method.ts';
import { pinChatMessage } from './pins/pin-chat-message.ts';
import { unpinAllChatMessages, unpinChatMessage } from './pins/unpin-chat-messages.ts';
import { sendPoll } from './polls/send-poll.ts';
import { stopPoll } from './polls/stop-poll.ts';
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
import { setMessageReaction } from './reactions/set-message-reaction.ts';
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
import {
  closeForumTopic,
  closeGeneralForumTopic,
  hideGeneralForumTopic,
  reopenForumTopic,
  reopenGeneralForumTopic,
  unhideGeneralForumTopic,
} from './topics/close-forum-topic.ts';
import { createForumTopic } from './topics/create-forum-topic.ts';
import { deleteForumTopic } from './topics/delete-forum-topic.ts';
import { editForumTopic, editGeneralForumTopic } from './topics/edit-forum-topic.ts';
import { getForumTopicIconStickers } from './topics/get-forum-topic-icons.ts';
import { unpinAllForumTopicMessages, unpinAllGeneralForumTopicMessages } from './topics/unpin-topic-messages.ts';
import { getWebhookInfo } from './updates/get-webhook-info.ts';

/** Every method that answers at once. Those that may have to wait stand apart: getUpdates, setWebhook, deleteWebhook. */
const METHODS: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  approveChatJoinRequest,
  banChatMember,
  close,
  closeForumTopic,
  closeGeneralForumTopic,
  createChatInviteLink,
  createForumTopic,
  declineChatJoinRequest,
  deleteChatPhoto,
  deleteForumTopic,
  copyMessage,
  copyMessages,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  editChatInviteLink,
  editForumTopic,
  editGeneralForumTopic,
  editMessageCaption,
  editMessageLiveLocation,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  exportChatInviteLink,
  forwardMessage,
  forwardMessages,
  getFile,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMenuButton,
  getForumTopicIconStickers,
  getMe,
  getMyCommands,
  getMyDefaultAdministratorRights,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  getUserProfilePhotos,
  getWebhookInfo,
  hideGeneralForumTopic,
  leaveChat,
  logOut,
  pinChatMessage,
  promoteChatMember,
  reopenForumTopic,
  reopenGeneralForumTopic,
  restrictChatMember,
  revokeChatInviteLink,
  sendAnimation,
  sendAudio,
  sendChatAction,
  sendContact,
  sendDice,
  sendDocument,
  sendLocation,
  sendMediaGroup,
  sendMessage,
  sendPoll,
  sendPhoto,
  sendSticker,
  sendVenue,
  sendVideo,
  sendVideoNote,
  sendVoice,
  setChatAdministratorCustomTitle,
  setChatDescription,
  setChatMenuButton,
  setChatPermissions,
  setChatPhoto,
  setChatTitle,
  setMessageReaction,
  setMyCommands,
  setMyDefaultAdministratorRights,
  setMyDescription,
  setMyName,
  setMyShortDescription,
  stopPoll,
  stopMessageLiveLocation,
  unbanChatMember,
  unhideGeneralForumTopic,
  unpinAllChatMessages,
  unpinAllForumTopicMessages,
  unpinAllGeneralForumTopicMessages,
  unpinChatMessage,
};

const BY_LOWER_CASE = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/** Finds a method; the case of its name does not matter. */
export function findMethod(name: string): { name: string; method: Method } | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase());
}
