import { recordAct } from '../access/store.ts';
import { tellMember } from '../buddies/tell-member.ts';
import type { Membership } from '../circles/membership-store.ts';
import { findMembership, lockGuestPlaces, lockMembership } from '../circles/membership-store.ts';
import { getCircle } from '../circles/store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { insertExclusion } from '../exclusions/store.ts';
import { callOffRequestSteps } from '../joining/request-steps.ts';
import { decideRequest } from '../joining/store.ts';
import { lockPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { givePlaceUp } from './give-place-up.ts';

/** `family` and `block` also keep the person from coming back; `team` does not. */
export type Ending = 'family' | 'team' | 'block-circle' | 'block-district';

/**
 * Ends a member's place, or a request, in one go: from this transaction on their presses are refused, their turns are with others, what
 * was about to be sent to them about the circle is withdrawn and their invitations lead nowhere. They are told kindly that the circle
 * has changed, never who decided.
 */
export async function endPlace(
  work: Work,
  { membershipId, by, ending }: { membershipId: MembershipId; by: PersonId; ending: Ending },
): Promise<{ kind: 'ended'; membership: Membership } | { kind: 'gone' }> {
  const seen = await findMembership(work, membershipId);
  if (!seen || seen.role !== 'member') return { kind: 'gone' };
  await lockPerson(work, seen.personId);
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'active' && membership?.state !== 'requested') return { kind: 'gone' };
  const guestPlaces = ending === 'block-district' ? await lockGuestPlacesBeside(work, membership) : [];
  await keepOut(work, membership, { by, ending });
  await recordAct(work, { actorId: by, act: `end-${ending}`, object: 'membership', objectId: membershipId });
  for (const place of guestPlaces) await givePlaceUp(work, place);
  if (membership.state === 'requested') {
    await decideRequest(work, membershipId, { state: 'declined', decidedBy: by });
    await callOffRequestSteps(work, membershipId);
    return { kind: 'ended', membership: { ...membership, state: 'declined', decidedBy: by } };
  }
  await givePlaceUp(work, membership);
  await tellPlaceEnded(work, membership);
  return { kind: 'ended', membership: { ...membership, state: 'ended' } };
}

/** Whoever is kept out of a district comes to none of its families as a guest either. */
async function lockGuestPlacesBeside(work: Work, { personId, circleId }: Membership): Promise<Membership[]> {
  const { districtId } = await getCircle(work, circleId);
  return await lockGuestPlaces(work, personId, districtId);
}

async function keepOut(
  work: Work,
  { personId, circleId }: Membership,
  { by, ending }: { by: PersonId; ending: Ending },
): Promise<void> {
  if (ending === 'team') return;
  if (ending === 'family') return await insertExclusion(work, { personId, kind: 'veto', circleId, by });
  if (ending === 'block-circle') return await insertExclusion(work, { personId, kind: 'block', circleId, by });
  const { districtId } = await getCircle(work, circleId);
  await insertExclusion(work, { personId, kind: 'block', districtId, by });
}

async function tellPlaceEnded(work: Work, { id, personId, circleId }: Membership): Promise<void> {
  const { codeName, timeZone } = await getCircle(work, circleId);
  await tellMember(
    work,
    { membershipId: id, personId, circleId },
    {
      key: `place:${id}:ended`,
      message: { text: { key: 'place-ended', args: { codeName } } },
      priority: PRIORITY.reminder,
      notBefore: nextLoudMoment(work.now, timeZone),
    },
  );
}
