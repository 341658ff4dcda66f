import { sql } from 'drizzle-orm';
import type { BroadcastId, DistrictGroupId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';

/** What became of a broadcast in the groups of its district. */
export type PostCounts = { planned: number; sent: number; unknown: number; ended: number };

const POSTS = sql`
  from group_post left join outbox on outbox.dedupe_key = 'group-post:' || group_post.id || ':' || group_post.epoch
  where group_post.about = 'broadcast' and group_post.about_id = `;

const IS_UNKNOWN = sql`outbox.status = 'unknown' and group_post.state = 'queued'`;

export async function countPosts({ tx }: Work, id: BroadcastId): Promise<PostCounts> {
  const { rows } = await tx.execute<Record<keyof PostCounts, string>>(sql`
    select count(*) filter (where group_post.state in ('planned', 'queued') and not coalesce(${IS_UNKNOWN}, false)) as planned,
      count(*) filter (where group_post.state = 'sent') as sent, count(*) filter (where ${IS_UNKNOWN}) as unknown,
      count(*) filter (where group_post.state = 'ended') as ended ${POSTS}${id}`);
  const number = (name: keyof PostCounts) => Number(rows[0]?.[name] ?? 0);
  return { planned: number('planned'), sent: number('sent'), unknown: number('unknown'), ended: number('ended') };
}

/** The groups of which it is not known whether they have the post. */
export async function listUnknownGroups({ tx }: Work, id: BroadcastId): Promise<DistrictGroupId[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select group_post.group_id as id ${POSTS}${id} and ${IS_UNKNOWN} order by 1`,
  );
  return rows.map((row) => Number(row.id) as DistrictGroupId);
}
