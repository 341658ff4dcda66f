import { lockMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { CircleId, MembershipId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Turn } from '../turns/store.ts';
import { lockTurn } from '../turns/store.ts';

type Two = {
  circleId: CircleId;
  turnIds: readonly [TurnId, TurnId];
  membershipIds: readonly [MembershipId, MembershipId];
};

/** Locks two turns of a circle and their members for a change, each kind by id, in the order everybody takes. */
export async function lockTwoTurns(
  work: Work,
  { circleId, turnIds, membershipIds }: Two,
): Promise<{ circle: Circle; turns: Turn[]; areActive: boolean }> {
  const states: (string | undefined)[] = [];
  for (const id of membershipIds.toSorted((a, b) => a - b))
    states.push((await lockMembership(work, id, 'share'))?.state);
  const circle = await lockCircle(work, circleId, 'share');
  const turns: Turn[] = [];
  for (const id of turnIds.toSorted((a, b) => a - b)) {
    const turn = await lockTurn(work, id);
    if (turn) turns.push(turn);
  }
  const inOrder = turnIds.flatMap((id) => turns.filter((turn) => turn.id === id));
  return { circle, turns: inOrder, areActive: states.every((state) => state === 'active') };
}
