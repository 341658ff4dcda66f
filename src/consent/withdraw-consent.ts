import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { blankNow } from '../family-profile/blank.ts';
import { callOffUnwanted } from '../planning/call-off.ts';
import { withdrawConsents } from './store.ts';

/** The family closes the tap: every consent ends, the circle pauses, and whatever was planned is called off. Nobody is told why. */
export async function withdrawConsent(
  work: Work,
  circleId: CircleId,
  acting: ForFamily,
): Promise<{ kind: 'paused' } | { kind: 'not-active' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  await stopCircle(work, circleId, acting.by);
  await recordAct(work, { ...inAudit(acting), act: 'withdraw-consent', object: 'circle', objectId: circleId });
  return { kind: 'paused' };
}

/** Ends all consents, pauses the circle and calls off what was planned. The circle must be locked for a change. @param by null when their time is over */
export async function stopCircle(work: Work, circleId: CircleId, by: PersonId | null): Promise<void> {
  await withdrawConsents(work, { circleId, by });
  await blankNow(work, circleId);
  await setStage(work, circleId, 'paused');
  await callOffUnwanted(work, circleId);
}
