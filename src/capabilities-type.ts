import type { Update } from 'grammy/types';
import type { TelegramId } from './db/ids.ts';
import type { Work } from './db/work.ts';
import type { Message, OutboxContent, Reason } from './delivery/message.ts';
import type { OutboxRow } from './delivery/outbox-rows.ts';
import type { Outcome } from './delivery/outcome.ts';
import type { BulkStepHandler, Step, StepHandler } from './jobs/steps.ts';
import type { Log } from './runtime/log.ts';

/** What was overlooked and is not put right yet, by kind: numbers only. `turns` is what a person must look at; `repaired` is well again. */
export type Audited = {
  readonly repaired: number;
  readonly turns: number;
  readonly questions: number;
  readonly steps: number;
  readonly messages: number;
};

/** How a message that costs its reader attention goes out. */
export type Attending =
  | { kind: 'alone'; silent: boolean }
  /** With these rows, which are locked, as one message; `covers` are turns whose reminders it gives ahead of time. */
  | { kind: 'together'; carries: readonly number[]; message: Message; covers?: readonly string[] }
  /** Its reader has had enough until then. */
  | { kind: 'put off'; until: Temporal.Instant }
  /** The message of that row has said it. */
  | { kind: 'told'; by: number }
  /** What belongs with it is being queued: to be asked again in a moment. */
  | { kind: 'held' };

/** What goes to very many people, as the sender asks for it. */
export type Broadcasts = {
  /** Hands about so many more messages to the outbox. @returns how many */
  feed(work: Work, room: number): Promise<number>;
  /** Whether there is something to hand over, or to be ended because everything is done. */
  isUnfed(tx: Pick<Work['tx'], 'execute'>): Promise<boolean>;
  /** What each of these rows, which are of as many chats, would come to if it were asked about alone; in their order. */
  prepareMany(work: Work, rows: readonly OutboxRow[]): Promise<readonly PreparedBroadcast[]>;
};

export type PreparedBroadcast =
  | { kind: 'ready'; body: Record<string, unknown> }
  | { kind: 'cancelled' }
  | { kind: 'put off'; until: Temporal.Instant; forRoom: boolean };

/**
 * What the product does, as the spine calls it. Each function works in the transaction it is given and makes no HTTP call;
 * a thrown error rolls that transaction back and the spine tries again later.
 */
export type Capabilities = {
  /** What must be done before anything is handled or sent. Safe to do in several processes at once. */
  prepare?(transact: <T>(act: (work: Work) => Promise<T>) => Promise<T>, log: Log): Promise<void>;
  /** Looks for what was overlooked, puts right what can be put right safely, and tells the administrators once a day. Called about once a minute. */
  audit?(transact: <T>(act: (work: Work) => Promise<T>) => Promise<T>, log: Log): Promise<Audited>;
  /** Everything one update leads to. */
  handleUpdate(work: Work, update: Update): Promise<void>;
  /** By the kind of a due step. */
  readonly stepHandlers: { readonly [kind: string]: StepHandler };
  /** For kinds of which very many can be due at once. */
  readonly bulkStepHandlers?: { readonly [kind: string]: BulkStepHandler };
  /** Asked just before sending: a message whose reason is gone is cancelled. */
  stillHolds(work: Work, reason: Reason, reader: TelegramId): Promise<boolean>;
  /**
   * When this reader can be written to by the hours they keep: now or later; `isSilence` when they want nothing at all until then. Not asked about
   * answers.
   * @param isSafety what is said for safety comes through such a silence
   */
  sendAfter(
    work: Work,
    reader: TelegramId,
    what: { isSafety: boolean },
  ): Promise<{ until: Temporal.Instant; isSilence: boolean }>;
  /** Asked about every message that costs its reader attention, when it could be sent. Everything goes alone and at once where this is absent. */
  attend?(work: Work, row: OutboxRow): Promise<Attending>;
  /** What a message that says several things says now. @returns undefined when nothing of it is left */
  drawTogether?(work: Work, carrier: { id: number; chatId: TelegramId }): Promise<Message | undefined>;
  /** One message to very many; nothing is sent to very many where this is absent. */
  readonly broadcasts?: Broadcasts;
  /** Telegram answered 403: this person blocked the bot, is deactivated, or the group put the bot out. */
  onUnreachable(work: Work, chatId: TelegramId): Promise<void>;
  /** What became of a call about a group: a message there, its change, its pin. Asked in the transaction that writes it down. */
  onGroupOutcome?(work: Work, row: OutboxRow, outcome: Outcome): Promise<void>;
  /** Telegram takes no more messages, or no more broadcasts, until then: more than a minute. */
  onLongFlood?(work: Work, what: { until: Temporal.Instant; isBroadcast: boolean }): Promise<void>;
  /** An update failed five times and was set aside; its sender and the coordinators are told. */
  onSetAside(work: Work, update: Update): Promise<void>;
  /** A step came too late to be useful and was only recorded. */
  onSkippedLate(work: Work, step: Step): Promise<void>;
  /** The body of a Bot API call in the reader's language. @returns undefined for what its reader may not see any more */
  render(work: Work, chatId: TelegramId, content: OutboxContent): Promise<Record<string, unknown> | undefined>;
};
