import { canAnswer } from '../buddies/answers-for.ts';
import { findLiveMembership } from '../circles/membership-store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { getPerson } from '../people/store.ts';
import { isRestricted } from '../restricting/store.ts';
import { askMoment } from '../turns/moments.ts';
import { after } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { kindOfTurn } from '../turns/store.ts';

type Reported = Pick<Turn, 'status' | 'onDate' | 'timeZone'>;

/** Whether somebody may say by now that a turn was done: from the evening before its window on, and late. A gift may come early, but not weeks ahead. */
export function canHaveBeenDone({ status, onDate, timeZone }: Reported, now: Temporal.Instant): boolean {
  const isOpen = after(status, 'finish') !== undefined;
  return isOpen && Temporal.Instant.compare(askMoment(onDate, timeZone), now) <= 0;
}

/**
 * The place from which somebody can have done a turn as a gift: they are a member of its circle, and not barred from this kind of help.
 * @returns undefined for everybody else
 */
export async function findGiverPlace(
  work: Work,
  turn: Pick<Turn, 'circleId' | 'commitmentId'>,
  personId: PersonId,
): Promise<MembershipId | undefined> {
  const place = await findLiveMembership(work, turn.circleId, personId);
  if (place?.state !== 'active' || place.role !== 'member') return undefined;
  return (await isRestricted(work, place.id, await kindOfTurn(work, turn))) ? undefined : place.id;
}

/** Whether a card shows its reader the way to say "I did it". Whoever is written to through somebody else says it to them. */
export async function mayOfferGift(work: Work, turn: Turn, reader: PersonId): Promise<boolean> {
  if (!canHaveBeenDone(turn, work.now) || !canAnswer(await getPerson(work, reader))) return false;
  return (await findGiverPlace(work, turn, reader)) !== undefined;
}
