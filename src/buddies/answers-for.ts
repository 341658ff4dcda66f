import type { Actor, Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Person } from '../people/person.ts';
import { getPerson } from '../people/store.ts';
import { isBuddyOf } from './store.ts';

type Held = { membershipId: MembershipId; personId: PersonId };

/**
 * Whether somebody may answer in the name of a member who has no Telegram or cannot be reached there: whoever has agreed to, the captain
 * and the coordinators. Whoever can be reached answers for themselves.
 */
export async function mayAnswerFor(
  work: Work,
  actor: Actor,
  { membershipId, personId }: Held,
  place: Required<Pick<Place, 'circleId' | 'districtId'>>,
): Promise<boolean> {
  if (personId === actor.personId || canAnswer(await getPerson(work, personId))) return false;
  return authorize(actor, 'answer-on-behalf', place) || (await isBuddyOf(work, actor.personId, membershipId));
}

/** Whether a person has a chat of their own in which they can be reached. */
export function canAnswer({ telegramId, reachable }: Pick<Person, 'telegramId' | 'reachable'>): boolean {
  return telegramId !== null && reachable;
}
