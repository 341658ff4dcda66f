import { and, asc, eq, inArray } from 'drizzle-orm';
import { tellNewcomer } from '../approving/tell-newcomer.ts';
import { endBuddies } from '../buddies/store.ts';
import { tellMember } from '../buddies/tell-member.ts';
import type { Membership } from '../circles/membership-store.ts';
import { endMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { callOffRequestSteps } from '../joining/request-steps.ts';
import { decideRequest } from '../joining/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { givePlaceUp } from './give-place-up.ts';

/** Locks every place in a circle, and every request for one: before the circle itself. */
export async function lockPlaces(work: Work, circleId: CircleId): Promise<Membership[]> {
  return await work.tx
    .select()
    .from(membership)
    .where(and(eq(membership.circleId, circleId), inArray(membership.state, ['requested', 'active', 'guest'])))
    .orderBy(asc(membership.id))
    .for('update');
}

/** The circle is over for good and nothing is planned in it: all these places end, and everybody is thanked. Why it ended is not said. */
export async function endPlaces(work: Work, circle: Circle, places: readonly Membership[]): Promise<void> {
  for (const { id } of places) await endBuddies(work, id);
  for (const place of places) {
    if (place.state === 'requested') await declineRequest(work, place);
    else await thank(work, circle, place);
  }
}

async function declineRequest(work: Work, place: Membership): Promise<void> {
  await decideRequest(work, place.id, { state: 'declined', decidedBy: null });
  await callOffRequestSteps(work, place.id);
  await tellNewcomer(work, { ...place, state: 'declined' });
}

async function thank(work: Work, { codeName, timeZone }: Circle, place: Membership): Promise<void> {
  const { id, personId, circleId, role } = place;
  if (role === 'member') await givePlaceUp(work, place);
  else await endMembership(work, id);
  await tellMember(
    work,
    { membershipId: id, personId, circleId },
    {
      key: `place:${id}:circle-over`,
      message: { text: { key: 'circle-over', args: { codeName } } },
      priority: PRIORITY.reminder,
      notBefore: nextLoudMoment(work.now, timeZone),
    },
  );
}
