import { sql } from 'drizzle-orm';
import type { BroadcastId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';

/** A message of a broadcast and its reader. */
export type Addressed = { broadcastId: BroadcastId; chatId: TelegramId };

/**
 * Which of these messages may still go out: the broadcast is not stopped, and its reader still reachable, a member where it is for members, and not kept out
 * there. Broadcasts are kept from being stopped until the transaction ends: whoever stops one then knows what was sent.
 * @returns those of them, in their order
 */
export async function listStillFor<One extends Addressed>(work: Work, addressed: readonly One[]): Promise<One[]> {
  if (addressed.length === 0) return [];
  const ids = [...new Set(addressed.map(({ broadcastId }) => broadcastId))].toSorted((a, b) => a - b);
  await work.tx.execute(
    sql`select id from broadcast where id = any(${`{${ids.join(',')}}`}::bigint[]) order by id for share`,
  );
  const asked = JSON.stringify(addressed.map(({ broadcastId, chatId }, at) => ({ at, id: broadcastId, chat: chatId })));
  const { rows } = await work.tx.execute<{ at: number }>(sql`
    select one.at from jsonb_to_recordset(${asked}::jsonb) as one(at int, id bigint, chat bigint)
      join broadcast on broadcast.id = one.id and broadcast.state in ('sending', 'done')
    where one.chat < 0 or exists (
      select 1 from person
        join membership on membership.person_id = person.id and membership.state = 'active'
        join circle on circle.id = membership.circle_id and circle.district_id = broadcast.district_id
      where person.telegram_id = one.chat and person.reachable
        and (broadcast.audience->>'circleId' is null or circle.id = (broadcast.audience->>'circleId')::bigint)
        and not exists (select 1 from exclusion where exclusion.person_id = person.id and exclusion.district_id = broadcast.district_id
          and exclusion.lifted_at is null))`);
  const still = new Set(rows.map(({ at }) => at));
  return addressed.filter((_, at) => still.has(at));
}
