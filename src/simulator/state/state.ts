import type { StoredFile } from './files/files.ts';
import type { InviteLink, JoinRequest } from './groups/invite-link.ts';
import type { AdministratorRights, GroupKind, Permissions } from './groups/rights.ts';
import type { Standing } from './groups/standing.ts';
import type { GeneralTopic, Topic } from './groups/topic.ts';
import type { ChatInputs } from './keyboards/reply-markup.ts';
import type { MediaKind } from './messages/media-kind.ts';
import type { TimedPoll } from './polls/poll.ts';
import { nextRandom } from './random.ts';
import type { BotCommand, Message, Update } from './telegram.ts';

/** One thing the bot did that a person or a group could notice. `seq` rises through the whole simulation. */
export type ChatEvent = {
  seq: number;
  kind: 'message' | 'edit' | 'toast' | 'delete' | 'pin' | 'unpin' | 'reaction' | 'poll' | 'member' | 'group' | 'topic';
  messageId?: number;
  /** Whom a change of membership is about, and what they are now. */
  personId?: number;
  status?: Standing['status'];
  text: string;
  buttons: EventButton[][];
  alert?: boolean;
  /** A link of the bot's own that the answer to a press opens. */
  url?: string;
  silent?: boolean;
  protected?: boolean;
  /** What the message is when it is not a text, and its file. */
  media?: MediaKind;
  fileId?: string;
  /** Where the answered button was pressed. */
  chatId?: number;
  at: number;
};

/** What the bot says it is doing, such as `typing`, and since when. */
export type ChatAction = { action: string; at: number };

export type EventButton = { label: string; url?: string; data?: string; copy?: string };

/** A message and what Telegram keeps about it without saying so. */
export type StoredMessage = {
  message: Message;
  /** Sent by the bot, also when it shows no sender, as in a channel. */
  own?: boolean;
  /** Sent with a reply keyboard, its removal or a forced reply: such a message can never be edited. */
  fixed?: boolean;
  /** Its text was edited; a change of the keyboard alone is not shown to people. */
  edited?: boolean;
  silent?: boolean;
  /** Deleted by the person on their side alone: the bot can still edit it, and nobody sees that. */
  hidden?: boolean;
  /** The emoji each one who reacted chose, by their id. */
  reactions?: Record<string, string[]>;
  /** The options of the poll each voter chose, by their id. */
  votes?: Record<string, number[]>;
};

/** A person, together with the private chat between this person and the bot. */
export type Person = {
  kind: 'private';
  id: number;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  phone: string;
  /** The bot has met this person somewhere, so their id is not unknown to it. */
  seen: boolean;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  action?: ChatAction;
  /** Until when the bot may write although it was never started: the person asked to join a group. In ms. */
  mayBeWrittenToUntil?: number;
  /** The menu button of this private chat alone. */
  menuButton?: MenuButton;
  /** Ids of pinned messages, the newest last. */
  pinned: number[];
  /** What its readers have in the place of their own keyboards. */
  inputs?: ChatInputs;
  messages: StoredMessage[];
  events: ChatEvent[];
};

export type MenuButton = { type: 'commands' | 'default' } | { type: 'web_app'; text: string; web_app: { url: string } };

export type Group = {
  kind: GroupKind;
  id: number;
  title: string;
  username?: string;
  description?: string;
  photo?: ChatPhoto;
  /** What everybody who was ever here is now, by their id. Strangers are not in it. */
  people: Record<string, Standing>;
  bot: Standing;
  /** The bot knows the id of this group. */
  seen: boolean;
  /** When the bot came in, in Unix seconds: it hears nothing of older messages of a supergroup. */
  botSince?: number;
  /** Privacy mode was off when the bot was added, so it hears everything. */
  botHearsAll: boolean;
  /** What members who are no administrators may do. */
  permissions: Permissions;
  /** Seconds a member waits between two messages; 0 when there is no slow mode. */
  slowModeSeconds: number;
  /** When each one wrote last, in ms. Kept while there is slow mode. */
  wroteAt: Record<string, number>;
  /** Another loss of the right to write, in Telegram's words. */
  writeLoss?: WriteLoss | undefined;
  isForum: boolean;
  topics: Topic[];
  general: GeneralTopic;
  inviteLinks: InviteLink[];
  joinRequests: JoinRequest[];
  /** Ids of pinned messages, the newest last. */
  pinned: number[];
  /** The bot was the last bot to write here: plain commands are then meant for it. */
  botWroteLast: boolean;
  /** Used by supergroups and channels only; every other chat shares the counter of the state. */
  nextMessageId: number;
  upgradedTo?: number;
  deleted: boolean;
  action?: ChatAction;
  /** What its readers have in the place of their own keyboards. */
  inputs?: ChatInputs;
  messages: StoredMessage[];
  events: ChatEvent[];
};

