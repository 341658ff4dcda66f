import type { TelegramId } from '../db/ids.ts';
import { isOutage } from '../db/lost.ts';
import type { Work } from '../db/work.ts';
import { claimRow, type OutboxRow, putOff, settleRow } from './outbox-store.ts';
import { prepareRow } from './prepare.ts';
import type { SenderOptions } from './sender.ts';

/** A row that is marked as being sent, and the words to send. `attempt` counts this try. */
export type Ready = { row: OutboxRow & { owner: string }; body: Record<string, unknown> };

export type Claim =
  | ({ kind: 'ready' } & Ready)
  /** One row was ended or put off without sending it; there may be more. */
  | { kind: 'ended' }
  | { kind: 'nothing' }
  /** The database did not answer. A row may be marked as being sent that never will be. */
  | { kind: 'outage' };

/** Takes the next row that may be sent now through claim, check and wording, in one transaction. Never throws. */
export async function claimNext(
  options: SenderOptions & { owner: string },
  not: { busyChats: readonly TelegramId[]; answersOnly: boolean },
): Promise<Claim> {
  const { db, owner, log } = options;
  let claimed: OutboxRow | undefined;
  try {
    return await db.transaction(async (tx): Promise<Claim> => {
      const work = workIn(options, tx);
      claimed = await claimRow(work, not);
      if (!claimed) return { kind: 'nothing' };
      const prepared = await prepareRow(work, claimed, options);
      if (prepared.kind === 'ready') {
        return { ...prepared, row: { ...claimed, owner, attempt: claimed.attempt + 1 } };
      }
      if (prepared.kind === 'put off') await putOff(work, claimed, prepared.until);
      else await settleRow(work, claimed, { status: 'cancelled' });
      return { kind: 'ended' };
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
