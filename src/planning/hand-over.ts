import { settleCards } from '../answers/settle-cards.ts';
import { stopAsking } from '../covering/stop-asking.ts';
import { listTurnsAskedOf } from '../covering/store.ts';
import type { CommitmentId, MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import type { Outcome, Turn, WhichTurns } from '../turns/store.ts';
import { listTurnsHeldBy } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { tellCovered } from '../turns/tell-covered.ts';
import { isAnnounced } from './announced.ts';
import { moveOn } from './pass-on.ts';

type HandOver = Extract<Outcome, 'left' | 'rests' | 'unreachable' | 'covered'>;

/** Hands on every open turn a member holds or is asked for. @param before only those that start earlier */
export async function handTurnsOver(
  work: Work,
  membershipId: MembershipId,
  outcome: HandOver,
  before?: Temporal.Instant,
): Promise<void> {
  await handOver(work, { before }, membershipId, outcome);
}

/** Closes the turns of somebody who leaves whose window is over and that nobody answered for. */
export async function closeTurnsThatAreOver(work: Work, membershipId: MembershipId): Promise<void> {
  await handOver(work, { over: true }, membershipId, 'left');
}

/** Hands on every open turn a member holds in one rota, because they take no part in it any more. */
export async function handTurnsOverIn(
  work: Work,
  commitmentId: CommitmentId,
  membershipId: MembershipId,
): Promise<void> {
  await handOver(work, { commitmentId }, membershipId, 'left');
}

/** Hands on the open turns a member holds on some days, because they are away then. */
export async function handTurnsOverOnDays(
  work: Work,
  membershipId: MembershipId,
  days: { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate },
): Promise<void> {
  await handOver(work, { days }, membershipId, 'rests');
}

/**
 * Hands on the open turns of a kind of help, or all, that a member holds, as if others had simply come first: who was reminded or asked
 * hears that the turn is covered.
 */
export async function coverTurnsOf(work: Work, membershipId: MembershipId, kind: string | undefined): Promise<void> {
  await handOver(work, { kind }, membershipId, 'covered');
}

/**
 * What they are only asked for goes to others as well. Turns for whom nobody is left are told to the coordinators in one note a circle's commitment, not one by
 * one.
 */
async function handOver(work: Work, which: WhichTurns, membershipId: MembershipId, outcome: HandOver): Promise<void> {
  const open = new Map<CommitmentId, Turn[]>();
  const note = (left: Turn | undefined) =>
    left && open.set(left.commitmentId, [...(open.get(left.commitmentId) ?? []), left]);
  for (const turnId of await listTurnsHeldBy(work, membershipId, which)) {
    const { turn, holder } = (await lockTurnWithHolder(work, turnId)) ?? {};
    if (!turn || holder?.membershipId !== membershipId) continue;
    const tells = outcome === 'covered' && (await isAnnounced(work, turn));
    const left = await moveOn(work, turn, outcome);
    await settleCards(work, turnId, holder, { as: outcome === 'covered' ? 'turn-covered' : 'turn-asked-another' });
    if (tells) await tellCovered(work, turn, holder);
    note(left);
  }
  for (const turnId of await listTurnsAskedOf(work, membershipId, which))
    note(await stopAsking(work, { turnId, membershipId }, { seemsCovered: outcome === 'covered' }));
  for (const turns of open.values()) await tellNobodyIsFree(work, turns);
}
