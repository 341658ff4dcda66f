import type { AdministratorRights } from '../state/groups/rights.ts';
import type { Standing } from '../state/groups/standing.ts';
import type { GivenFile } from '../state/messages/media.ts';
import type { MediaKind } from '../state/messages/media-kind.ts';
import type { Poll } from '../state/polls/poll.ts';
import type { ChatEvent, EventButton, WriteLoss } from '../state/state.ts';
import type { BotCommand, Message, MessageEntity } from '../state/telegram.ts';
import type { KeyboardView } from './keyboard-view.ts';
import type { SimulatedMember } from './member.ts';
import type { ServiceNote } from './service-note.ts';

/** A message of a chat as those who read it see it now. `at` in ms. */
export type ChatEntry = {
  messageId: number;
  from: 'bot' | 'person' | 'service';
  name: string;
  /** Who wrote it; absent where no sender shows. */
  personId?: number;
  text: string;
  /** Offsets and lengths in UTF-16 units. */
  entities: MessageEntity[];
  /** Set when the message is not a text. */
  media?: MediaKind;
  /** The file in it, to be had from `/simulator/files/<id>`. The duration in seconds. */
  file?: { id: string; name?: string; size: number; duration?: number; width?: number; height?: number };
  contact?: Message['contact'];
  location?: Message['location'];
  dice?: Message['dice'];
  /** Set when the message only tells what happened here. */
  service?: ServiceNote;
  buttons: EventButton[][];
  edited: boolean;
  protected?: boolean;
  silent?: boolean;
  replyTo?: number;
  /** The topic of a forum it belongs to; none for General. */
  topicId?: number;
  pinned?: boolean;
  /** The poll as it stands, and the options each voter chose by their id. */
  poll?: Poll & { votes: Record<string, number[]> };
  /** What those who read it reacted with, the most frequent first. */
  reactions?: { emoji: string; count: number; byBot: boolean; by: number[] }[];
  /** Whose words were passed on. */
  forwardedFrom?: string;
  /** What the answered message said then. */
  quoted?: { name: string; text: string };
  at: number;
};

export type SimulatedPerson = {
  readonly id: number;
  readonly firstName: string;
  /**
   * Presses START through a deep link, or plainly when the link has no start parameter. A `startgroup` link adds the bot
   * to the group that is chosen.
   */
  opens(link: string, options?: { chat: SimulatedGroup }): void;
  starts(): void;
  /** Writes to the bot, or in a group, there also in a topic. Where the bot forces a reply, it answers that message. */
  says(text: string, options?: { chat?: SimulatedGroup; replyTo?: number; topic?: number }): void;
  /**
   * Sends something that is not a text: the bytes that are given, or a small sample, which there is of photos, documents,
   * audios, voice messages and stickers.
   */
  sends(
    kind: MediaKind,
    options?: GivenFile & { caption?: string; chat?: SimulatedGroup; replyTo?: number; topic?: number },
  ): void;
  edits(messageId: number, text: string, options?: { chat?: SimulatedGroup }): void;
  /** Presses the newest visible callback button with that label. @throws with the visible buttons when there is none */
  presses(button: string | RegExp, options?: { messageId?: number; chat?: SimulatedGroup }): void;
  /** Presses a button that may be gone or never was: a forged or an old press. */
  pressesData(data: string, options?: { messageId?: number; chat?: SimulatedGroup }): void;
  /**
   * Presses a key of the keyboard the bot gave: its text is sent as an ordinary message, or what the key asks for, such as
   * the own contact. @throws with the keys that are there when there is none with that label
   */
  pressesKey(label: string | RegExp, options?: { chat?: SimulatedGroup }): void;
  /** Presses the key that asks for the phone number. */
  sharesContact(): void;
  /** Presses the key that asks where this person is. */
  sharesLocation(location?: { latitude: number; longitude: number }): void;
  /** Presses the key that asks for people, the one with that label when there are several. */
  sharesUsers(people: SimulatedPerson[], label?: string | RegExp): void;
  /** Presses the key that asks for a group or a channel, which this person must be in. */
  sharesChat(group: SimulatedGroup, label?: string | RegExp): void;
  /** What the Mini App that a key opens sends back. */
  sendsWebAppData(data: string, label?: string | RegExp): void;
  /** The keyboard this person has in the place of their own; null where they have theirs. */
  keyboard(options?: { chat?: SimulatedGroup }): KeyboardView | null;
  /** What this person can do as a member of a group. */
  in(group: SimulatedGroup): SimulatedMember;
  /** Joins through an invitation, or a public group by its link or itself. @throws when the link lets nobody in */
  joins(where: string | SimulatedGroup): void;
  /** Asks to join through a link whose joiners are approved one by one. */
  asksToJoin(link: string): void;
  leaves(group: SimulatedGroup): void;
  /** Reacts to a message of the bot, the newest when none is named; undefined takes the reaction away. */
  reacts(emoji: string | undefined, options?: { messageId?: number; chat?: SimulatedGroup }): void;
  /** Votes in the newest poll, or in the named one, for options by their words or their place. */
  votes(
    options: string | number | readonly (string | number)[],
    where?: { messageId?: number; chat?: SimulatedGroup },
  ): void;
  retractsVote(where?: { messageId?: number; chat?: SimulatedGroup }): void;
  /** Pins a message of the private chat. In groups members pin: `in(group)`. */
  pins(messageId: number): void;
  unpins(messageId: number): void;
  blocksTheBot(): void;
  unblocksTheBot(): void;
  deletesAccount(): void;
  /** Empties the private chat on this person's side. The bot is told nothing and may write on. */
  deletesTheChat(): void;
  /** The commands this person is offered in the private chat, or in a group. */
  commands(group?: SimulatedGroup): BotCommand[];
  /** The private chat as this person sees it now. */
  chat(): ChatEntry[];
  /** Everything the bot did toward this person, in order. */
  events(): ChatEvent[];
};

export type SimulatedGroup = {
  /** Changes when the group becomes a supergroup. */
  readonly id: number;
  readonly title: string;
  adds(...people: SimulatedPerson[]): void;
  loses(person: SimulatedPerson): void;
  /** `anonymous` is an administrator who does not show who they are. */
  addsTheBot(by: SimulatedPerson | 'anonymous'): void;
  /** Makes the bot an administrator, with the rights it asked for or with these and no others. */
  promotesTheBot(by: SimulatedPerson, rights?: Partial<AdministratorRights>): void;
  removesTheBot(by: SimulatedPerson): void;
  /** An administrator writes without showing who they are. */
  hearsAnonymousAdmin(text: string): void;
  /** A post of a channel. */
  publishes(text: string): void;
  upgradesToSupergroup(): void;
  isDeleted(): void;
  /** The bot cannot write any more for a reason Telegram alone knows; undefined gives the right back. */
  losesTheRightToWrite(loss: WriteLoss | undefined): void;
  /** Who is in the group now, without the bot. */
  members(): { id: number; name: string; status: Standing['status'] }[];
  chat(): ChatEntry[];
  /** Everything the bot did in this group, in order. */
  events(): ChatEvent[];
};
