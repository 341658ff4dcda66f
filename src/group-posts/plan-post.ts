import type { DistrictGroupId, DistrictId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message, Priority } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { localDate } from '../time/wall-time.ts';
import { nextPostMoment } from './limits.ts';
import { loadPlaceQuiet } from './loud.ts';
import { planPostStep, planUntilStep } from './plan-steps.ts';
import { queueNow } from './queue-post.ts';
import type { About } from './store.ts';
import { insertPost, listTakenDays, lockGroups } from './store.ts';

/** How long a post is to be read where nobody says so. */
const READ_FOR = { hours: 7 * 24 } as const;

const PRIORITIES: { readonly [kind in About['kind']]: Priority } = {
  need: PRIORITY.urgent,
  broadcast: PRIORITY.broadcast,
  appeal: PRIORITY.broadcast,
};

export type PostPlan = {
  districtId: DistrictId;
  /** That of the place, by whose calendar days are counted. */
  timeZone: string;
  about: About;
  /** Without a name, photo, street, illness, debt or sum (`src/text-check`); its buttons are links into the private chat. */
  message: Message;
  notBefore?: Temporal.Instant;
  /** From then on it is not to be read there any more; a week when absent. */
  until?: Temporal.Instant;
  pin?: boolean;
  /** Only in that group. */
  groupId?: DistrictGroupId;
};

/** A post that is planned: in which group, when, and on which local day. */
export type PlannedPost = { groupId: DistrictGroupId; at: Temporal.Instant; on: Temporal.PlainDate };

/**
 * Plans one silent post in each group of a district, at the first moment that quiet hours and the limits leave: one a day and three in seven local
 * days in a group, whatever they are about. What would come too late for `until` is not planned. Where a live post about the same is in a
 * group already, nothing is planned there. Safe to repeat.
 */
export async function planPost(work: Work, plan: PostPlan): Promise<PlannedPost[]> {
  const { timeZone, about, notBefore = work.now, pin = false, message } = plan;
  assertNoPress(message);
  const nextLoud = await loadPlaceQuiet(work, timeZone);
  const from = Temporal.Instant.compare(notBefore, work.now) < 0 ? work.now : notBefore;
  const planned: PlannedPost[] = [];
  for (const group of await lockGroups(work, plan.districtId, plan.groupId)) {
    const taken = await listTakenDays(work, group.id, { from: localDate(from, timeZone) });
    const { at, on } = nextPostMoment(taken, from, { timeZone, nextLoud });
    const until = plan.until ?? at.add(READ_FOR);
    if (Temporal.Instant.compare(at, until) >= 0) continue;
    const priority = PRIORITIES[about.kind];
    const values = { groupId: group.id, onDay: on, dueAt: at, until, timeZone, priority, pin, about };
    const post = await insertPost(work, { ...values, message: { ...message, silent: message.silent ?? true } });
    if (!post) continue;
    planned.push({ groupId: group.id, at, on });
    await planUntilStep(work, post);
    if (Temporal.Instant.compare(at, work.now) <= 0) await queueNow(work, { post, group, nextLoud });
    else await planPostStep(work, post);
  }
  return planned;
}

/** A press in a group would show everybody who offers, and would be signed for nobody. */
function assertNoPress({ buttons = [] }: Message): void {
  if (buttons.flat().some((button) => 'press' in button)) throw new TypeError('a post has links only');
}

/** When a group could get one more post, from now on; `isFull` when it is its limits and not quiet hours that it has to wait for. */
export async function findNextMoment(
  work: Work,
  groupId: DistrictGroupId,
  timeZone: string,
): Promise<{ at: Temporal.Instant; isFull: boolean }> {
  const taken = await listTakenDays(work, groupId, { from: localDate(work.now, timeZone) });
  const nextLoud = await loadPlaceQuiet(work, timeZone);
  const { at } = nextPostMoment(taken, work.now, { timeZone, nextLoud });
  return { at, isFull: !at.equals(nextLoud(work.now)) };
}
