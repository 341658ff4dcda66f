import { deleteChatPhoto, setChatPhoto } from './chats/chat-photo.ts';
import { getChat } from './chats/get-chat.ts';
import { leaveChat } from './chats/leave-chat.ts';
import { setChatDescription } from './chats/set-chat-description.ts';
import { setChatTitle } from './chats/set-chat-title.ts';
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
import { setMessageReaction } from './reactions/set-message-reaction.ts';
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

/** What can be done in groups and with polls, reactions and pins. Two methods still have their older names as well. */
export const GROUP_METHODS: Readonly<Record<string, Method>> = {
  approveChatJoinRequest,
  banChatMember,
  closeForumTopic,
  closeGeneralForumTopic,
  createChatInviteLink,
  createForumTopic,
  declineChatJoinRequest,
  deleteChatPhoto,
  deleteForumTopic,
  editChatInviteLink,
  editForumTopic,
  editGeneralForumTopic,
  exportChatInviteLink,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMembersCount: getChatMemberCount,
  getForumTopicIconStickers,
  hideGeneralForumTopic,
  kickChatMember: banChatMember,
  leaveChat,
  pinChatMessage,
  promoteChatMember,
  reopenForumTopic,
  reopenGeneralForumTopic,
  restrictChatMember,
  revokeChatInviteLink,
  sendPoll,
  setChatAdministratorCustomTitle,
  setChatDescription,
  setChatPermissions,
  setChatPhoto,
  setChatTitle,
  setMessageReaction,
  stopPoll,
  unbanChatMember,
  unhideGeneralForumTopic,
  unpinAllChatMessages,
  unpinAllForumTopicMessages,
  unpinAllGeneralForumTopicMessages,
  unpinChatMessage,
};
