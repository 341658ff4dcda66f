import { recordAct } from '../access/store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { endAssignment, listOpenTurnsOfCircle, setTurn } from '../turns/store.ts';
import { withdrawConsents } from './store.ts';

/** The guardian closes the tap: her consent ends, the circle pauses, and whatever was planned is called off. Nobody is told why. */
export async function withdrawConsent(
  work: Work,
  circleId: CircleId,
  by: PersonId,
): Promise<{ kind: 'paused' } | { kind: 'not-active' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  await withdrawConsents(work, circleId);
  await setStage(work, circleId, 'paused');
  for (const { id, epoch } of await listOpenTurnsOfCircle(work, circleId)) {
    await endAssignment(work, id, 'cancelled');
    await setTurn(work, id, { status: 'cancelled', epoch: epoch + 1 });
  }
  await recordAct(work, { actorId: by, act: 'withdraw-consent', object: 'circle', objectId: circleId });
  return { kind: 'paused' };
}
