import { and, eq, isNotNull } from 'drizzle-orm';
import type { GroupPostId } from '../db/ids.ts';
import { groupPost } from '../db/schema/groups.ts';
import type { Work } from '../db/work.ts';
import { queueCall } from '../delivery/queue.ts';
import type { GroupPost, PostGroup } from './store.ts';
import { lockPost, setPost } from './store.ts';
import { tellDistrict } from './tell-district.ts';

const PIN_KEY = /^group-pin:(\d+)$/;

/** Pins a post without a sound, and unpins the one before it: a group has one pin of ours at most. The right to do so is not asked for. */
export async function pinPost(work: Work, post: GroupPost, { chatId }: PostGroup): Promise<void> {
  if (post.messageId === null) return;
  const isPinned = and(eq(groupPost.groupId, post.groupId), isNotNull(groupPost.pinnedAt));
  const [before] = await work.tx.select().from(groupPost).where(isPinned).for('update');
  if (before) {
    await setPost(work, before.id, { pinnedAt: null });
    const body = { chat_id: chatId, message_id: before.messageId };
    await queueCall(work, { chatId, key: `group-unpin:${before.id}`, method: 'unpinChatMessage', body });
  }
  await setPost(work, post.id, { pinnedAt: work.now });
  const body = { chat_id: chatId, message_id: post.messageId, disable_notification: true };
  await queueCall(work, { chatId, key: `group-pin:${post.id}`, method: 'pinChatMessage', body });
}

/** @returns undefined when a row of the outbox is no pin */
export function pinKeyId(key: string): GroupPostId | undefined {
  const [, id] = PIN_KEY.exec(key) ?? [];
  return id === undefined ? undefined : (Number(id) as GroupPostId);
}

/** The bot may not pin: nothing is lost. The coordinators are told once how to do it themselves. */
export async function unpinned(work: Work, id: GroupPostId): Promise<void> {
  const found = await lockPost(work, id);
  if (!found) return;
  await setPost(work, id, { pinnedAt: null });
  if (found.group) await tellDistrict(work, found.group, { part: 'pin', text: { key: 'group-pin-how' } });
}
