import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { takeNeedsFrom } from '../claims/take-from.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { blankNow } from '../family-profile/blank.ts';
import { coverTurnsOf } from '../planning/hand-over.ts';
import { planTurnsOf } from '../planning/plan-turns.ts';
import { insertRestriction, liftRestrictions } from './store.ts';

type Wish = { membershipId: MembershipId; scope: string; acting: ForFamily };

/**
 * The family accepts no more help of a kind, or none at all (`all`), from a member. They are simply not among those who can be asked: their
 * turns go to others with neutral words, and nobody but the family is told.
 */
export async function restrict(work: Work, wish: Wish): Promise<{ kind: 'restricted' | 'as-it-was' | 'gone' }> {
  const { membershipId, scope, acting } = wish;
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'active' || membership.role !== 'member') return { kind: 'gone' };
  const { circleId } = membership;
  if (!(await insertRestriction(work, { circleId, membershipId, scope, setBy: acting.by })))
    return { kind: 'as-it-was' };
  await recordAct(work, { ...inAudit(acting), act: `restrict-${scope}`, object: 'membership', objectId: membershipId });
  await blankNow(work, circleId, membership.personId);
  await coverTurnsOf(work, membershipId, scope === 'all' ? undefined : scope);
  await takeNeedsFrom(work, membershipId, scope);
  return { kind: 'restricted' };
}

/** The family accepts this help from a member again. New turns are planned with them; those that went to others stay there. */
export async function liftRestriction(work: Work, wish: Wish): Promise<{ kind: 'lifted' | 'as-it-was' | 'gone' }> {
  const { membershipId, scope, acting } = wish;
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'active') return { kind: 'gone' };
  if (!(await liftRestrictions(work, { membershipId, scopes: [scope], liftedBy: acting.by })))
    return { kind: 'as-it-was' };
  await recordAct(work, {
    ...inAudit(acting),
    act: `unrestrict-${scope}`,
    object: 'membership',
    objectId: membershipId,
  });
  await planTurnsOf(work, membershipId);
  return { kind: 'lifted' };
}
