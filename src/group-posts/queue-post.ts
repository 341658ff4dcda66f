import type { Work } from '../db/work.ts';
import type { Priority } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { planLookStep } from './plan-steps.ts';
import type { GroupPost, PostGroup } from './store.ts';
import { messageOf, setPost } from './store.ts';

const STEP = { minutes: 5 } as const;
const LONGEST_STEPS = 12;

type NextLoud = (instant: Temporal.Instant) => Temporal.Instant;

/**
 * Puts a post into the outbox, at most once. What cannot be sent within an hour, or before quiet hours begin, stays unsent; somebody looks then what
 * became of it.
 */
export async function queueNow(
  work: Work,
  { post, group, nextLoud }: { post: GroupPost; group: PostGroup; nextLoud: NextLoud },
): Promise<void> {
  const message = messageOf(work, post);
  if (!message) return;
  const expiresAt = earlier(endOfLoud(work.now, nextLoud), post.until);
  await setPost(work, post.id, { state: 'queued' });
  await queueMessage(work, {
    chatId: group.chatId,
    key: postKey(post),
    message: { ...message, ...(group.topicId === null ? {} : { topicId: group.topicId }) },
    priority: post.priority as Priority,
    policy: 'at_most_once',
    reason: { kind: 'group-post', id: post.id, epoch: post.epoch },
    expiresAt,
  });
  await planLookStep(work, post, expiresAt);
}

/** Under which a post lies in the outbox. */
export function postKey({ id, epoch }: Pick<GroupPost, 'id' | 'epoch'>): string {
  return `group-post:${id}:${epoch}`;
}

function endOfLoud(from: Temporal.Instant, nextLoud: NextLoud): Temporal.Instant {
  let end = from;
  for (let steps = 0; steps < LONGEST_STEPS && nextLoud(end).equals(end); steps += 1) end = end.add(STEP);
  return end;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
