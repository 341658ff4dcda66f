import { sql } from 'drizzle-orm';
import type { BroadcastId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';

/** What became of a broadcast so far, in people. Together they are all it is for. */
export type BroadcastCounts = {
  sent: number;
  /** Handed to the sender: they get it now, or when their night is over or they have room again. */
  waiting: number;
  /** They blocked the bot or have no account any more. */
  unreachable: number;
  /** They may have it or not: what happened to the call is not known. */
  unknown: number;
  failed: number;
  /** Left out because by then they were no reader of it any more, or it was stopped. */
  cancelled: number;
  notYetFed: number;
};

export async function countBroadcast({ tx }: Pick<Work, 'tx'>, id: BroadcastId): Promise<BroadcastCounts> {
  const { rows } = await tx.execute<Record<keyof BroadcastCounts | 'rows' | 'fed', string>>(sql`
    select count(*) filter (where status = 'sent') as sent, count(*) filter (where status in ('pending', 'sending')) as waiting,
      count(*) filter (where status = 'failed' and error_code = 403 or status = 'cancelled' and not person.reachable) as unreachable, count(*) filter (where status = 'unknown') as unknown,
      count(*) filter (where status = 'failed' and error_code is distinct from 403) as failed,
      count(*) filter (where status = 'cancelled' and person.reachable is not false) as cancelled, count(*) as rows,
      (select fed_until from broadcast where id = ${id}) as fed, (select recipients - fed_until from broadcast where id = ${id}) as "notYetFed"
    from outbox left join person on person.telegram_id = outbox.chat_id where broadcast_id = ${id}`);
  const number = (name: keyof BroadcastCounts | 'rows' | 'fed') => Number(rows[0]?.[name] ?? 0);
  const withoutRow = Math.max(0, number('fed') - number('rows'));
  return {
    sent: number('sent'),
    waiting: number('waiting'),
    unreachable: number('unreachable') + withoutRow,
    unknown: number('unknown'),
    failed: number('failed'),
    cancelled: number('cancelled'),
    notYetFed: number('notYetFed'),
  };
}
