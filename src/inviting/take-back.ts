import { recordAct } from '../access/store.ts';
import type { InvitationId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findInvitation, revokeInvitation } from './store.ts';

/** Whoever made an invitation takes it back while nobody has used it. From then on it looks like any that is over. */
export async function takeBack(
  work: Work,
  id: InvitationId,
  by: PersonId,
): Promise<{ kind: 'taken-back' } | { kind: 'used' } | { kind: 'gone' }> {
  const invitation = await findInvitation(work, { id });
  if (invitation?.invitedBy !== by) return { kind: 'gone' };
  if (invitation.usedAt !== null) return { kind: 'used' };
  if (!(await revokeInvitation(work, id))) return { kind: 'gone' };
  await recordAct(work, { actorId: by, act: 'take-back', object: 'invitation', objectId: id });
  return { kind: 'taken-back' };
}
