import type { TelegramId } from '../db/ids.ts';
import { isOutage } from '../db/lost.ts';
import type { Work } from '../db/work.ts';
import { settleAsTold } from './carry.ts';
import type { OutboxRow } from './outbox-rows.ts';
import { claimRow, type LeftAside, putOff, settleRow } from './outbox-store.ts';
import { type Prepared, prepareRow } from './prepare.ts';
import type { SenderOptions } from './sender.ts';

/** A row that is marked as being sent, and the words to send. `attempt` counts this try. */
export type Ready = { row: OutboxRow & { owner: string; carries: readonly number[] }; body: Record<string, unknown> };

export type Claim =
  | ({ kind: 'ready' } & Ready)
  /** One row was ended or put off without sending it; there may be more. */
  | { kind: 'ended' }
  /** What belongs with a row is being queued: its chat is to be left alone for a moment. */
  | { kind: 'held'; chatId: TelegramId }
  | { kind: 'nothing' }
  /** The database did not answer. A row may be marked as being sent that never will be. */
  | { kind: 'outage' };

/** Takes the next row that may be sent now through claim, check and wording, in one transaction. Never throws. */
export async function claimNext(options: SenderOptions & { owner: string }, aside: LeftAside): Promise<Claim> {
  const { db, owner, log } = options;
  let claimed: OutboxRow | undefined;
  try {
    return await db.transaction(async (tx): Promise<Claim> => {
      const work = workIn(options, tx);
      claimed = await claimRow(work, aside);
      if (!claimed) return { kind: 'nothing' };
      const prepared = await prepareRow(work, claimed, options);
      if (prepared.kind === 'ready') {
        const { body, carries } = prepared;
        return { kind: 'ready', body, row: { ...claimed, owner, carries, attempt: claimed.attempt + 1 } };
      }
      return await leave(work, claimed, prepared);
    });
  } catch (error) {
    if (claimed === undefined || isOutage(error)) {
      options.onOutage(error);
      return { kind: 'outage' };
    }
    log.error(
      { error, outboxId: claimed.id, method: claimed.method },
      'a message could not be prepared; it is not sent',
    );
    return await endAsFailed(options, claimed.id);
  }
}

/** What becomes of a row that is not sent now. */
async function leave(work: Work, row: OutboxRow, prepared: Exclude<Prepared, { kind: 'ready' }>): Promise<Claim> {
  switch (prepared.kind) {
    case 'held':
      return { kind: 'held', chatId: row.chatId };
    case 'put off':
      await putOff(work, row, prepared);
      break;
    case 'told':
      await settleAsTold(work, row, prepared.by);
      break;
    case 'cancelled':
      await settleRow(work, row, { status: 'cancelled' });
  }
  return { kind: 'ended' };
}

async function endAsFailed(options: SenderOptions, id: number): Promise<Claim> {
  try {
    await options.db.transaction((tx) => settleRow(workIn(options, tx), { id }, { status: 'failed' }));
    return { kind: 'ended' };
  } catch (error) {
    options.onOutage(error);
    return { kind: 'outage' };
  }
}

export function workIn({ clock, vault }: SenderOptions, tx: Work['tx']): Work {
  return { tx, now: clock.now(), vault };
}
