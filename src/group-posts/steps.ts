import type { GroupPostId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { localDate } from '../time/wall-time.ts';
import { endPost } from './end-posts.ts';
import { nextPostMoment } from './limits.ts';
import { loadPlaceQuiet } from './loud.ts';
import { POST_STEPS, planPostStep } from './plan-steps.ts';
import { queueNow } from './queue-post.ts';
import type { GroupPost, PostGroup } from './store.ts';
import { listTakenDays, lockPost, setPost } from './store.ts';

/** What is due about posts. Each looks again whether there is still something to do. */
export const postSteps: { readonly [kind: string]: StepHandler } = {
  [POST_STEPS.due]: async (work, { subject, slot }) => {
    const found = await lockPost(work, subject as GroupPostId);
    if (found?.post.state === 'planned' && String(found.post.epoch) === slot) await sendOrMove(work, found);
  },
  [POST_STEPS.until]: async (work, { subject }) => {
    const post = (await lockPost(work, subject as GroupPostId))?.post;
    if (post && post.state !== 'ended') await endPost(work, post, post.state === 'sent' ? 'expired' : 'missed');
  },
};

/** Sends a post that is due, or moves it to the next moment at which it may be. */
async function sendOrMove(
  work: Work,
  { post, group }: { post: GroupPost; group: PostGroup | undefined },
): Promise<void> {
  if (!group) return await endPost(work, post, 'lost');
  const { timeZone } = post;
  const nextLoud = await loadPlaceQuiet(work, timeZone);
  const today = localDate(work.now, timeZone);
  const taken = await listTakenDays(work, group.id, { from: today, except: post.id });
  const { at, on } = nextPostMoment(taken, work.now, { timeZone, nextLoud });
  const moved = { ...post, onDay: on, dueAt: at };
  await setPost(work, post.id, { onDay: on, dueAt: at });
  if (at.equals(work.now)) return await queueNow(work, { post: moved, group, nextLoud });
  await planAgain(work, moved);
}

/** Plans a post for another moment. */
export async function planAgain(work: Work, post: GroupPost): Promise<void> {
  const epoch = post.epoch + 1;
  await setPost(work, post.id, { state: 'planned', epoch, onDay: post.onDay, dueAt: post.dueAt });
  await planPostStep(work, { ...post, epoch });
}
