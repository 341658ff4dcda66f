import type { Context } from 'grammy';
import type { Actor } from '../access/authorize.ts';
import type { Json } from '../db/commands.ts';
import type { Work } from '../db/work.ts';
import type { Message, Press } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Account } from '../people/person.ts';

/** What a handler of a private chat is given: who speaks, the transaction they speak in, and ways to answer. */
export type Chat = {
  readonly work: Work;
  readonly person: Account;
  readonly actor: Actor;
  readonly botUsername: string;
  /** The message they have just sent: its id, the one it replies to, and whether it is a voice note. Absent at a press. */
  readonly written?: { messageId: number; repliesTo: number | undefined; isVoice: boolean };
  /** The message whose button they have just pressed. */
  readonly pressedId?: number;
  /** One key per update, from which the idempotency keys of its commands and messages are made. */
  readonly updateKey: string;
  /** Carries a command out at most once for this update, also when the answer to its COMMIT was lost. */
  once<Result extends Json>(name: string, command: () => Promise<Result>): Promise<Result>;
  /** Sends the person a new message. */
  say(message: Message): Promise<void>;
  /**
   * Replaces the message whose button was pressed; says it anew where there was no press. Where that message says several things a way back
   * to them is added, unless they are what is drawn (`isWhole`).
   */
  redraw(message: Message, options?: { isWhole: boolean }): Promise<void>;
  /** Shows a picture or a file that `maker` makes when it is sent: a picture takes the place of the one whose button was pressed. */
  showMade(made: { maker: string; id: number; value?: number }, as: 'picture' | 'document'): Promise<void>;
  /** Tells the person something without changing a card: on the pressed button, or in a message where there was no press. */
  tell(text: Text): Promise<void>;
  /** Takes the message they have just written out of the chat, because of what it holds. */
  removeWords(): Promise<void>;
  /** Shows a line for a moment on the pressed button. */
  toast(text: Text, options?: { alert: boolean }): Promise<void>;
};

export type ChatContext = Context & { chatWith: Chat };

export type PressHandler = (chat: Chat, press: Required<Press>) => Promise<void>;
export type CommandHandler = (chat: Chat, argument: string) => Promise<void>;

/** What a capability listens to. A button's action and a command's name belong to exactly one capability. */
export type Handlers = {
  commands?: { [name: string]: CommandHandler };
  presses?: { [action: string]: PressHandler };
};
