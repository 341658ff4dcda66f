import { nextRandom } from './random.ts';
import type { BotCommand, Message, Update } from './telegram.ts';

/** One thing the bot did that a person or a group could notice. `seq` rises through the whole simulation. */
export type ChatEvent = {
  seq: number;
  kind: 'message' | 'edit' | 'toast' | 'delete';
  messageId?: number;
  text: string;
  buttons: EventButton[][];
  alert?: boolean;
  silent?: boolean;
  protected?: boolean;
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
  replyKeyboard?: string[][];
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
  messages: StoredMessage[];
  events: ChatEvent[];
};

export type BotStanding = 'never' | 'member' | 'administrator' | 'left' | 'kicked';

export type Group = {
  kind: 'group' | 'supergroup' | 'channel';
  id: number;
  title: string;
  username?: string;
  members: Record<string, 'member' | 'administrator' | 'creator'>;
  bot: BotStanding;
  /** The bot has been here once, so the id is not unknown to it. */
  seen: boolean;
  /** The bot was the last bot to write here: plain commands are then meant for it. */
  botWroteLast: boolean;
  /** Used by supergroups and channels only; every other chat shares the counter of the state. */
  nextMessageId: number;
  upgradedTo?: number;
  deleted: boolean;
  action?: ChatAction;
  messages: StoredMessage[];
  events: ChatEvent[];
};

export type ChatState = Person | Group;

export type QueuedUpdate = {
  update: Update;
  expiresAt: number;
  /** How many times it will be delivered once more after it was confirmed. */
  again?: number;
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
  bot: { id: number; username: string; firstName: string; readsAllGroupMessages: boolean };
  profile: { commands: CommandList[]; texts: Record<ProfileText, Record<string, string>> };
  people: Record<string, Person>;
  groups: Record<string, Group>;
  queue: { nextId: number; lastAt: number; updates: QueuedUpdate[]; allowed: string[] | null };
  callbacks: Callback[];
  nextMessageId: number;
  nextPersonId: number;
  nextGroupId: number;
  nextSeq: number;
};

/** The state of a bot nobody has met. The first update id is drawn from the seed (Bot API facts, F2). */
export function newState(options: { botId: number; botUsername: string; seed: number; now: number }): State {
  const state: State = {
    version: 1,
    random: options.seed >>> 0,
    bot: { id: options.botId, username: options.botUsername, firstName: 'سند', readsAllGroupMessages: false },
    profile: { commands: [], texts: { name: {}, description: {}, shortDescription: {} } },
    people: {},
    groups: {},
    queue: { nextId: 0, lastAt: options.now, updates: [], allowed: null },
    callbacks: [],
    nextMessageId: 1,
    nextPersonId: 700_000_001,
    nextGroupId: 4_000_001,
    nextSeq: 1,
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
