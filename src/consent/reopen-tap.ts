import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { takeUpWanted } from '../planning/call-off.ts';
import { beginConsent } from './consent-term.ts';
import { CHOICES } from './purposes.ts';
import { listChoicesBefore, listLiveConsents } from './store.ts';

/** The family opens the tap again: consent is given anew to what stood before, and the coming turns are planned. */
export async function reopenTap(
  work: Work,
  circleId: CircleId,
  acting: ForFamily,
): Promise<{ kind: 'active' } | { kind: 'not-paused' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'paused') return { kind: 'not-paused' };
  const choices = await listChoicesBefore(work, circleId);
  await beginConsent(work, { circleId, choices, givenBy: acting.by, givenHow: acting.how });
  await setStage(work, circleId, 'active');
  await takeUpWanted(work, circleId);
  await recordAct(work, { ...inAudit(acting), act: 'consent', object: 'circle', objectId: circleId });
  return { kind: 'active' };
}

/** Everything the family consents to goes on for another year. */
export async function renewConsent(
  work: Work,
  circleId: CircleId,
  acting: ForFamily,
): Promise<{ kind: 'renewed' } | { kind: 'not-active' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  const live = await listLiveConsents(work, circleId);
  const choices = CHOICES.filter((choice) => live.some(({ purpose }) => purpose === choice));
  await beginConsent(work, { circleId, choices, givenBy: acting.by, givenHow: acting.how });
  await recordAct(work, { ...inAudit(acting), act: 'consent', object: 'circle', objectId: circleId });
  return { kind: 'renewed' };
}
