import { tellMember } from '../buddies/tell-member.ts';
import type { Work } from '../db/work.ts';
import type { QueuedMessage } from '../delivery/queue.ts';
import type { Need } from '../needs/store.ts';
import { tellPerson } from '../people/tell-person.ts';
import type { Claim } from './store.ts';

type Told = Pick<Claim, 'personId' | 'membershipId'>;

/** Writes to whoever takes something of a need: a member as every member is written to, somebody from outside in their own chat. */
export async function tellClaimer(
  work: Work,
  { circleId }: Pick<Need, 'circleId'>,
  { personId, membershipId }: Told,
  queued: Omit<QueuedMessage, 'chatId'>,
): Promise<void> {
  if (membershipId === null) return await tellPerson(work, personId, queued);
  await tellMember(work, { membershipId, personId, circleId }, queued);
}
