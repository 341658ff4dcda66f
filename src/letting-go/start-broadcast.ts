import { authorize } from '../access/authorize.ts';
import { loadActor, recordAct } from '../access/store.ts';
import type { Broadcast } from '../broadcasts/store.ts';
import { lockBroadcast, setBroadcast } from '../broadcasts/store.ts';
import type { BroadcastId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { wakeForBroadcast } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { isAuthorised } from './decide.ts';
import { postInGroups } from './post-in-groups.ts';

const LATEST_HOURS = 6;

/**
 * Its ten minutes are over: a broadcast begins, unless somebody recalled it. Where whoever wrote or confirmed it has lost the role meanwhile, the authorisation
 * it names was withdrawn, or the program was away for hours, nobody gets anything. Safe to repeat.
 * @returns undefined when there was nothing to begin
 */
export async function startBroadcast(
  work: Work,
  id: BroadcastId,
  office: Office,
): Promise<{ kind: 'started' | 'withheld' } | undefined> {
  const found = await lockBroadcast(work, id);
  if (found?.state !== 'waiting') return undefined;
  if (isTooLate(work, found) || !(await maySend(work, found, office))) {
    await setBroadcast(work, id, { state: 'recalled', endedAt: work.now });
    await recordAct(work, { actorId: null, act: 'withhold', object: 'broadcast', objectId: id });
    return { kind: 'withheld' };
  }
  const isForGroups = found.audience.to === 'groups';
  // Posts go by the limits of each group from here on, and the broadcast itself is over.
  await setBroadcast(work, id, isForGroups ? { state: 'done', endedAt: work.now } : { state: 'sending' });
  await (isForGroups ? postInGroups(work, found, office) : wakeForBroadcast(work));
  await recordAct(work, { actorId: null, act: 'start', object: 'broadcast', objectId: id });
  return { kind: 'started' };
}

/** What was written for this morning may be wrong in the evening. */
function isTooLate({ now }: Work, { startsAt }: Broadcast): boolean {
  return startsAt !== null && Temporal.Instant.compare(now, startsAt.add({ hours: LATEST_HOURS })) > 0;
}

async function maySend(work: Work, found: Broadcast, { administrators }: Office): Promise<boolean> {
  const { districtId, draftedBy, approvedBy } = found;
  const still = async (personId: PersonId) =>
    authorize(await loadActor(work, await getPerson(work, personId), administrators), 'message-district', {
      districtId,
    });
  if (!(await still(draftedBy))) return false;
  if (approvedBy !== null && !(await still(approvedBy))) return false;
  return await isAuthorised(work, found);
}
