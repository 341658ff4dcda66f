import { and, eq, isNull } from 'drizzle-orm';
import type { DistrictGroupId, TelegramId } from '../db/ids.ts';
import { districtGroup } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';
import { endPost } from './end-posts.ts';
import { lockGroup, lockLivePosts } from './store.ts';

/**
 * A group is not of a district any more. Where the bot is still in it, what it wrote there is taken away; where it was put out nothing can be. What was planned
 * is not sent.
 */
export async function leaveGroup(
  work: Work,
  by: { id: DistrictGroupId } | { chatId: TelegramId },
  how: 'withdrawn' | 'lost',
): Promise<void> {
  const group = await lockGroup(work, by);
  const posts = group ? await lockLivePosts(work, { groupId: group.id }) : [];
  for (const post of posts) await endPost(work, post, how);
  const match = 'id' in by ? eq(districtGroup.id, by.id) : eq(districtGroup.chatId, by.chatId);
  await work.tx
    .update(districtGroup)
    .set({ endedAt: work.now })
    .where(and(match, isNull(districtGroup.endedAt)));
}
