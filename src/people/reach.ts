import { and, eq } from 'drizzle-orm';
import { carryCardsOver } from '../buddies/carry-over.ts';
import { findReachableBuddy, listPlacesAnsweredBy } from '../buddies/store.ts';
import { HOLDS_TURNS } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import { endClaimsOf } from '../claims/withdraw-claim.ts';
import type { CircleId, MembershipId, PersonId, TelegramId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { handTurnsOver } from '../planning/hand-over.ts';
import { planTurnsOf } from '../planning/plan-turns.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { findPersonByTelegramId, setReachable } from './store.ts';

/**
 * Telegram can no longer reach this person: their open turns go to others at once, unless somebody has agreed to answer for them. The cards
 * of whom they answer for go to others as well.
 */
export async function markUnreachable(work: Work, telegramId: TelegramId): Promise<void> {
  const person = await findPersonByTelegramId(work, telegramId);
  if (!person) return;
  await setReachable(work, person.id, false);
  for (const { id, circleId, role } of await listPlaces(work, person.id)) {
    if (await findReachableBuddy(work, id)) await carryCardsOver(work, id, `unreachable:${work.now.epochMilliseconds}`);
    else {
      await handTurnsOver(work, id, 'unreachable');
      await endClaimsOf(work, { membershipId: id });
    }
    if (role === 'guardian' && person.reachable) await tellGuardianIsGone(work, circleId, id);
  }
  await endClaimsOf(work, { personId: person.id }, ({ claim }) => claim.membershipId === null);
  if (!person.reachable) return;
  for (const { id, membershipId } of await listPlacesAnsweredBy(work, person.id)) {
    await carryCardsOver(work, membershipId, `buddy-unreachable:${id}:${work.now.epochMilliseconds}`);
  }
}

/** They are back: turns that nobody holds may come to them again. */
export async function markReachable(work: Work, personId: PersonId): Promise<void> {
  await setReachable(work, personId, true);
  for (const { id } of await listPlaces(work, personId)) await planTurnsOf(work, id);
  for (const { membershipId } of await listPlacesAnsweredBy(work, personId)) await planTurnsOf(work, membershipId);
}

async function listPlaces(work: Work, personId: PersonId) {
  return await work.tx
    .select({ id: membership.id, circleId: membership.circleId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.personId, personId), HOLDS_TURNS))
    .orderBy(membership.id);
}

/** With a way to move her place to a new account, in case that is why. */
async function tellGuardianIsGone(work: Work, circleId: CircleId, id: MembershipId): Promise<void> {
  const circle = await findCircle(work, circleId);
  const text = { key: 'guardian-unreachable', args: { codeName: circle?.codeName ?? '' } };
  await tellCoordinators(work, {
    circleId,
    key: `guardian-gone:${circleId}:${work.now.epochMilliseconds}`,
    message: { text, buttons: [[{ label: { key: 'button-relink' }, press: { action: 'relink', id } }]] },
  });
}
