import type { CommitmentId, MembershipId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import type { Outcome } from '../turns/store.ts';
import { listTurnsHeldBy } from '../turns/store.ts';
import { passOn } from './pass-on.ts';

type HandOver = Extract<Outcome, 'left' | 'rests' | 'unreachable' | 'replanned'>;

/** Hands on every open turn a member holds or is asked for. @param before only those that start earlier */
export async function handTurnsOver(
  work: Work,
  membershipId: MembershipId,
  outcome: HandOver,
  before?: Temporal.Instant,
): Promise<void> {
  for (const turnId of await listTurnsHeldBy(work, membershipId, { before }))
    await handTurnOver(work, turnId, membershipId, outcome);
}

/** Closes the turns of somebody who leaves whose window is over and that nobody answered for. */
export async function closeTurnsThatAreOver(work: Work, membershipId: MembershipId): Promise<void> {
  for (const turnId of await listTurnsHeldBy(work, membershipId, { over: true }))
    await handTurnOver(work, turnId, membershipId, 'left');
}

/** Hands on every open turn a member holds in one rota, because they take no part in it any more. */
export async function handTurnsOverIn(
  work: Work,
  commitmentId: CommitmentId,
  membershipId: MembershipId,
): Promise<void> {
  for (const turnId of await listTurnsHeldBy(work, membershipId, { commitmentId }))
    await handTurnOver(work, turnId, membershipId, 'left');
}

async function handTurnOver(work: Work, turnId: TurnId, membershipId: MembershipId, outcome: HandOver): Promise<void> {
  const { turn, holder } = (await lockTurnWithHolder(work, turnId)) ?? {};
  if (turn && holder?.membershipId === membershipId) await passOn(work, turn, outcome);
}
