import { getCircle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import { getPerson } from '../people/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { buddyNeededCard } from './messages.ts';
import type { Addressee } from './tell-member.ts';

/** The coordinators hear that nobody answers for a member. @param why what it was noticed at; told once for each */
export async function tellBuddyNeeded(
  work: Work,
  { membershipId, personId, circleId }: Addressee,
  why: string,
): Promise<void> {
  const { name } = await getPerson(work, personId);
  const { codeName } = await getCircle(work, circleId);
  await tellCoordinators(work, {
    circleId,
    key: `buddy-needed:${membershipId}:${why}`,
    message: buddyNeededCard({ id: membershipId, name, codeName }),
  });
}
