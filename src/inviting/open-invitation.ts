import { findLiveMembership } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import type { InvitationId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Person } from '../people/person.ts';
import type { Invitation } from './store.ts';
import { findInvitation } from './store.ts';
import { hashToken } from './token.ts';

export type Opened =
  | { kind: 'open'; invitation: Invitation }
  /** Unknown, used by somebody else, or older than 48 hours: nobody can tell which from outside. */
  | { kind: 'over' }
  /** This very person has used it: nothing is left to be done with it. */
  | { kind: 'used' }
  | { kind: 'own' }
  | { kind: 'waiting' }
  | { kind: 'belongs' };

/** Looks at the invitation a link or a button names, as this person. Changes nothing. */
export async function openInvitation(
  work: Work,
  person: Person,
  by: { token: string } | { id: InvitationId },
): Promise<Opened> {
  const tokenHash = 'token' in by ? hashToken(by.token) : undefined;
  if ('token' in by && !tokenHash) return { kind: 'over' };
  const invitation = await findInvitation(work, 'id' in by ? by : { tokenHash: tokenHash as Buffer });
  if (!invitation) return { kind: 'over' };
  const { circleId } = invitation;
  const live = circleId === null ? undefined : await findLiveMembership(work, circleId, person.id);
  if (live?.state === 'active') return { kind: 'belongs' };
  if (live?.state === 'requested') return { kind: 'waiting' };
  if (invitation.usedBy === person.id) return { kind: 'used' };
  if (invitation.usedAt !== null || Temporal.Instant.compare(work.now, invitation.expiresAt) >= 0)
    return { kind: 'over' };
  if (invitation.invitedBy === person.id) return { kind: 'own' };
  return (await isWanted(work, invitation)) ? { kind: 'open', invitation } : { kind: 'over' };
}

/** A family is represented once, and a circle takes newcomers while it is active. */
async function isWanted(work: Work, { into, circleId }: Invitation): Promise<boolean> {
  if (circleId === null) return true;
  const circle = await findCircle(work, circleId);
  return circle?.stage === (into === 'guardian' ? 'forming' : 'active');
}
