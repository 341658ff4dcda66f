import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import type { PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { after } from '../turns/states.ts';
import { endAssignment, findHolder, findLastHolder, setEnding } from '../turns/store.ts';

type Closing = { turnId: TurnId; epoch: number; by: PersonId; how: 'miss' | 'excuse' };

/** `own`: nobody closes their own turn. `stale`: it does not stand so any more, for instance because it was done after all. */
export type Closed = { kind: 'closed' } | { kind: 'stale' } | { kind: 'own' };

/** A captain or coordinator closes a turn nobody answered for. It can still be said to be done, and be opened again. */
export async function closeTurn(work: Work, { turnId, epoch, by, how }: Closing): Promise<Closed> {
  const { turn } = (await lockTurnWithHolder(work, turnId)) ?? {};
  const last = turn && (await findLastHolder(work, turnId));
  if (!turn || !last || turn.epoch !== epoch || after(turn.status, how) === undefined) return { kind: 'stale' };
  if (last.personId === by) return { kind: 'own' };
  const outcome = how === 'miss' ? 'no_answer' : 'excused';
  if (await findHolder(work, turnId)) await endAssignment(work, turnId, outcome);
  else await setEnding(work, last.assignmentId, { endedAt: work.now, outcome });
  await moveTurn(work, turn, how);
  await recordAct(work, { actorId: by, act: `close-${how}`, object: 'turn', objectId: turnId });
  return { kind: 'closed' };
}

/** What was closed waits for an answer again, from whoever had it: it stays closed when they are in the circle no more. */
export async function reopenTurn(
  work: Work,
  { turnId, epoch, by }: Omit<Closing, 'how'>,
): Promise<{ kind: 'reopened' } | { kind: 'stale' } | { kind: 'own' }> {
  const owner = await findLastHolder(work, turnId);
  const place = owner && (await lockMembership(work, owner.membershipId, 'share'));
  const { turn } = (await lockTurnWithHolder(work, turnId)) ?? {};
  const last = turn && (await findLastHolder(work, turnId));
  if (!turn || !last || turn.epoch !== epoch || after(turn.status, 'reopen') === undefined) return { kind: 'stale' };
  if (last.membershipId !== place?.id || place.state !== 'active') return { kind: 'stale' };
  if (last.personId === by) return { kind: 'own' };
  await setEnding(work, last.assignmentId, { endedAt: null, outcome: null });
  await moveTurn(work, turn, 'reopen');
  await recordAct(work, { actorId: by, act: 'reopen', object: 'turn', objectId: turnId });
  return { kind: 'reopened' };
}
