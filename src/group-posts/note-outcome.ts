import type { GroupPostId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { OutboxRow } from '../delivery/outbox-rows.ts';
import type { Outcome } from '../delivery/outcome.ts';
import { deleteWhereAllowed } from './end-posts.ts';
import { lockPost, setPost } from './store.ts';

const POST_KEY = /^group-post:(\d+):(\d+)$/;

/** What became of a call about a group, in the transaction that writes it down. */
export async function noteGroupOutcome(work: Work, row: OutboxRow, outcome: Outcome): Promise<void> {
  const [, id] = POST_KEY.exec(row.key) ?? [];
  const found = id === undefined ? undefined : await lockPost(work, Number(id) as GroupPostId);
  if (!found || outcome.kind !== 'sent') return;
  const { post, group } = found;
  const sent = { sentAt: work.now, messageId: outcome.messageId ?? null };
  if (post.state !== 'ended') return await setPost(work, post.id, { ...sent, state: 'sent' });
  // It ended while it was on its way: the edit comes by itself.
  await setPost(work, post.id, sent);
  if (group && post.how !== 'covered') await deleteWhereAllowed(work, { post: { ...post, ...sent }, group });
}
