import { lockMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Holder, Turn } from './store.ts';
import { findHolder, findLastHolder, findTurn, lockTurn } from './store.ts';

/**
 * Reads a turn for a change, with its circle and whoever holds it or was the last to. Everybody locks in this order — member, circle, turn, and the
 * commitment last — so that two changes wait for each other and never in a ring.
 * @returns undefined when there is no such turn
 */
export async function lockTurnWithHolder(
  work: Work,
  turnId: TurnId,
): Promise<{ turn: Turn; circle: Circle; holder: Holder | undefined } | undefined> {
  const seen = await findTurn(work, turnId);
  if (!seen) return undefined;
  const before = await findLastHolder(work, turnId);
  if (before) await lockMembership(work, before.membershipId, 'share');
  const circle = await lockCircle(work, seen.circleId, 'share');
  const turn = await lockTurn(work, turnId);
  return turn && { turn, circle, holder: await findHolder(work, turnId) };
}
