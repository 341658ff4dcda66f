import { recordAct } from '../access/store.ts';
import { sendAgain } from '../broadcasting/send-again.ts';
import { stopBroadcast } from '../broadcasting/stop-broadcast.ts';
import type { Broadcast } from '../broadcasts/store.ts';
import { lockBroadcast, setBroadcast } from '../broadcasts/store.ts';
import type { BroadcastId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { endPosts } from '../group-posts/end-posts.ts';
import { postInGroups } from './post-in-groups.ts';
import { countPosts, listUnknownGroups } from './posts-store.ts';

/** Somebody who decides in the district ends a broadcast in its middle; posts in groups that can be taken away are. @returns false when nothing was left to stop */
export async function stopInTheMiddle(work: Work, { id, by }: { id: BroadcastId; by: PersonId }): Promise<boolean> {
  const found = await lockBroadcast(work, id);
  const isStopped =
    found?.audience.to === 'groups' ? await stopPosts(work, found, by) : await stopBroadcast(work, id, by);
  if (isStopped) await recordAct(work, { actorId: by, act: 'stop', object: 'broadcast', objectId: id });
  return isStopped;
}

/** Those of whom it is not known whether they have it get it once more. @returns how many people, or groups */
export async function sendUnknownAgain(
  work: Work,
  { id, by, timeZone }: { id: BroadcastId; by: PersonId; timeZone: string },
): Promise<number> {
  const found = await lockBroadcast(work, id);
  const again = found?.audience.to === 'groups' ? await postAgain(work, found, timeZone) : await sendAgain(work, id);
  if (again > 0) await recordAct(work, { actorId: by, act: 'send-again', object: 'broadcast', objectId: id });
  return again;
}

async function stopPosts(work: Work, { id, state }: Broadcast, by: PersonId): Promise<boolean> {
  if (state !== 'done') return false;
  const { planned, sent, unknown } = await countPosts(work, id);
  if (planned + sent + unknown === 0) return false;
  await endPosts(work, { kind: 'broadcast', id }, 'withdrawn');
  await setBroadcast(work, id, { state: 'stopped', endedBy: by, endedAt: work.now });
  return true;
}

async function postAgain(work: Work, found: Broadcast, timeZone: string): Promise<number> {
  if (found.state !== 'done') return 0;
  const groups = await listUnknownGroups(work, found.id);
  for (const groupId of groups) {
    await endPosts(work, { kind: 'broadcast', id: found.id }, 'withdrawn', groupId);
    await postInGroups(work, found, { timeZone, groupId });
  }
  return groups.length;
}
