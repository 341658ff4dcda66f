import type { DistrictGroupId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued, queueCall, queueEdit } from '../delivery/queue.ts';
import { callOffSteps } from '../jobs/steps.ts';
import { endedPost } from './messages.ts';
import { POST_STEPS } from './plan-steps.ts';
import { postKey } from './queue-post.ts';
import type { About, Ending, GroupPost, PostGroup } from './store.ts';
import { lockGroup, lockLivePosts, setPost } from './store.ts';

/** Telegram lets a bot delete its messages within 48 hours only (Bot API, "deleteMessage"); an hour is left for getting there. */
const DELETABLE_HOURS = 47;

/**
 * Ends all posts about something, or those of one group: what is planned is not sent, what was sent is edited to a thank-you when help was found, else
 * it is taken away or, when Telegram allows that no more, edited to say that it is over. Safe to repeat.
 */
export async function endPosts(
  work: Work,
  about: About,
  how: 'covered' | 'withdrawn',
  groupId?: DistrictGroupId,
): Promise<void> {
  const posts = await lockLivePosts(work, groupId === undefined ? { about } : { about, groupId });
  for (const post of posts) await endPost(work, post, how);
}

/** Ends one post that is locked. */
export async function endPost(work: Work, post: GroupPost, how: Ending): Promise<void> {
  await setPost(work, post.id, { state: 'ended', how, pinnedAt: null });
  await callOffSteps(work, Object.values(POST_STEPS), post.id);
  if (post.state === 'planned' || how === 'lost' || how === 'missed') return;
  const group = await lockGroup(work, { id: post.groupId });
  if (!group) return;
  await cancelQueued(work, postKey(post));
  await changeMessage(work, { post, group, how });
}

/** Changes, and where it can be takes away, what was sent or is on its way. An edit waits for its message, and falls away with it. */
async function changeMessage(
  work: Work,
  { post, group, how }: { post: GroupPost; group: PostGroup; how: Ending },
): Promise<void> {
  const key = postKey(post);
  const edit = { chatId: group.chatId, key: `${key}:${how}`, message: endedPost(how), ifThere: true };
  await queueEdit(work, { ...edit, editsKey: key });
  if (post.pinnedAt !== null && post.messageId !== null) {
    const body = { chat_id: group.chatId, message_id: post.messageId };
    await queueCall(work, { chatId: group.chatId, key: `${key}:unpin`, method: 'unpinChatMessage', body });
  }
  if (how !== 'covered') await deleteWhereAllowed(work, { post, group });
}

/** The words are gone by then, so that nothing is left should Telegram refuse. */
export async function deleteWhereAllowed(
  work: Work,
  { post, group }: { post: GroupPost; group: PostGroup },
): Promise<void> {
  const { messageId, sentAt } = post;
  if (messageId === null || sentAt === null) return;
  if (Temporal.Instant.compare(sentAt.add({ hours: DELETABLE_HOURS }), work.now) <= 0) return;
  const body = { chat_id: group.chatId, message_id: messageId };
  await queueCall(work, { chatId: group.chatId, key: `${postKey(post)}:delete`, method: 'deleteMessage', body });
}
