import type { CircleId, PersonId } from '../db/ids.ts';
import type { Actor } from './authorize.ts';

/** Who acts for a family: the guardian herself, or the proxy she or a coordinator has named. */
export type ForFamily = { by: PersonId; how: 'self' | 'proxy' };

/** In what capacity a person acts for a family whose gate they have passed. */
export function actsFor(actor: Actor, circleId: CircleId): ForFamily {
  const isGuardian = actor.memberships.some((own) => own.circleId === circleId && own.role === 'guardian');
  return { by: actor.personId, how: isGuardian ? 'self' : 'proxy' };
}

/** How an act for a family is written into the audit. */
export function inAudit({ by, how }: ForFamily): { actorId: PersonId; capacity: 'proxy' | undefined } {
  return { actorId: by, capacity: how === 'proxy' ? 'proxy' : undefined };
}
