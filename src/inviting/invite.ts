import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import { hasConsent } from '../consent/store.ts';
import type { InvitationId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { InvitationPlace } from './store.ts';
import { insertInvitation, listOpenInvitations } from './store.ts';
import { createToken, hashToken } from './token.ts';

const INVITATION_LIFETIME = { hours: 48 } as const;

/** How many invitations of one person may be open at once. */
export const OPEN_AT_ONCE = 10;

export type Invited =
  | { kind: 'invited'; id: InvitationId; token: string }
  | { kind: 'awaits-consent' }
  | { kind: 'has-guardian' }
  | { kind: 'too-many' };

/** Makes a link that one person can use once within 48 hours. Before the guardian's consent nobody but her can be invited. */
export async function invite(work: Work, { by, place }: { by: PersonId; place: InvitationPlace }): Promise<Invited> {
  if ('circleId' in place) {
    const { stage } = await lockCircle(work, place.circleId, 'share');
    if (place.into === 'member' && stage !== 'active') return { kind: 'awaits-consent' };
    if (place.into === 'proxy' && !(await hasConsent(work, place.circleId))) return { kind: 'awaits-consent' };
    if (place.into === 'guardian' && stage !== 'forming') return { kind: 'has-guardian' };
  }
  if ((await listOpenInvitations(work, by)).length >= OPEN_AT_ONCE) return { kind: 'too-many' };
  const token = createToken();
  const tokenHash = hashToken(token);
  if (!tokenHash) throw new Error('a fresh token has the wrong shape');
  const expiresAt = work.now.add(INVITATION_LIFETIME);
  const id = await insertInvitation(work, { ...place, tokenHash, invitedBy: by, expiresAt });
  await recordAct(work, { actorId: by, act: 'invite', object: 'invitation', objectId: id });
  return { kind: 'invited', id, token };
}
