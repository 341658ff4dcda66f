import { recordAct } from '../access/store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import { listCommitments } from '../commitments/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { takeUpTurns } from '../planning/take-up-turns.ts';
import { beginConsent } from './consent-term.ts';

/** The guardian opens the tap again: her consent is given anew and the coming turns are planned. */
export async function reopenTap(
  work: Work,
  circleId: CircleId,
  by: PersonId,
): Promise<{ kind: 'active' } | { kind: 'not-paused' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'paused') return { kind: 'not-paused' };
  await beginConsent(work, circleId, by);
  await setStage(work, circleId, 'active');
  for (const { id } of await listCommitments(work, circleId)) {
    await takeUpTurns(work, id);
    await planTurns(work, id);
  }
  await recordAct(work, { actorId: by, act: 'consent', object: 'circle', objectId: circleId });
  return { kind: 'active' };
}

/** The guardian's consent goes on for another year. */
export async function renewConsent(
  work: Work,
  circleId: CircleId,
  by: PersonId,
): Promise<{ kind: 'renewed' } | { kind: 'not-active' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  await beginConsent(work, circleId, by);
  await recordAct(work, { actorId: by, act: 'consent', object: 'circle', objectId: circleId });
  return { kind: 'renewed' };
}
