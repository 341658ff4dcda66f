/** What a key asks for besides sending its text. https://core.telegram.org/bots/api#keyboardbutton */
export type KeyRequest =
  | { kind: 'contact' }
  | { kind: 'location' }
  | { kind: 'poll'; type?: 'quiz' | 'regular' }
  | { kind: 'users'; requestId: number; most: number; withNames: boolean; withUsernames: boolean }
  | { kind: 'chat'; requestId: number; isChannel: boolean; withTitle: boolean; withUsername: boolean }
  | { kind: 'webApp'; url: string };

export type Key = { text: string; asks?: KeyRequest };

/** What a message does to the keyboards of those who read it. */
export type ReplyMarkup =
  | { kind: 'none'; isSelective: boolean }
  | { kind: 'forcedReply'; isSelective: boolean; placeholder?: string }
  | {
      kind: 'keyboard';
      isSelective: boolean;
      rows: Key[][];
      placeholder?: string;
      isOneTime: boolean;
      isResized: boolean;
      isPersistent: boolean;
    };

/** What somebody has in the place of their own keyboard, and the message it came with. */
export type ChatInput = ReplyMarkup & {
  messageId: number;
  /** A keyboard for one time that was used: it can still be called up. */
  isFolded?: boolean;
};

/** By the id of a person, for whom it is different; under `all` what everybody else has. */
export type ChatInputs = Record<string, ChatInput>;
