import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import { beginConsent } from '../consent/consent-term.ts';
import type { Choice } from '../consent/purposes.ts';
import type { HeardIn } from '../consent/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';

export type Heard = { heardBy: PersonId; heardOn: Temporal.PlainDate; heardIn: HeardIn };

/**
 * Writes down the consent of a family without a phone, as a coordinator heard of it: who heard it, on which day and in which language. Nothing
 * begins before somebody represents the family.
 */
export async function recordConsent(
  work: Work,
  { circleId, by, choices, ...heard }: Heard & { circleId: CircleId; by: PersonId; choices: readonly Choice[] },
): Promise<{ kind: 'recorded' } | { kind: 'has-guardian' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'forming') return { kind: 'has-guardian' };
  await beginConsent(work, { circleId, choices, givenBy: by, givenHow: 'recorded', ...heard });
  await recordAct(work, { actorId: by, act: 'record-consent', object: 'circle', objectId: circleId });
  return { kind: 'recorded' };
}
