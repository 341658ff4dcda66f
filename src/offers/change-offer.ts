import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { tellMember } from '../buddies/tell-member.ts';
import type { Circle } from '../circles/store.ts';
import { listMembers } from '../circles/store.ts';
import type { OfferId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { offerForMembers } from './messages.ts';
import type { OfferKind } from './store.ts';
import { insertOffer, lockOffer, setOfferState } from './store.ts';

type Changed = { kind: 'changed' } | { kind: 'gone' };

/** A family offers something of its own. The coordinators decide whether the circle hears of it. */
export async function makeOffer(
  work: Work,
  { circle, acting, ...offer }: { circle: Circle; acting: ForFamily; kind: OfferKind; words?: string },
): Promise<OfferId> {
  const id = await insertOffer(work, { ...offer, circleId: circle.id, offeredBy: acting.by });
  await recordAct(work, { ...inAudit(acting), act: 'offer', object: 'offer', objectId: id });
  return id;
}

/** The family takes its offer back in one touch: what waits is not sent, and buttons that are out lead nowhere. */
export async function withdrawOffer(work: Work, id: OfferId, acting: ForFamily): Promise<Changed> {
  const offer = await lockOffer(work, id);
  if (!offer || offer.state === 'withdrawn') return { kind: 'gone' };
  await setOfferState(work, id, { state: 'withdrawn', decidedBy: acting.by });
  await recordAct(work, { ...inAudit(acting), act: 'withdraw-offer', object: 'offer', objectId: id });
  return { kind: 'changed' };
}

/** A coordinator passes an offer on to the circle, each member in private, or keeps it. Decided once. */
export async function decideOnOffer(
  work: Work,
  { id, circle, pass, by }: { id: OfferId; circle: Circle; pass: boolean; by: PersonId },
): Promise<Changed> {
  const offer = await lockOffer(work, id);
  if (offer?.state !== 'offered') return { kind: 'gone' };
  await setOfferState(work, id, { state: pass ? 'passed' : 'kept', decidedBy: by });
  await recordAct(work, { actorId: by, act: pass ? 'pass-offer' : 'keep-offer', object: 'offer', objectId: id });
  if (!pass) return { kind: 'changed' };
  for (const { id: membershipId, personId, role } of await listMembers(work, circle.id)) {
    if (role !== 'member') continue;
    const to = { membershipId, personId, circleId: circle.id };
    await tellMember(work, to, {
      key: `offer:${id}:${membershipId}`,
      message: offerForMembers(offer, circle.codeName),
      priority: PRIORITY.solidarity,
      reason: { kind: 'offer', id, epoch: 0 },
      notBefore: nextLoudMoment(work.now, circle.timeZone),
    });
  }
  return { kind: 'changed' };
}
