import type { PreparedBroadcast } from '../capabilities-type.ts';
import type { TelegramId } from '../db/ids.ts';
import { isOutage } from '../db/lost.ts';
import type { Work } from '../db/work.ts';
import { type Ready, workIn } from './claim-next.ts';
import { cancelMany, claimBroadcasts, markManySending, type OutboxRow, putManyOff } from './outbox-store.ts';
import type { SenderOptions } from './sender.ts';

export type ManyClaimed =
  /** They are marked as being sent; `count` rows were looked at for them. */
  | { kind: 'ready'; ready: Ready[]; count: number }
  /** One of them cannot be prepared. Nothing was changed. */
  | { kind: 'failed' }
  /** The database did not answer. Rows may be marked as being sent that never will be. */
  | { kind: 'outage' };

type Prepared = { row: OutboxRow; prepared: PreparedBroadcast };

/**
 * Takes the next broadcast rows that were never tried through claim, check and wording, together in one transaction. What was tried before goes one by one: a row
 * is marked so that it is known, after a crash, what may have been sent, and here many are marked some moments before their call. Never throws.
 */
export async function claimMany(
  options: SenderOptions & { owner: string },
  which: { most: number; busyChats: readonly TelegramId[] },
): Promise<ManyClaimed> {
  const { db, owner, log, broadcasts } = options;
  if (!broadcasts) return { kind: 'ready', ready: [], count: 0 };
  try {
    return await db.transaction(async (tx): Promise<ManyClaimed> => {
      const work = workIn(options, tx);
      const rows = await claimBroadcasts(work, which);
      const prepared = await broadcasts.prepareMany(work, rows);
      const all = rows.flatMap((row, at) => (prepared[at] ? [{ row, prepared: prepared[at] }] : []));
      await leave(work, all);
      const ready = all.flatMap((one) => readyOf(one, owner));
      await markManySending(
        work,
        ready.map(({ row }) => row.id),
        owner,
      );
      return { kind: 'ready', ready, count: rows.length };
    });
  } catch (error) {
    if (isOutage(error)) {
      options.onOutage(error);
      return { kind: 'outage' };
    }
    log.error({ error }, 'messages to many could not be prepared together; they are taken one by one');
    return { kind: 'failed' };
  }
}

function readyOf({ row, prepared }: Prepared, owner: string): Ready[] {
  if (prepared.kind !== 'ready') return [];
  return [{ row: { ...row, owner, carries: [], attempt: row.attempt + 1 }, body: prepared.body }];
}

async function leave(work: Work, all: readonly Prepared[]): Promise<void> {
  await cancelMany(
    work,
    all.flatMap(({ row, prepared }) => (prepared.kind === 'cancelled' ? [row.id] : [])),
  );
  await putManyOff(
    work,
    all.flatMap(({ row, prepared }) => (prepared.kind === 'put off' ? [{ ...prepared, id: row.id }] : [])),
  );
}
