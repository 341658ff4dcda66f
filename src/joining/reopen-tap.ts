import { recordAct } from '../access/store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import { listCommitments } from '../commitments/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { takeUpTurns } from '../planning/take-up-turns.ts';
import { CONSENT_DAYS } from './give-consent.ts';
import { insertConsent, withdrawConsents } from './store.ts';

/** The guardian opens the tap again: her consent is given anew and the coming turns are planned. */
export async function reopenTap(
  work: Work,
  circleId: CircleId,
  by: PersonId,
): Promise<{ kind: 'active' } | { kind: 'not-paused' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'paused') return { kind: 'not-paused' };
  await withdrawConsents(work, circleId);
  await insertConsent(work, { circleId, givenBy: by, validUntil: work.now.add({ hours: 24 * CONSENT_DAYS }) });
  await setStage(work, circleId, 'active');
  for (const { id } of await listCommitments(work, circleId)) {
    await takeUpTurns(work, id);
    await planTurns(work, id);
  }
  await recordAct(work, { actorId: by, act: 'consent', object: 'circle', objectId: circleId });
  return { kind: 'active' };
}
