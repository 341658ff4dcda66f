import { recordAct } from '../access/store.ts';
import { countReaders, freezeReaders } from '../audience/store.ts';
import type { Broadcast } from '../broadcasts/store.ts';
import { lockBroadcast, setBroadcast } from '../broadcasts/store.ts';
import type { BroadcastId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { listGroups } from '../helping/store.ts';
import { findLegalReference } from '../legal-reference/store.ts';
import { localDate } from '../time/wall-time.ts';
import { planLapse, planStart, RECALL_MINUTES } from './plan-steps.ts';
import { needsSecond } from './second-person.ts';

/** Nothing was let go: it is for nobody, asks for money or goods without an authorisation, or has moved on meanwhile. */
type Refused = { kind: 'empty' | 'no-reference' | 'moved-on' };

/**
 * Whoever wrote a draft lets it go, or asks a second person for a yes where one is needed. Its readers are written down now; it starts ten minutes later.
 * @returns `alone` where a second person is needed and there is none
 */
export async function letGo(
  work: Work,
  { id, by, timeZone, hasSecond }: { id: BroadcastId; by: PersonId; timeZone: string; hasSecond: boolean },
): Promise<{ kind: 'waiting' | 'proposed' | 'alone' } | Refused> {
  const found = await lockBroadcast(work, id);
  if (found?.state !== 'draft' || found.draftedBy !== by) return { kind: 'moved-on' };
  const reference = found.asksForGoods ? (await findLegalReference(work))?.reference : undefined;
  if (found.asksForGoods && reference === undefined) return { kind: 'no-reference' };
  const recipients = await countFor(work, found, timeZone);
  if (recipients === 0) return { kind: 'empty' };
  const named = { legalReference: reference ?? null };
  if (!asksTwo(found, recipients)) {
    await setBroadcast(work, id, named);
    return await wait(work, found, { by, timeZone });
  }
  if (!hasSecond) return { kind: 'alone' };
  await setBroadcast(work, id, { ...named, state: 'proposed' });
  await planLapse(work, id);
  await recordAct(work, { actorId: by, act: 'propose', object: 'broadcast', objectId: id });
  return { kind: 'proposed' };
}

/**
 * The second person lets a broadcast go or not; the first answer counts. Whoever wrote it cannot, and the database refuses it too. The caller has
 * asked whether they may.
 */
export async function decideOnBroadcast(
  work: Work,
  { id, by, accept, timeZone }: { id: BroadcastId; by: PersonId; accept: boolean; timeZone: string },
): Promise<{ kind: 'waiting' | 'declined' | 'own' } | Refused> {
  const found = await lockBroadcast(work, id);
  if (found?.state !== 'proposed') return { kind: 'moved-on' };
  if (found.draftedBy === by) return { kind: 'own' };
  if (!accept) {
    await setBroadcast(work, id, { state: 'declined', endedBy: by, endedAt: work.now });
    await recordAct(work, { actorId: by, act: 'decline', object: 'broadcast', objectId: id });
    return { kind: 'declined' };
  }
  if (!(await isAuthorised(work, found))) return { kind: 'no-reference' };
  await setBroadcast(work, id, { approvedBy: by, approvedAt: work.now });
  return await wait(work, found, { by, timeZone });
}

/** Anybody who decides in the district takes back what has not begun: nobody gets anything. @returns false when it has begun, or ended */
export async function recallBroadcast(work: Work, { id, by }: { id: BroadcastId; by: PersonId }): Promise<boolean> {
  const found = await lockBroadcast(work, id);
  if (found?.state !== 'waiting' && found?.state !== 'proposed') return false;
  await setBroadcast(work, id, { state: 'recalled', endedBy: by, endedAt: work.now });
  await recordAct(work, { actorId: by, act: 'recall', object: 'broadcast', objectId: id });
  return true;
}

/** Nobody has confirmed it in time. @returns undefined when somebody has decided about it */
export async function lapseBroadcast(work: Work, id: BroadcastId): Promise<Broadcast | undefined> {
  const found = await lockBroadcast(work, id);
  if (found?.state !== 'proposed') return undefined;
  await setBroadcast(work, id, { state: 'declined', endedAt: work.now });
  await recordAct(work, { actorId: null, act: 'lapse', object: 'broadcast', objectId: id });
  return found;
}

/** Whether the authorisation a broadcast names is in force, where it asks for money or goods. */
export async function isAuthorised(
  work: Work,
  { asksForGoods, legalReference }: Pick<Broadcast, 'asksForGoods' | 'legalReference'>,
): Promise<boolean> {
  return !asksForGoods || (await findLegalReference(work))?.reference === legalReference;
}

async function wait(
  work: Work,
  found: Broadcast,
  { by, timeZone }: { by: PersonId; timeZone: string },
): Promise<{ kind: 'waiting' | 'empty' }> {
  const { id, districtId, audience } = found;
  const today = localDate(work.now, timeZone);
  const recipients = audience.to === 'members' ? await freezeReaders(work, id, { districtId, audience, today }) : 0;
  const isForNobody = audience.to === 'members' ? recipients === 0 : (await countFor(work, found, timeZone)) === 0;
  if (isForNobody) {
    await setBroadcast(work, id, { state: 'recalled', endedAt: work.now });
    return { kind: 'empty' };
  }
  const startsAt = work.now.add({ minutes: RECALL_MINUTES });
  await setBroadcast(work, id, { state: 'waiting', startsAt, recipients });
  await planStart(work, id, startsAt);
  await recordAct(work, { actorId: by, act: 'let-go', object: 'broadcast', objectId: id });
  return { kind: 'waiting' };
}

/** How many people, or groups, a broadcast would be for now. */
async function countFor(work: Work, { districtId, audience }: Broadcast, timeZone: string): Promise<number> {
  if (audience.to === 'groups') return (await listGroups(work, districtId)).length;
  return await countReaders(work, { districtId, audience, today: localDate(work.now, timeZone) });
}

function asksTwo({ audience, asksForGoods }: Broadcast, recipients: number): boolean {
  return needsSecond({ asksForGoods, recipients: audience.to === 'groups' ? 0 : recipients });
}
