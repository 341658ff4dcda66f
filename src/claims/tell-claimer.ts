import { tellMember } from '../buddies/tell-member.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import type { QueuedMessage } from '../delivery/queue.ts';
import { needText } from '../needs/messages.ts';
import type { NeedInWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
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

/** Nobody knocks at a door for nothing: it breaks through no quiet hours, but comes before everything else. */
export async function tellOff(
  work: Work,
  need: NeedInWords,
  claim: Told & Pick<Claim, 'id'>,
  key: 'claim-off' | 'claim-covered',
): Promise<void> {
  await tellClaimer(work, need, claim, {
    key: `claim:${claim.id}:off`,
    message: { text: { key, args: { need: { text: needText(need) } } } },
    priority: PRIORITY.safety,
    notBefore: nextLoudMoment(work.now, need.timeZone),
  });
}
