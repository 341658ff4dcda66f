import { eq } from 'drizzle-orm';
import type { GroupPostId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued } from '../delivery/queue.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { localDate } from '../time/wall-time.ts';
import { endPost } from './end-posts.ts';
import { nextPostMoment } from './limits.ts';
import { loadPlaceQuiet } from './loud.ts';
import { unknownPost } from './messages.ts';
import { POST_STEPS, planLookAgain, planPostStep } from './plan-steps.ts';
import { postKey, queueNow } from './queue-post.ts';
import type { GroupPost, PostGroup } from './store.ts';
import { listTakenDays, lockPost, setPost } from './store.ts';
import { tellDistrict } from './tell-district.ts';

type Found = { post: GroupPost; group: PostGroup | undefined };

/** What is due about posts. Each looks again whether there is still something to do. */
export const postSteps: { readonly [kind: string]: StepHandler } = {
  [POST_STEPS.due]: async (work, { subject, slot }) => {
    const found = await lockPost(work, subject as GroupPostId);
    if (found?.post.state === 'planned' && String(found.post.epoch) === slot) await sendOrMove(work, found);
  },
  [POST_STEPS.look]: async (work, { subject, slot }) => {
    const found = await lockPost(work, subject as GroupPostId);
    if (found?.post.state === 'queued' && String(found.post.epoch) === slot.split(':')[0]) await look(work, found);
  },
  [POST_STEPS.until]: async (work, { subject }) => {
    const post = (await lockPost(work, subject as GroupPostId))?.post;
    if (post && post.state !== 'ended') await endPost(work, post, post.state === 'planned' ? 'missed' : 'expired');
  },
};

/** Plans a post anew, for the first moment from `from` on. */
export async function planFrom(work: Work, post: GroupPost, from: Temporal.Instant): Promise<void> {
  const { timeZone } = post;
  const nextLoud = await loadPlaceQuiet(work, timeZone);
  const taken = await listTakenDays(work, post.groupId, { from: localDate(from, timeZone), except: post.id });
  const { at, on } = nextPostMoment(taken, from, { timeZone, nextLoud });
  const again = { ...post, state: 'planned', epoch: post.epoch + 1, onDay: on, dueAt: at } as const;
  await setPost(work, post.id, { state: 'planned', epoch: again.epoch, onDay: on, dueAt: at });
  await planPostStep(work, again);
}

/** Sends a post that is due, or moves it to the next moment at which it may be. */
async function sendOrMove(work: Work, { post, group }: Found): Promise<void> {
  if (!group) return await endPost(work, post, 'lost');
  const { timeZone } = post;
  const nextLoud = await loadPlaceQuiet(work, timeZone);
  const today = localDate(work.now, timeZone);
  const taken = await listTakenDays(work, group.id, { from: today, except: post.id });
  const { at, on } = nextPostMoment(taken, work.now, { timeZone, nextLoud });
  if (!at.equals(work.now)) return await planFrom(work, post, at);
  await setPost(work, post.id, { onDay: on, dueAt: at });
  await queueNow(work, { post: { ...post, onDay: on, dueAt: at }, group, nextLoud });
}

/** A post that should have been sent: if it was not, it is planned anew; if nobody knows, the coordinators are asked to look. */
async function look(work: Work, { post, group }: Found): Promise<void> {
  const [row] = await work.tx
    .select({ status: outbox.status })
    .from(outbox)
    .where(eq(outbox.dedupeKey, postKey(post)));
  if (row?.status === 'sending') return await planLookAgain(work, post);
  if (row?.status === 'unknown') {
    if (group) await tellDistrict(work, group, { part: `unknown:${post.id}:${post.epoch}`, ...unknownPost(post.id) });
    return;
  }
  await cancelQueued(work, postKey(post));
  await planFrom(work, post, work.now);
}
