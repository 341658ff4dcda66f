import { and, eq, isNull } from 'drizzle-orm';
import type { TelegramId } from '../db/ids.ts';
import { districtGroup } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';
import { moveChat } from '../delivery/outbox-store.ts';
import { endPost } from './end-posts.ts';
import { lockGroup, lockLivePosts } from './store.ts';

/**
 * A group has become a supergroup and is known by another id from now on (Bot API facts, F7). What is planned goes there; what was sent stays in the
 * former chat, out of reach. Safe to repeat.
 */
export async function moveGroup(work: Work, from: TelegramId, to: TelegramId): Promise<void> {
  const group = await lockGroup(work, { chatId: from });
  const posts = group ? await lockLivePosts(work, { groupId: group.id }) : [];
  for (const post of posts) if (post.state === 'sent') await endPost(work, post, 'lost');
  await work.tx
    .update(districtGroup)
    .set({ chatId: to, topicId: null })
    .where(and(eq(districtGroup.chatId, from), isNull(districtGroup.endedAt)));
  await moveChat(work, from, to);
}
