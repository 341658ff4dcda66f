import { recordAct } from '../access/store.ts';
import { getCircle } from '../circles/store.ts';
import type { ClaimId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { tellFamily } from '../family/tell-family.ts';
import { findWish } from '../family/wish-store.ts';
import { stopOffering } from '../need-offering/offer.ts';
import { refreshTeamCards } from '../need-offering/tell-team.ts';
import { arrivedCard } from '../needs/messages.ts';
import { isPast, isRunning } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { getNeed, setNeed } from '../needs/store.ts';
import { takenBy } from './places.ts';
import { settleNeed } from './settle-need.ts';
import { endClaim, listStanding } from './store.ts';
import { lockClaim } from './withdraw-claim.ts';

/** Whoever took something says that it was done, or that it was not; nobody has to say why. What was not done in time for it is free again. */
export async function reportClaim(
  work: Work,
  { id, done, by }: { id: ClaimId; done: boolean; by: PersonId },
): Promise<{ kind: 'reported' | 'gone' }> {
  const locked = await lockClaim(work, id);
  if (locked?.claim.state !== 'accepted' || !isRunning(locked.need.state)) return { kind: 'gone' };
  const { need, claim } = locked;
  await endClaim(work, id, done ? 'fulfilled' : 'withdrawn', by);
  await recordAct(work, { actorId: by, act: done ? 'fulfil-claim' : 'miss-claim', object: 'need', objectId: need.id });
  const { timeZone } = await getCircle(work, need.circleId);
  const isOver = isPast(need, timeZone, work.now);
  if (!done && !isOver) await settleNeed(work, need, { except: claim.membershipId });
  await closeWhenAllIsSaid(work, need, isOver);
  await refreshTeamCards(work, need);
  return { kind: 'reported' };
}

/** When everything that was taken is done, or the time is over and everybody has said how it went, the need has found its end. It must be locked. */
export async function closeWhenAllIsSaid(work: Work, { id }: Pick<Need, 'id'>, isOver: boolean): Promise<void> {
  const need = await getNeed(work, id);
  const claims = await listStanding(work, id);
  if (!isRunning(need.state) || claims.some(({ state }) => state === 'accepted')) return;
  const done = takenBy(claims);
  if (done < need.quantity && !isOver) return;
  for (const { id: claimId, state } of claims) if (state === 'offered') await endClaim(work, claimId, 'declined');
  await setNeed(work, id, { state: done > 0 ? 'fulfilled' : 'expired', endedAt: work.now });
  await stopOffering(work, need, done > 0 ? 'covered' : 'over');
  await refreshTeamCards(work, need);
  if (done > 0) await askFamily(work, await getNeed(work, id));
}

/** Once, quietly, and only where the family has asked to be asked. Nobody has to answer. */
async function askFamily(work: Work, need: Need): Promise<void> {
  const circle = await getCircle(work, need.circleId);
  if (!(await findWish(work, circle.id)).asksArrival) return;
  await tellFamily(work, circle, {
    key: `need:${need.id}:arrived`,
    message: { ...arrivedCard(await putIntoWords(work, need)), silent: true },
    reason: { kind: 'need', id: need.id, epoch: need.epoch, needIs: 'fulfilled' },
  });
}