/** https://core.telegram.org/bots/api#chatphoto */
export type ChatPhoto = Record<`${'small' | 'big'}_file_${'id' | 'unique_id'}`, string>;

export type WriteLoss = 'have no write access to the chat' | 'CHAT_WRITE_FORBIDDEN';

export type ChatState = Person | Group;

export type QueuedUpdate = {
  update: Update;
  expiresAt: number;
  /** How many times it will be delivered once more after it was confirmed. */
  again?: number;
};

/** Where updates are sent to, instead of being asked for. */
export type Webhook = {
  /** As the bot gave it. */
  url: string;
  /** Empty when there is none. */
  secretToken: string;
  maxConnections: number;
  ipAddress: string;
  /** The bot said the address; else it was looked up. */
  hasFixedAddress: boolean;
  /** A certificate of the bot's own, as PEM. */
  certificate?: string;
  /** In seconds. */
  lastErrorAt?: number;
  lastError?: string;
};

type Callback = {
  id: string;
  personId: number;
  chatId: number;
  messageId: number;
  data?: string;
  at: number;
  answered: boolean;
};

export type CommandList = { scope: string; language: string; commands: BotCommand[] };

export type ProfileText = 'name' | 'description' | 'shortDescription';

export type State = {
  version: 1;
  random: number;
  bot: {
    id: number;
    username: string;
    firstName: string;
    readsAllGroupMessages: boolean;
    launchedAt: number;
    /** Every call is refused until then. */
    loggedOutUntil?: number;
  };
  profile: {
    commands: CommandList[];
    texts: Record<ProfileText, Record<string, string>>;
    menuButton: MenuButton;
    /** The rights the bot asks for when it is added, in groups and in channels. */
    administratorRights: { groups?: AdministratorRights; channels?: AdministratorRights };
  };
  people: Record<string, Person>;
  groups: Record<string, Group>;
  queue: { nextId: number; lastAt: number; updates: QueuedUpdate[]; allowed: string[] | null };
  webhook?: Webhook;
  callbacks: Callback[];
  /** Open polls that close by themselves. */
  timedPolls: TimedPoll[];
  /** By their file id. */
  files: Record<string, StoredFile>;
  nextFile: number;
  nextMessageId: number;
  nextPersonId: number;
  nextGroupId: number;
  nextSeq: number;
  /** How many messages and events of a chat are kept, the newest. */
  keptPerChat: number;
  /** When what lasts only for a time was last looked at, in seconds. */
  timePassedOn: number;
};

const KEPT_PER_CHAT = 5000;

/** The state of a bot nobody has met. The first update id is drawn from the seed (Bot API facts, F2). */
export function newState(options: {
  botId: number;
  botUsername: string;
  seed: number;
  now: number;
  keptPerChat?: number | undefined;
}): State {
  const state: State = {
    version: 1,
    random: options.seed >>> 0,
    bot: {
      id: options.botId,
      username: options.botUsername,
      firstName: 'سند',
      readsAllGroupMessages: false,
      launchedAt: options.now,
    },
    profile: {
      commands: [],
      texts: { name: {}, description: {}, shortDescription: {} },
      menuButton: { type: 'commands' },
      administratorRights: {},
    },
    people: {},
    groups: {},
    queue: { nextId: 0, lastAt: options.now, updates: [], allowed: null },
    callbacks: [],
    timedPolls: [],
    files: {},
    nextFile: 0,
    nextMessageId: 1,
    nextPersonId: 700_000_001,
    nextGroupId: 4_000_001,
    nextSeq: 1,
    keptPerChat: options.keptPerChat ?? KEPT_PER_CHAT,
    timePassedOn: 0,
  };
  state.queue.nextId = drawUpdateId(state);
  return state;
}

/** Draws the id of a first update, as Telegram does for a new bot or after a week of silence. */
export function drawUpdateId(state: State): number {
  return 2_000_001 + Math.floor(nextRandom(state) * 998_000_000);
}

/** Finds a chat by its id, positive for people, negative for groups. */
export function findChatState(state: State, id: number): ChatState | undefined {
  return id > 0 ? state.people[id] : state.groups[id];
}
