import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  not,
  notExists,
  notInArray,
  notLike,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isAnyOf } from '../db/any-of.ts';
import type { Db } from '../db/connect.ts';
import type { TelegramId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { type OutboxContent, PRIORITY, type Reason } from './message.ts';
import { COLUMNS, type OutboxRow, outboxPlace } from './outbox-rows.ts';

export type { OutboxRow } from './outbox-rows.ts';

export const OUTBOX_CHANNEL = 'sanad_outbox';

/** What is told there when a broadcast begins or goes on. */
export const BROADCAST_NEWS = 'broadcast';

/** What is left aside when the next row is claimed; `untried` broadcasts go many at a time. */
export type LeftAside = {
  busyChats: readonly TelegramId[];
  answersOnly: boolean;
  broadcasts: 'none' | 'untried' | 'all';
};

/** A message is never sent more often than this. */
const MOST_ATTEMPTS = 2;

/**
 * Locks the next row to be sent until the transaction ends: by priority, then first tries before second ones, then in the order of
 * queuing. In one chat no row overtakes an older one of its priority that is being tried again.
 * @param aside `busyChats` get nothing but answers to button presses, which no chat is limited in; `broadcasts` that are left aside
 */
export async function claimRow(work: Work, aside: LeftAside): Promise<OutboxRow | undefined> {
  const isChatFree =
    aside.busyChats.length === 0
      ? undefined
      : or(not(isAnyOf(outbox.chatId, aside.busyChats)), eq(outbox.method, 'answerCallbackQuery'));
  const [row] = await work.tx
    .select(COLUMNS)
    .from(outbox)
    .where(
      and(
        isDue(work.now),
        aside.answersOnly ? eq(outbox.priority, PRIORITY.answer) : undefined,
        isChatFree,
        isNoBroadcast(aside.broadcasts),
        overtakesNothing(work.tx),
        hasItsTarget(work.tx),
      ),
    )
    .orderBy(asc(outbox.priority), asc(outbox.attempt), asc(outbox.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return row;
}

/** Locks the next broadcast rows that were never tried, each of another free chat, until the transaction ends, in the order of queuing. */
export async function claimBroadcasts(
  work: Work,
  { most, busyChats }: { most: number; busyChats: readonly TelegramId[] },
): Promise<OutboxRow[]> {
  const rows = await work.tx
    .select(COLUMNS)
    .from(outbox)
    .where(
      and(
        isDue(work.now),
        eq(outbox.priority, PRIORITY.broadcast),
        eq(outbox.attempt, 0),
        isNotNull(outbox.broadcastId),
        busyChats.length === 0 ? undefined : not(isAnyOf(outbox.chatId, busyChats)),
        overtakesNothing(work.tx),
      ),
    )
    .orderBy(asc(outbox.id))
    .limit(most)
    .for('update', { skipLocked: true });
  const chats = new Set<TelegramId>();
  return rows.filter(({ chatId }) => !chats.has(chatId) && chats.add(chatId));
}

/** As `markSending`, of many that say nothing beyond themselves. */
export async function markManySending(work: Work, ids: readonly number[], owner: string): Promise<void> {
  if (ids.length === 0) return;
  await work.tx
    .update(outbox)
    .set({ status: 'sending', owner, attempt: sql`${outbox.attempt} + 1`, claimedAt: work.now })
    .where(isAnyOf(outbox.id, ids));
}

/**
 * Counts the try and names who is at it. Must be committed before the call is made.
 * @param says what the message says beyond the row itself
 */
export async function markSending(
  work: Work,
  id: number,
  { owner, carries, covers }: { owner: string; carries: boolean; covers?: readonly string[] | undefined },
): Promise<void> {
  await work.tx
    .update(outbox)
    .set({
      status: 'sending',
      owner,
      attempt: sql`${outbox.attempt} + 1`,
      claimedAt: work.now,
      carriedBy: carries ? id : null,
      covers: covers ?? null,
    })
    .where(eq(outbox.id, id));
}

type Settled = {
  status: 'sent' | 'unknown' | 'failed' | 'cancelled';
  messageId?: number | undefined;
  errorCode?: number | undefined;
};

/** A row with those it carries, as its sender has claimed them. */
type Sent = { id: number; owner: string; carries?: readonly number[] | undefined };

/** Ends a row and those it carries. @returns false when it is no longer this owner's: another sender has taken over and decides */
export async function settleRow(
  work: Work,
  row: Omit<Sent, 'owner'> & { owner?: string },
  settled: Settled,
): Promise<boolean> {
  const { status, messageId = null, errorCode = null } = settled;
  const updated = await work.tx
    .update(outbox)
    .set({ status, messageId, errorCode, owner: null, settledAt: work.now })
    .where(and(isOneOf(row), isStillOf(row.owner)))
    .returning({ id: outbox.id });
  return updated.length > 0;
}

/** As `settleRow`, of many that were sent. */
export async function settleManySent(
  work: Work,
  sent: readonly { id: number; messageId: number | undefined }[],
  owner: string,
): Promise<void> {
  const rows = JSON.stringify(sent.map(({ id, messageId }) => ({ id, message: messageId })));
  await work.tx.execute(sql`
    update outbox set status = 'sent', message_id = one.message, owner = null, settled_at = ${work.now.toString()}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as one(id bigint, message bigint)
    where outbox.id = one.id and outbox.owner = ${owner} and outbox.status = 'sending'`);
}

/** Ends rows that nobody is at, unsent. */
export async function cancelMany(work: Work, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await work.tx.update(outbox).set({ status: 'cancelled', settledAt: work.now }).where(isAnyOf(outbox.id, ids));
}

/** As `putOff`, of many. */
export async function putManyOff(
  work: Work,
  rows: readonly { id: number; until: Temporal.Instant; forRoom: boolean }[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = JSON.stringify(rows.map(({ id, until, forRoom }) => ({ id, until, room: forRoom })));
  await work.tx.execute(sql`
    update outbox set not_before = one.until, waits_for_room = waits_for_room or one.room
    from jsonb_to_recordset(${text}::jsonb) as one(id bigint, until timestamptz, room boolean) where outbox.id = one.id`);
}

/** Puts a row back. @param counted whether the try counts: it does when Telegram may have done it */
export async function putBack(work: Work, row: Sent, counted: boolean): Promise<void> {
  await work.tx
    .update(outbox)
    .set({ status: 'pending', owner: null, attempt: counted ? outbox.attempt : sql`${outbox.attempt} - 1` })
    .where(and(isOneOf(row), isStillOf(row.owner)));
}

/** As `putBack`, of many whose call was never begun. */
export async function putManyBack(work: Work, ids: readonly number[], owner: string): Promise<void> {
  await work.tx
    .update(outbox)
    .set({ status: 'pending', owner: null, attempt: sql`${outbox.attempt} - 1` })
    .where(and(isAnyOf(outbox.id, ids), isStillOf(owner)));
}

/**
 * Leaves a row waiting until a later moment. It ends unsent when it is of no use any more by then.
 * @param forRoom because its reader has had enough until then
 */
export async function putOff(
  work: Work,
  row: { id: number; waitsForRoom: boolean },
  { until, forRoom }: { until: Temporal.Instant; forRoom: boolean },
): Promise<void> {
  const waitsForRoom = row.waitsForRoom || forRoom;
  await work.tx.update(outbox).set({ notBefore: until, waitsForRoom }).where(eq(outbox.id, row.id));
}

/** An edit whose message is gone becomes a new message with the same words. */
export async function sendInstead(work: Work, row: { id: number; owner: string }): Promise<void> {
  await work.tx
    .update(outbox)
    .set({ method: 'sendMessage', editsKey: null, status: 'pending', owner: null, attempt: sql`${outbox.attempt} - 1` })
    .where(and(eq(outbox.id, row.id), isStillOf(row.owner)));
}

/**
 * Follows a group that became a supergroup, with all that is to be sent there. Changes of what was sent before fall away: message ids begin anew there
 * (Bot API facts, F7).
 */
export async function moveChat(work: Work, from: TelegramId, to: TelegramId): Promise<void> {
  const isThere = eq(outbox.chatId, from);
  await work.tx
    .update(outbox)
    .set({ status: 'cancelled', settledAt: work.now })
    .where(and(isThere, eq(outbox.status, 'pending'), notLike(outbox.method, 'send%')));
  await work.tx
    .update(outbox)
    .set({ chatId: to })
    .where(and(isThere, inArray(outbox.status, ['pending', 'sending'])));
}

/** Sends nothing to a chat before that moment: a group that is slowed down holds nobody else back. */
export async function restChat(work: Work, chatId: TelegramId, until: Temporal.Instant): Promise<void> {
  await work.tx
    .update(outbox)
    .set({ notBefore: until })
    .where(and(eq(outbox.chatId, chatId), eq(outbox.status, 'pending'), lt(outbox.notBefore, until)));
}

/** Somebody has looked whether a message with unknown outcome is there. */
export async function settleUnknown(work: Work, key: string, status: 'sent' | 'cancelled'): Promise<void> {
  await work.tx
    .update(outbox)
    .set({ status, settledAt: work.now })
    .where(and(eq(outbox.dedupeKey, key), eq(outbox.status, 'unknown')));
}

/** Whether a call with unknown outcome may be made once more. */
export function mayTryAgain(row: Pick<OutboxRow, 'policy' | 'attempt'>): boolean {
  return row.policy === 'at_least_once' && row.attempt < MOST_ATTEMPTS;
}

/** Puts back what this owner marked as being sent and never sent, because it did not hear that the claim was committed. */
export async function putBackUnsent(work: Work, owner: string, onTheWay: readonly number[]): Promise<void> {
  await work.tx
    .update(outbox)
    .set({ status: 'pending', owner: null, attempt: sql`${outbox.attempt} - 1` })
    .where(and(eq(outbox.status, 'sending'), eq(outbox.owner, owner), isNoneOf(onTheWay)));
}

/**
 * Decides on what a sender that is gone had on its way. Only for whoever holds the sender's lock.
 * @param onTheWay what the caller itself is sending
 * @returns how many are tried again, and how many stay unknown and must be shown to a person
 */
export async function takeOver(work: Work, onTheWay: readonly number[]): Promise<{ again: number; unknown: number }> {
  const isLeft = and(eq(outbox.status, 'sending'), isNoneOf(onTheWay));
  const again = await work.tx
    .update(outbox)
    .set({ status: 'pending', owner: null })
    .where(and(isLeft, eq(outbox.policy, 'at_least_once'), lt(outbox.attempt, MOST_ATTEMPTS)))
    .returning({ id: outbox.id });
  const unknown = await work.tx
    .update(outbox)
    .set({ status: 'unknown', owner: null, settledAt: work.now })
    .where(isLeft)
    .returning({ id: outbox.id });
  return { again: again.length, unknown: unknown.length };
}

/** What became of the message an edit replaces, and which row carried it. @returns undefined when it was never sent */
export async function findSent(
  work: Work,
  key: string,
): Promise<{ id: number; messageId: number; carriedBy: number | null } | undefined> {
  const { id, messageId, carriedBy } = outbox;
  const [row] = await work.tx
    .select({ id, messageId, carriedBy })
    .from(outbox)
    .where(and(eq(outbox.dedupeKey, key), eq(outbox.status, 'sent')));
  return row && row.messageId !== null ? { ...row, messageId: row.messageId } : undefined;
}

/** @throws SealError when the stored bytes are not what was written there */
export function openContent(
  { vault }: Pick<Work, 'vault'>,
  row: Pick<OutboxRow, 'key' | 'payload'> & Partial<Pick<OutboxRow, 'broadcastId'>>,
): OutboxContent {
  if (!row.payload && row.broadcastId) return { kind: 'broadcast', id: row.broadcastId };
  if (!row.payload) throw new Error('an unsent row has no content');
  return JSON.parse(vault.open(outboxPlace(row.key), row.payload)) as OutboxContent;
}

/** The reasons are written by `queue.ts` only. */
export function reasonOfRow(row: Pick<OutboxRow, 'reason'>): Reason | undefined {
  return (row.reason as Reason | null) ?? undefined;
}

/** Whether something is on its way or could be sent now. */
export async function hasWaitingRow(db: Pick<Db, 'select'>, now: Temporal.Instant): Promise<boolean> {
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(or(eq(outbox.status, 'sending'), and(isDue(now), hasItsTarget(db))))
    .limit(1);
  return row !== undefined;
}

function isDue(now: Temporal.Instant): SQL | undefined {
  return and(eq(outbox.status, 'pending'), lte(outbox.notBefore, now));
}

function isNoBroadcast(which: LeftAside['broadcasts']): SQL | undefined {
  if (which === 'none') return undefined;
  return which === 'all' ? isNull(outbox.broadcastId) : or(isNull(outbox.broadcastId), gt(outbox.attempt, 0));
}

/** Neither one of these nor carried by one. */
function isNoneOf(ids: readonly number[]): SQL | undefined {
  if (ids.length === 0) return undefined;
  return and(notInArray(outbox.id, [...ids]), or(isNull(outbox.carriedBy), notInArray(outbox.carriedBy, [...ids])));
}

function isOneOf({ id, carries = [] }: Omit<Sent, 'owner'>): SQL {
  return carries.length === 0 ? eq(outbox.id, id) : inArray(outbox.id, [id, ...carries]);
}

function isStillOf(owner: string | undefined): SQL | undefined {
  return owner === undefined ? undefined : and(eq(outbox.owner, owner), eq(outbox.status, 'sending'));
}

function overtakesNothing(tx: Pick<Work['tx'], 'select'>): SQL {
  const older = alias(outbox, 'older');
  return notExists(
    tx
      .select({ one: sql`1` })
      .from(older)
      .where(
        and(
          sql`${older.status} = 'pending'`,
          eq(older.priority, outbox.priority),
          gt(older.attempt, 0),
          eq(older.chatId, outbox.chatId),
          lt(older.id, outbox.id),
        ),
      ),
  );
}

function hasItsTarget(tx: Pick<Work['tx'], 'select'>): SQL | undefined {
  const target = alias(outbox, 'target');
  // Not by NOT EXISTS: PostgreSQL may answer that by reading the whole outbox first.
  const status = tx.select({ status: target.status }).from(target).where(eq(target.dedupeKey, outbox.editsKey));
  return or(isNull(outbox.editsKey), sql`coalesce((${status}) not in ('pending', 'sending'), true)`);
}
