import type { ClaimId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { planStep } from '../jobs/steps.ts';
import { closesAt } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { placeFreeCard } from './messages.ts';
import { keptUntil } from './places.ts';
import type { Claim } from './store.ts';
import { setClaim } from './store.ts';
import { tellClaimer } from './tell-claimer.ts';

export const PLACE_KEPT = 'need-place-kept';

/** Something became free for the first of the waiting list: it is kept for them until they answer or its time is over. Silence is no yes. */
export async function keepPlaceFor(
  work: Work,
  need: Need,
  { claim, quantity }: { claim: Claim; quantity: number },
): Promise<void> {
  const inWords = await putIntoWords(work, need);
  const readAt = nextLoudMoment(work.now, inWords.timeZone);
  const answerBy = keptUntil(need.urgency, readAt, closesAt(need, inWords.timeZone));
  await setClaim(work, claim.id, { waits: 'answer', quantity, answerBy });
  await tellClaimer(work, need, claim, {
    key: `claim:${claim.id}:free:${need.epoch}:${work.now.epochMilliseconds}`,
    message: placeFreeCard(inWords, { id: claim.id, quantity }),
    priority: PRIORITY.urgent,
    attention: 'free',
    reason: { kind: 'claim', id: claim.id, epoch: 0 },
    notBefore: readAt,
    expiresAt: answerBy,
  });
  await planEnd(work, claim.id, answerBy);
}

async function planEnd(work: Work, id: ClaimId, dueAt: Temporal.Instant): Promise<void> {
  const expiresAt = dueAt.add({ hours: 24 * 30 });
  await planStep(work, { kind: PLACE_KEPT, subject: id, slot: dueAt.toString(), dueAt, expiresAt });
}
