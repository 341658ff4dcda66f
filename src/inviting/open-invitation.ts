import { authorize } from '../access/authorize.ts';
import { loadActor } from '../access/store.ts';
import { findLiveMembership } from '../circles/membership-store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import { hasConsent } from '../consent/store.ts';
import type { CircleId, InvitationId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { listExclusions } from '../exclusions/store.ts';
import type { Person } from '../people/person.ts';
import { getPerson } from '../people/store.ts';
import { hasPlaces } from '../relinking/store.ts';
import type { Invitation } from './store.ts';
import { findInvitation } from './store.ts';
import { hashToken } from './token.ts';

export type Opened =
  | { kind: 'open'; invitation: Invitation }
  /** Unknown, used by somebody else, taken back, older than 48 hours, or not for this person: nobody can tell which from outside. */
  | { kind: 'over' }
  /** This very person has used it: nothing is left to be done with it. */
  | { kind: 'used' }
  | { kind: 'own' }
  | { kind: 'waiting' }
  | { kind: 'belongs' }
  /** Whoever represents the family of this circle opened a link that was meant for somebody else. */
  | { kind: 'family' }
  /** A link for whoever represents the family, opened by a coordinator of the district. */
  | { kind: 'not-for-team' }
  /** The circle takes nobody in now; the link may be opened again. */
  | { kind: 'resting' }
  /** A link for somebody's new account, opened by an account that has places of its own. */
  | { kind: 'has-places'; about: { invitationId: InvitationId; personId: PersonId; askedBy: PersonId } };

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
  if (invitation.relinks !== null) return await openRelink(work, person, invitation, invitation.relinks);
  const { circleId } = invitation;
  const live = circleId === null ? undefined : await findLiveMembership(work, circleId, person.id);
  const isForProxy = invitation.into === 'proxy';
  if (live?.state === 'active' && !(isForProxy && live.role === 'member'))
    return { kind: live.role === 'member' ? 'belongs' : 'family' };
  if (live?.state === 'requested' && !isForProxy) return { kind: 'waiting' };
  if (invitation.usedBy === person.id) return { kind: 'used' };
  if (!isLive(invitation, work.now)) return { kind: 'over' };
  if (invitation.invitedBy === person.id) return { kind: 'own' };
  if (invitation.forPerson !== null && invitation.forPerson !== person.id) return { kind: 'over' };
  return circleId === null ? { kind: 'open', invitation } : await openIntoCircle(work, person, invitation, circleId);
}

/** A link that was made for one person's new account: the account must be nobody's yet. */
async function openRelink(work: Work, person: Person, invitation: Invitation, personId: PersonId): Promise<Opened> {
  if (invitation.usedBy === person.id) return { kind: 'used' };
  if (!isLive(invitation, work.now) || personId === person.id) return { kind: 'over' };
  if (invitation.invitedBy === person.id) return { kind: 'own' };
  const about = { invitationId: invitation.id, personId, askedBy: invitation.invitedBy };
  return (await hasPlaces(work, person.id)) ? { kind: 'has-places', about } : { kind: 'open', invitation };
}

function isLive({ usedAt, revokedAt, expiresAt }: Invitation, now: Temporal.Instant): boolean {
  return usedAt === null && revokedAt === null && Temporal.Instant.compare(now, expiresAt) < 0;
}

/** A family is represented once, by somebody outside the team; a circle takes newcomers while it is active and its family can be reached. */
async function openIntoCircle(work: Work, person: Person, invitation: Invitation, circleId: CircleId): Promise<Opened> {
  const circle = await findCircle(work, circleId);
  if (!circle) return { kind: 'over' };
  const place = { circleId, districtId: circle.districtId };
  if (invitation.into === 'guardian') {
    if (circle.stage !== 'forming') return { kind: 'over' };
    const actor = await loadActor(work, person, new Set());
    return authorize(actor, 'coordinate-circle', place) ? { kind: 'not-for-team' } : { kind: 'open', invitation };
  }
  if (invitation.into === 'proxy') {
    const isOpen = (circle.stage === 'forming' || circle.stage === 'active') && (await hasConsent(work, circleId));
    if (!isOpen || (await isRepresented(work, circleId))) return { kind: 'over' };
    const actor = await loadActor(work, person, new Set());
    return authorize(actor, 'coordinate-circle', place) ? { kind: 'not-for-team' } : { kind: 'open', invitation };
  }
  const exclusions = await listExclusions(work, person.id, place);
  const inviter = await loadActor(work, await getPerson(work, invitation.invitedBy), new Set());
  const byFamily = inviter.memberships.some((own) => own.circleId === circleId && own.role !== 'member');
  if (exclusions.some(({ kind }) => kind === 'block' || !byFamily)) return { kind: 'over' };
  if (!authorize(inviter, 'invite-member', place)) return { kind: 'over' };
  if (circle.stage === 'paused') return { kind: 'resting' };
  if (circle.stage !== 'active') return { kind: 'over' };
  return (await isFamilyReachable(work, circleId)) ? { kind: 'open', invitation } : { kind: 'resting' };
}

async function isRepresented(work: Work, circleId: CircleId): Promise<boolean> {
  return (await listMembers(work, circleId)).some(({ role }) => role === 'proxy');
}

async function isFamilyReachable(work: Work, circleId: CircleId): Promise<boolean> {
  return (await listMembers(work, circleId)).some(({ role, reachable }) => role !== 'member' && reachable);
}
