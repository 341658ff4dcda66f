import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { Db } from '../db/connect.ts';
import { inbox } from '../db/schema/spine.ts';
import type { Vault } from '../db/vault.ts';
import type { Work } from '../db/work.ts';
import { chatKeyOf } from './chat-key.ts';

export const INBOX_CHANNEL = 'sanad_inbox';

const MOST_TRIES = 5;
const RETRY_SECONDS = [1, 2, 5, 10] as const;

export type ClaimedUpdate = { updateId: number; chatKey: number; payload: Buffer | null };

/** Writes updates down before they are confirmed. One that is known already changes nothing. */
export async function storeUpdates(
  { db, vault, now }: { db: Db; vault: Vault; now: Temporal.Instant },
  updates: readonly Update[],
): Promise<void> {
  if (updates.length === 0) return;
  const rows = updates.map((update) => ({
    updateId: update.update_id,
    chatKey: chatKeyOf(update),
    payload: vault.seal(place(update.update_id), JSON.stringify(update)),
    receivedAt: now,
  }));
  await db.transaction(async (tx) => {
    await tx.insert(inbox).values(rows).onConflictDoNothing();
    await tx.execute(sql`select pg_notify(${INBOX_CHANNEL}, '')`);
  });
}

/**
 * Locks the oldest undone update of one chat until the transaction ends. Never two of one chat at once: while an update is being
 * handled or waits for its next try, the later ones of its chat wait too. Chats are taken in turns, so that a long queue in one
 * holds up no other.
 * @param after the chat that was taken last; @param except updates that are not wanted now
 * @returns undefined when there is nothing to do now
 */
export async function claimUpdate(
  work: Work,
  { after, except = [] }: { after?: number | undefined; except?: readonly number[] } = {},
): Promise<ClaimedUpdate | undefined> {
  const claimed = await claimFirst(work, after ?? FIRST_CHAT, except);
  if (claimed || after === undefined) return claimed;
  return await claimFirst(work, FIRST_CHAT, except);
}

/** Telegram's ids have at most 52 bits. */
const FIRST_CHAT = -(2 ** 52);

/** Walks from chat to chat along the index `inbox_undone` and looks at the first row of each only. */
async function claimFirst(
  { tx, now }: Work,
  after: number,
  except: readonly number[],
): Promise<ClaimedUpdate | undefined> {
  const { rows } = await tx.execute<{ update_id: string; chat_key: string; payload: Buffer | null }>(sql`
    with recursive first as (
      (select chat_key, update_id from inbox
        where done_at is null and chat_key > ${after} order by chat_key, update_id limit 1)
      union all
      select next.chat_key, next.update_id from first cross join lateral
        (select chat_key, update_id from inbox
          where done_at is null and chat_key > first.chat_key order by chat_key, update_id limit 1) next
    )
    select inbox.update_id, inbox.chat_key, inbox.payload
    from first join inbox on inbox.update_id = first.update_id
    where inbox.done_at is null
      and (inbox.retry_at is null or inbox.retry_at <= ${now.toString()}::timestamptz)
      and inbox.update_id <> all (${`{${except.join(',')}}`}::bigint[])
    limit 1
    for update of inbox skip locked`);
  const [row] = rows;
  return row && { updateId: Number(row.update_id), chatKey: Number(row.chat_key), payload: row.payload };
}

/** Locks one undone update that failed. @returns undefined when it was handled meanwhile or somebody is at it */
export async function claimFailedUpdate(work: Work, updateId: number): Promise<ClaimedUpdate | undefined> {
  const [claimed] = await work.tx
    .select({ updateId: inbox.updateId, chatKey: inbox.chatKey, payload: inbox.payload })
    .from(inbox)
    .where(and(eq(inbox.updateId, updateId), isNull(inbox.doneAt)))
    .for('update', { skipLocked: true });
  return claimed;
}

/** @throws SealError when the stored bytes are not what was written there */
export function openUpdate(
  { vault }: Pick<Work, 'vault'>,
  { updateId, payload }: Pick<ClaimedUpdate, 'updateId' | 'payload'>,
): Update {
  if (!payload) throw new Error('an undone update has no content');
  return JSON.parse(vault.open(place(updateId), payload)) as Update;
}

export async function markDone(work: Work, updateId: number): Promise<void> {
  await work.tx.update(inbox).set({ doneAt: work.now }).where(eq(inbox.updateId, updateId));
}

/** Counts a failed try and says when the next one is. After the fifth the update is not tried again: see {@link setAside}. */
export async function noteFailure(work: Work, updateId: number): Promise<'try again' | 'give up'> {
  const [row] = await work.tx
    .update(inbox)
    .set({ attempts: sql`${inbox.attempts} + 1` })
    .where(and(eq(inbox.updateId, updateId), isNull(inbox.doneAt)))
    .returning({ attempts: inbox.attempts });
  if (!row) return 'try again';
  if (row.attempts >= MOST_TRIES) return 'give up';
  const seconds = RETRY_SECONDS[row.attempts - 1] ?? 10;
  await work.tx
    .update(inbox)
    .set({ retryAt: work.now.add({ seconds }) })
    .where(eq(inbox.updateId, updateId));
  return 'try again';
}

/** Ends an update that cannot be handled, so that its chat goes on. @param reason a class and a code, never a message */
export async function setAside(work: Work, updateId: number, reason: string): Promise<void> {
  await work.tx.update(inbox).set({ doneAt: work.now, deadReason: reason }).where(eq(inbox.updateId, updateId));
}

/** Whether an update waits that could be handled now. */
export async function hasWaitingUpdate(db: Pick<Db, 'select'>, now: Temporal.Instant): Promise<boolean> {
  const [row] = await db
    .select({ updateId: inbox.updateId })
    .from(inbox)
    .where(and(isNull(inbox.doneAt), or(isNull(inbox.retryAt), lte(inbox.retryAt, now))))
    .limit(1);
  return row !== undefined;
}

function place(updateId: number): string {
  return `inbox|payload|${updateId}`;
}
