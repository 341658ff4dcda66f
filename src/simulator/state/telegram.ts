import type { AdministratorRights, Permissions } from './groups/rights.ts';
import type { Poll } from './polls/poll.ts';

/** The Bot API objects this simulator sends and receives, as far as it fills them. https://core.telegram.org/bots/api#available-types */
export type User = {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
};

export type Chat = {
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
  title?: string;
  username?: string;
  first_name?: string;
  last_name?: string;
  is_forum?: true;
};

export type MessageEntity = {
  type: string;
  offset: number;
  length: number;
  url?: string;
  user?: User;
  language?: string;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
};

export type InlineButton = { text: string; url?: string; callback_data?: string; [action: string]: unknown };

export type InlineKeyboard = { inline_keyboard: InlineButton[][] };

type PhotoSize = { file_id: string; file_unique_id: string; width: number; height: number; file_size: number };

type Attachment = { file_id: string; file_unique_id: string; file_size: number };

type NamedAttachment = Attachment & { file_name?: string; mime_type: string };

/** Where somebody is; a live one says for how long it moves. https://core.telegram.org/bots/api#location */
export type Location = {
  latitude: number;
  longitude: number;
  horizontal_accuracy?: number;
  live_period?: number;
  heading?: number;
  proximity_alert_radius?: number;
};

/** What may be sent besides text. */
export type MediaContent = {
  photo?: PhotoSize[];
  document?: NamedAttachment;
  audio?: NamedAttachment & { duration: number; title?: string; performer?: string };
  video?: NamedAttachment & { duration: number; width: number; height: number };
  animation?: NamedAttachment & { duration: number; width: number; height: number };
  video_note?: Attachment & { duration: number; length: number };
  voice?: Attachment & { duration: number; mime_type: string };
  sticker?: Attachment & {
    width: number;
    height: number;
    emoji?: string;
    type: 'regular';
    is_animated: boolean;
    is_video: boolean;
  };
  contact?: { phone_number: string; first_name: string; last_name?: string; user_id?: number; vcard?: string };
  location?: Location;
  venue?: { location: Location; title: string; address: string; [detail: string]: unknown };
  dice?: { emoji: string; value: number };
  caption?: string;
  caption_entities?: MessageEntity[];
  has_media_spoiler?: true;
  show_caption_above_media?: true;
  media_group_id?: string;
};

/** What happened in a group, told as a message. */
export type ServiceContent = {
  new_chat_members?: User[];
  new_chat_member?: User;
  new_chat_participant?: User;
  left_chat_member?: User;
  left_chat_participant?: User;
  migrate_to_chat_id?: number;
  migrate_from_chat_id?: number;
  group_chat_created?: true;
  supergroup_chat_created?: true;
  channel_chat_created?: true;
  new_chat_title?: string;
  new_chat_photo?: PhotoSize[];
  delete_chat_photo?: true;
  pinned_message?: Message | InaccessibleMessage;
  forum_topic_created?: { name: string; icon_color: number; icon_custom_emoji_id?: string };
  forum_topic_edited?: { name?: string; icon_custom_emoji_id?: string };
  forum_topic_closed?: Record<string, never>;
  forum_topic_reopened?: Record<string, never>;
  general_forum_topic_hidden?: Record<string, never>;
  general_forum_topic_unhidden?: Record<string, never>;
  users_shared?: { request_id: number; user_ids: number[]; users: { user_id: number; [detail: string]: unknown }[] };
  user_shared?: { request_id: number; user_id: number };
  chat_shared?: { request_id: number; chat_id: number; title?: string; username?: string };
  web_app_data?: { data: string; button_text: string };
};

export type MessageContent = { text?: string; entities?: MessageEntity[]; poll?: Poll } & MediaContent & ServiceContent;

/** The message of another chat or topic that is answered. https://core.telegram.org/bots/api#externalreplyinfo */
export type ExternalReply = { origin: Record<string, unknown>; chat: Chat; message_id: number };

/** https://core.telegram.org/bots/api#textquote */
export type TextQuote = { text: string; entities?: MessageEntity[]; position: number; is_manual?: true };

/** https://core.telegram.org/bots/api#messageorigin */
export type MessageOrigin =
  | { type: 'user'; sender_user: User; date: number }
  | { type: 'chat'; sender_chat: Chat; date: number }
  | { type: 'channel'; chat: Chat; message_id: number; date: number };

export type Message = MessageContent & {
  forward_origin?: MessageOrigin;
  /** The older way to say so, which the server still gives. */
  forward_from?: User;
  forward_date?: number;
  message_id: number;
  from?: User;
  sender_chat?: Chat;
  author_signature?: string;
  chat: Chat;
  date: number;
  edit_date?: number;
  reply_to_message?: Message;
  quote?: TextQuote;
  external_reply?: ExternalReply;
  message_thread_id?: number;
  is_topic_message?: true;
  reply_markup?: InlineKeyboard;
  has_protected_content?: true;
  link_preview_options?: Record<string, unknown>;
};

/** Stands for a message that was deleted: its date is always 0. https://core.telegram.org/bots/api#inaccessiblemessage */
type InaccessibleMessage = { chat: Chat; message_id: number; date: 0 };

export type CallbackQuery = {
  id: string;
  from: User;
  message: Message | InaccessibleMessage;
  chat_instance: string;
  data: string;
};

/** https://core.telegram.org/bots/api#chatmember */
export type ChatMember = { user: User; custom_title?: string } & (
  | { status: 'creator'; is_anonymous: boolean }
  | ({ status: 'administrator'; can_be_edited: boolean } & Partial<AdministratorRights>)
  | { status: 'member' | 'left' }
  | ({ status: 'restricted'; is_member: boolean; until_date: number } & Permissions)
  | { status: 'kicked'; until_date: number }
);

/** https://core.telegram.org/bots/api#chatinvitelink */
export type ChatInviteLink = {
  invite_link: string;
  creator: User;
  creates_join_request: boolean;
  is_primary: boolean;
  is_revoked: boolean;
  name?: string;
  expire_date?: number;
  member_limit?: number;
  pending_join_request_count?: number;
};

type ChatMemberUpdated = {
  chat: Chat;
  from: User;
  date: number;
  old_chat_member: ChatMember;
  new_chat_member: ChatMember;
  invite_link?: ChatInviteLink;
  via_join_request?: true;
};

type ChatJoinRequest = {
  chat: Chat;
  from: User;
  user_chat_id: number;
  date: number;
  invite_link?: ChatInviteLink;
};

export type ReactionType = { type: 'emoji'; emoji: string };

type MessageReactionUpdated = {
  chat: Chat;
  message_id: number;
  user?: User;
  actor_chat?: Chat;
  date: number;
  old_reaction: ReactionType[];
  new_reaction: ReactionType[];
};

type MessageReactionCountUpdated = {
  chat: Chat;
  message_id: number;
  date: number;
  reactions: { type: ReactionType; total_count: number }[];
};

type PollAnswer = { poll_id: string; user: User; option_ids: number[]; option_persistent_ids: string[] };

export type UpdateContent = {
  message?: Message;
  edited_message?: Message;
  channel_post?: Message;
  edited_channel_post?: Message;
  callback_query?: CallbackQuery;
  my_chat_member?: ChatMemberUpdated;
  chat_member?: ChatMemberUpdated;
  chat_join_request?: ChatJoinRequest;
  message_reaction?: MessageReactionUpdated;
  message_reaction_count?: MessageReactionCountUpdated;
  poll?: Poll;
  poll_answer?: PollAnswer;
};

export type Update = { update_id: number } & UpdateContent;

export type BotCommand = { command: string; description: string };
