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
};

export type MessageEntity = {
  type: string;
  offset: number;
  length: number;
  url?: string;
  user?: User;
  language?: string;
  custom_emoji_id?: string;
};

export type InlineButton = { text: string; url?: string; callback_data?: string; [action: string]: unknown };

export type InlineKeyboard = { inline_keyboard: InlineButton[][] };

type PhotoSize = { file_id: string; file_unique_id: string; width: number; height: number; file_size: number };

type Attachment = { file_id: string; file_unique_id: string; file_size: number };

/** What a person may send besides text. */
export type MediaContent = {
  photo?: PhotoSize[];
  document?: Attachment & { file_name: string; mime_type: string };
  voice?: Attachment & { duration: number; mime_type: string };
  sticker?: Attachment & {
    width: number;
    height: number;
    emoji: string;
    type: 'regular';
    is_animated: boolean;
    is_video: boolean;
  };
  contact?: { phone_number: string; first_name: string; last_name?: string; user_id?: number };
  location?: { latitude: number; longitude: number };
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
};

export type MessageContent = { text?: string; entities?: MessageEntity[] } & MediaContent & ServiceContent;

export type Message = MessageContent & {
  message_id: number;
  from?: User;
  sender_chat?: Chat;
  author_signature?: string;
  chat: Chat;
  date: number;
  edit_date?: number;
  reply_to_message?: Message;
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

export type ChatMember = {
  user: User;
  status: 'creator' | 'administrator' | 'member' | 'left' | 'kicked';
  [right: string]: unknown;
};

type ChatMemberUpdated = {
  chat: Chat;
  from: User;
  date: number;
  old_chat_member: ChatMember;
  new_chat_member: ChatMember;
};

export type UpdateContent = {
  message?: Message;
  edited_message?: Message;
  channel_post?: Message;
  edited_channel_post?: Message;
  callback_query?: CallbackQuery;
  my_chat_member?: ChatMemberUpdated;
  chat_member?: ChatMemberUpdated;
};

export type Update = { update_id: number } & UpdateContent;

export type BotCommand = { command: string; description: string };
