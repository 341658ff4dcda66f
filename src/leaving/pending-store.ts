import { and, eq, sql } from 'drizzle-orm';
import type { CircleId, MembershipId, TelegramId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import { turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';

/** Withdraws what waits to be sent to one person because of a circle: its turns, their place in it, the circle itself. */
export async function cancelAboutCircle(
  work: Work,
  { circleId, membershipId, chatId }: { circleId: CircleId; membershipId: MembershipId; chatId: TelegramId },
): Promise<void> {
  const kind = sql`${outbox.reason}->>'kind'`;
  const id = sql`(${outbox.reason}->>'id')::bigint`;
  const turns = work.tx.select({ id: turn.id }).from(turn).where(eq(turn.circleId, circleId));
  const isAboutCircle = sql`case ${kind}
    when 'turn' then ${id} in ${turns}
    when 'membership' then ${id} = ${membershipId}
    when 'circle' then ${id} = ${circleId}
    else false end`;
  await work.tx
    .update(outbox)
    .set({ status: 'cancelled', settledAt: work.now })
    .where(and(eq(outbox.status, 'pending'), eq(outbox.chatId, chatId), isAboutCircle));
}
