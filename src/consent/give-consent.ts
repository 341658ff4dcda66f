import { recordAct } from '../access/store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Invitation } from '../inviting/store.ts';
import { markUsed } from '../inviting/store.ts';
import type { Person } from '../people/person.ts';
import { beginConsent } from './consent-term.ts';
import type { Choice } from './purposes.ts';
import { insertGuardian } from './store.ts';

/** The guardian says yes: she holds the tap from now on, and the circle becomes active with what she has chosen. */
export async function giveConsent(
  work: Work,
  {
    guardian,
    invitation,
    circleId,
    choices,
  }: { guardian: Person; invitation: Invitation; circleId: CircleId; choices: readonly Choice[] },
): Promise<{ kind: 'active' } | { kind: 'has-guardian' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'forming') return { kind: 'has-guardian' };
  await insertGuardian(work, { circleId, personId: guardian.id, invitedBy: invitation.invitedBy });
  await beginConsent(work, { circleId, choices, givenBy: guardian.id, givenHow: 'self' });
  await setStage(work, circleId, 'active');
  await markUsed(work, invitation.id, guardian.id);
  await recordAct(work, { actorId: guardian.id, act: 'consent', object: 'circle', objectId: circleId });
  return { kind: 'active' };
}
