import type { BroadcastId, MembershipId } from '../db/ids.ts';
import type { Language, Text } from '../language/text.ts';

/** What a button does when it is pressed. It is signed for its reader when the message is sent. */
export type Press = { action: string; id: number; version?: number; value?: number };

export type Button = { label: Text; press: Press } | { label: Text; url: string };

/**
 * Facts to be put into words for one reader: each inner array of buttons is a row; a link stands on a line of its own. `language` is for whoever is
 * not known any more when it is sent.
 */
export type Message = {
  text: Text;
  link?: string;
  buttons?: Button[][];
  protect?: boolean;
  silent?: boolean;
  language?: Language;
  /** Of a group that is a forum: the topic it goes to. */
  topicId?: number;
};

/** Lower goes first. A lower class never delays a higher one by more than one message. */
export const PRIORITY = { answer: 0, safety: 1, urgent: 2, reminder: 3, broadcast: 4, solidarity: 5 } as const;

export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

/**
 * What a message asks of its reader's attention. `free`: an answer, safety, or what somebody must know to decide in a role. `kept`: the reminder of one's own
 * turn, a promise that is never dropped nor put off for the others. `counted`: everything else, of which there are few a day and a week.
 */
export type Attention = 'free' | 'kept' | 'counted';

/** Why a message is being sent. Asked again when it is claimed; a message whose reason is gone is never sent. */
export type Reason = {
  kind:
    | 'turn'
    | 'membership'
    | 'circle'
    | 'incident'
    | 'arrival'
    | 'wording'
    | 'offer'
    | 'role'
    | 'swap'
    | 'broadcast'
    | 'group-post'
    | 'need'
    | 'claim';
  /** Of the thing; of the district for `role`. */
  id: number;
  epoch: number;
  /** Of a turn: only while this question to stand in waits for its answer. */
  questionId?: number;
  /** Of a need: whose place it is that is asked; only while the family would have this help from them. */
  membershipId?: MembershipId;
  /** Of a need: what must be true of it, where that is not that it is still open. */
  needIs?: 'covered' | 'fulfilled';
  /** Only while its reader still decides things there: coordinates the district, or represents the family of the circle. */
  readerDecidesIn?: { districtId: number; circleId?: number };
};

/** The sealed content of an outbox row. A recorded call is sent as it is; a message is rendered when it is sent. */
export type OutboxContent =
  | { kind: 'message'; message: Message }
  | { kind: 'toast'; callbackQueryId: string; text?: Text; alert?: boolean }
  /** `ifThere`: when the message is gone, nothing is sent in its place. */
  | { kind: 'edit'; message: Message; messageId?: number; ifThere?: boolean }
  /**
   * Made at the moment of sending by the maker of that name, from the database; until then nothing of it is stored. `value` says which one
   * of that thing; `messageId` is the message whose picture it replaces.
   */
  | { kind: 'made'; maker: string; id: number; value?: number; messageId?: number }
  /** The words of a broadcast in its reader's language, read when it is sent. Such a row has no payload. */
  | { kind: 'broadcast'; id: BroadcastId }
  | { kind: 'call'; body: Record<string, unknown> };
