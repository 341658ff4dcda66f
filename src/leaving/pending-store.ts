import { and, eq, or, sql } from 'drizzle-orm';
import type { CircleId, MembershipId, TelegramId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import { turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';

/**
 * Withdraws what waits to be sent to one person because of a circle: its turns, the circle itself, and, in whoever's chat, their place in
 * it. Without a chat of their own, turns that are with others by now keep back by themselves what was about them.
 */
export async function cancelAboutCircle(
  work: Work,
  { circleId, membershipId, chatId }: { circleId: CircleId; membershipId: MembershipId; chatId: TelegramId | null },
): Promise<void> {
  const kind = sql`${outbox.reason}->>'kind'`;
  const id = sql`(${outbox.reason}->>'id')::bigint`;
  const turns = work.tx.select({ id: turn.id }).from(turn).where(eq(turn.circleId, circleId));
  const isAboutCircle = sql`case ${kind}
    when 'turn' then ${id} in ${turns}
    when 'circle' then ${id} = ${circleId}
    else false end`;
  const isAboutPlace = sql`${kind} = 'membership' and ${id} = ${membershipId}`;
  const isToThem = chatId === null ? undefined : and(eq(outbox.chatId, chatId), isAboutCircle);
  await work.tx
    .update(outbox)
    .set({ status: 'cancelled', settledAt: work.now })
    .where(and(eq(outbox.status, 'pending'), or(isAboutPlace, isToThem)));
}
