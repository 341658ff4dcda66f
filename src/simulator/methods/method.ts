import type { Files, UploadedFile } from '../checks/files.ts';
import type { ButtonLimits } from '../checks/keyboards/button-limits.ts';
import type { Params } from '../checks/params.ts';
import type { Blobs } from '../state/files/blobs.ts';
import type { ChatState, State } from '../state/state.ts';

export type Settings = {
  /** How long a callback query may be answered. Telegram does not say; reports speak of seconds up to a minute. */
  callbackLifeMs: number;
  /** From how many buttons on a keyboard is refused. Telegram does not publish it. */
  buttonLimits: ButtonLimits;
  /** The file behind an address; undefined when it cannot be fetched. */
  fileAt: (url: string) => UploadedFile | undefined;
  /** Whether anything is ever answered with 429. */
  isLimited: boolean;
  /** How a member nobody knows is refused. Telegram's servers decide; both wordings were seen. */
  unknownMember: 'PARTICIPANT_ID_INVALID' | 'member not found';
  /** How a second reaction of the bot to one message is refused. The wording is not published. */
  tooManyReactions: 'REACTIONS_TOO_MANY' | 'REACTION_INVALID';
};

export type Call = { state: State; blobs: Blobs; params: Params; files: Files; now: number; settings: Settings };

/**
 * A call that passed every check. `apply` makes the change and gives the result; until then nothing has happened,
 * so a call that is held back by a limit is never half done.
 */
export type Plan = {
  apply: () => unknown;
  /** The chat whose pace this call uses up. */
  paced?: { chat: ChatState; isSend: boolean; isPaid?: boolean };
  changes: boolean;
  /** A few methods say something besides the result. */
  description?: string;
};

/** A Bot API method: checks everything in Telegram's order, then says what it would do. @throws {ApiError} */
export type Method = (call: Call) => Plan;
