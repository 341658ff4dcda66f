import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { InvitationPlace } from './store.ts';
import { insertInvitation } from './store.ts';
import { createToken, hashToken } from './token.ts';

const INVITATION_LIFETIME = { hours: 48 } as const;

/** Makes a link that one person can use once within 48 hours. Before the guardian's consent nobody but her can be invited. */
export async function invite(
  work: Work,
  { by, place }: { by: PersonId; place: InvitationPlace },
): Promise<{ kind: 'invited'; token: string } | { kind: 'awaits-consent' } | { kind: 'has-guardian' }> {
  if ('circleId' in place) {
    const { stage } = await lockCircle(work, place.circleId, 'share');
    if (place.into === 'member' && stage !== 'active') return { kind: 'awaits-consent' };
    if (place.into === 'guardian' && stage !== 'forming') return { kind: 'has-guardian' };
  }
  const token = createToken();
  const tokenHash = hashToken(token);
  if (!tokenHash) throw new Error('a fresh token has the wrong shape');
  const id = await insertInvitation(work, {
    ...place,
    tokenHash,
    invitedBy: by,
    expiresAt: work.now.add(INVITATION_LIFETIME),
  });
  await recordAct(work, { actorId: by, act: 'invite', object: 'invitation', objectId: id });
  return { kind: 'invited', token };
}
