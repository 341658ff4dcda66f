import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { TelegramId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { Message } from './message.ts';
import { COLUMNS, type OutboxRow, outboxPlace } from './outbox-rows.ts';

/**
 * One message may say what several rows were to say. The row it is sent for carries the others: all of them name it in `carriedBy`, itself
 * included, and share its fate and its message id.
 */

/** The rows of a chat that wait for attention of this kind until then, oldest first, locked. What somebody else is at is passed over. */
export async function claimWaiting(
  work: Work,
  row: OutboxRow,
  { until, waitsForRoom }: { until: Temporal.Instant; waitsForRoom?: boolean },
): Promise<OutboxRow[]> {
  const { chatId, attention, id } = row;
  const rows = await work.tx
    .select(COLUMNS)
    .from(outbox)
    .where(
      and(
        eq(outbox.chatId, chatId),
        eq(outbox.attention, attention),
        sql`${outbox.attention} <> 'free'`,
        eq(outbox.status, 'pending'),
        eq(outbox.method, 'sendMessage'),
        isNull(outbox.broadcastId),
        sql`${outbox.notBefore} <= ${until.toString()}::timestamptz`,
        sql`${outbox.expiresAt} > ${work.now.toString()}::timestamptz`,
        waitsForRoom === undefined ? undefined : eq(outbox.waitsForRoom, waitsForRoom),
        sql`${outbox.id} <> ${id}`,
      ),
    )
    .orderBy(asc(outbox.id))
    .for('update', { skipLocked: true });
  return rows;
}

/** Marks rows as being sent with another one. */
export async function markCarried(
  work: Work,
  ids: readonly number[],
  by: { id: number; owner: string },
): Promise<void> {
  if (ids.length === 0) return;
  await work.tx
    .update(outbox)
    .set({
      status: 'sending',
      owner: by.owner,
      attempt: sql`${outbox.attempt} + 1`,
      claimedAt: work.now,
      carriedBy: by.id,
    })
    .where(inArray(outbox.id, [...ids]));
}

/** Ends a row whose words stand already in a message that was sent. */
export async function settleAsTold(work: Work, { id }: { id: number }, by: number): Promise<void> {
  await work.tx
    .update(outbox)
    .set({
      status: 'sent',
      owner: null,
      settledAt: work.now,
      carriedBy: by,
      messageId: sql`(select carrier.message_id from ${outbox} carrier where carrier.id = ${by})`,
    })
    .where(eq(outbox.id, id));
}

/** The rows a message says, oldest first; the one that carries them is among them. Those of others have no payload any more or are of another chat. */
export async function listCarried(work: Work, carrier: { id: number; chatId: TelegramId }): Promise<Carried[]> {
  return await work.tx
    .select({ ...COLUMNS, covers: outbox.covers, messageId: outbox.messageId })
    .from(outbox)
    .where(and(eq(outbox.carriedBy, carrier.id), eq(outbox.chatId, carrier.chatId)))
    .orderBy(asc(outbox.id));
}

export type Carried = OutboxRow & { covers: readonly string[] | null; messageId: number | null };

/** The row whose message this is, when it says several. */
export async function findCarrierOf(work: Work, chatId: TelegramId, messageId: number): Promise<number | undefined> {
  const [row] = await work.tx
    .select({ carriedBy: outbox.carriedBy })
    .from(outbox)
    .where(and(eq(outbox.chatId, chatId), eq(outbox.messageId, messageId), sql`${outbox.carriedBy} is not null`))
    .limit(1);
  return row?.carriedBy ?? undefined;
}

/** Brings what a carried row says to its present state. */
export async function setWords(work: Work, { id, key }: { id: number; key: string }, message: Message): Promise<void> {
  const payload = work.vault.seal(outboxPlace(key), JSON.stringify({ kind: 'message', message }));
  await work.tx.update(outbox).set({ payload }).where(eq(outbox.id, id));
}

/** What waited until its reader has room, or wants to hear again, may go out now. */
export async function releaseWaiting(work: Work, chatId: TelegramId): Promise<void> {
  await work.tx
    .update(outbox)
    .set({ notBefore: work.now })
    .where(and(eq(outbox.chatId, chatId), eq(outbox.status, 'pending'), eq(outbox.waitsForRoom, true)));
}
