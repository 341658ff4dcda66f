import { recordAct } from '../access/store.ts';
import type { Circle } from '../circles/store.ts';
import { lockCircle } from '../circles/store.ts';
import { joinRota } from '../commitments/add-commitment.ts';
import { planReview } from '../commitments/review.ts';
import type { Series } from '../commitments/series.ts';
import { isWindow, overlapsItself } from '../commitments/series.ts';
import type { Commitment } from '../commitments/store.ts';
import { getCommitment, lockCommitment, setCommitment } from '../commitments/store.ts';
import type { CommitmentId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { keepPlace } from '../family-profile/place-store.ts';
import { leaveRota } from '../leaving/leave-rota.ts';
import { moveOn } from '../planning/pass-on.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { findHolder, setTurn } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { bringInLine } from './bring-in-line.ts';
import type { ComingTurn } from './store.ts';
import { listWeights, lockComingTurns, setWeight } from './store.ts';
import { isUntouched } from './touched.ts';

export type Changed = { kind: 'changed' } | { kind: 'as-it-was' } | { kind: 'overlaps' } | { kind: 'gone' };

type Wish = { id: CommitmentId; by: PersonId };
type Locked = { commitment: Commitment; circle: Circle; turns: readonly ComingTurn[] };

/** Other days or another window. The first day of the series stays, so that every two weeks remain the same weeks. */
export async function changeWhen(work: Work, wish: Wish & Omit<Series, 'anchorOn'>): Promise<Changed> {
  const { id, by, recurrence, opensAt, lastsDays, closesAt } = wish;
  const series = { recurrence, opensAt, lastsDays, closesAt };
  if (!isWindow(series) || overlapsItself(series)) return { kind: 'overlaps' };
  return await change(work, { id, by, act: 'change-when' }, async ({ commitment, ...locked }) => {
    const isSame =
      commitment.recurrence === recurrence &&
      commitment.opensAt.equals(opensAt) &&
      commitment.lastsDays === lastsDays &&
      commitment.closesAt.equals(closesAt);
    if (isSame) return false;
    await setCommitment(work, id, series);
    await bringInLine(work, { ...locked, commitment: { ...commitment, ...series } });
    return true;
  });
}

/** Until when, and whether it is asked about then. Turns that nobody has touched and that come later are called off. */
export async function changeUntil(
  work: Work,
  { id, by, reviewOn, until }: Wish & Pick<Commitment, 'reviewOn' | 'until'>,
): Promise<Changed> {
  return await change(work, { id, by, act: 'change-until' }, async ({ commitment, ...locked }) => {
    if (commitment.reviewOn.equals(reviewOn) && commitment.until === until) return false;
    await setCommitment(work, id, { reviewOn, until });
    const changed = await getCommitment(work, id);
    await bringInLine(work, { ...locked, commitment: changed });
    await planReview(work, changed, locked.circle);
    return true;
  });
}

/** Where it takes place; without words at the family's home. */
export async function changePlace(
  work: Work,
  { id, by, place }: Wish & { place: string | undefined },
): Promise<Changed> {
  return await change(work, { id, by, act: 'change-place' }, async ({ commitment }) => {
    await keepPlace(work, commitment, place);
    return true;
  });
}

/** While it is paused nothing is planned; what nobody has touched is called off. It goes on where it stood. */
export async function pauseSeries(work: Work, { id, by, pause }: Wish & { pause: boolean }): Promise<Changed> {
  return await change(work, { id, by, act: pause ? 'pause' : 'resume' }, async ({ commitment, ...locked }) => {
    const state = pause ? 'paused' : 'active';
    if (commitment.state === state) return false;
    await setCommitment(work, id, { state });
    await bringInLine(work, { ...locked, commitment: { ...commitment, state } });
    return true;
  });
}

/**
 * Who is in the rota. Turns that nobody has touched go from those who are out to others by the fair order; whoever has said yes to one keeps it.
 * Somebody who is new owes nothing.
 */
export async function changeMembers(
  work: Work,
  { id, by, members }: Wish & { members: readonly MembershipId[] },
): Promise<Changed> {
  return await change(work, { id, by, act: 'change-members' }, async ({ commitment, turns }) => {
    const before = (await listWeights(work, id)).map(({ member }) => member);
    const out = before.filter((member) => !members.includes(member));
    const added = members.filter((member) => !before.includes(member));
    if (commitment.promisedBy !== null || (out.length === 0 && added.length === 0)) return false;
    for (const member of added) await joinRota(work, commitment, member);
    await passOnFrom(work, turns, out);
    for (const member of out) await leaveRota(work, id, member);
    await planTurns(work, id);
    return true;
  });
}

/** How large each member's share is. It counts for every turn that nobody has touched, without moving one. */
export async function changeShares(
  work: Work,
  { id, by, shares }: Wish & { shares: readonly { member: MembershipId; weight: number }[] },
): Promise<Changed> {
  return await change(work, { id, by, act: 'change-shares' }, async ({ turns }) => {
    const before = new Map((await listWeights(work, id)).map(({ member, weight }) => [member, weight]));
    const changed = shares.filter(({ member, weight }) => before.has(member) && before.get(member) !== weight);
    for (const share of changed) await setWeight(work, { commitmentId: id, ...share });
    const weights = new Map<number, number>(changed.map(({ member, weight }) => [member, weight]));
    for (const turn of turns.filter((one) => !one.isAskedFor && isUntouched(one, one.held, work.now))) {
      const eligible = turn.eligible.map((one) => ({ ...one, weight: weights.get(one.member) ?? one.weight }));
      await setTurn(work, turn.id, { eligible });
    }
    return changed.length > 0;
  });
}

/** Locks what a change needs in the one order — circle, turns, commitment — and writes down who made it, when something has changed. */
async function change(
  work: Work,
  { id, by, act }: Wish & { act: string },
  alter: (locked: Locked) => Promise<boolean>,
): Promise<Changed> {
  const seen = await getCommitment(work, id);
  const circle = await lockCircle(work, seen.circleId, 'share');
  const turns = await lockComingTurns(work, id);
  const commitment = await lockCommitment(work, id);
  if (circle.stage !== 'active' || (commitment?.state !== 'active' && commitment?.state !== 'paused')) {
    return { kind: 'gone' };
  }
  if (!(await alter({ commitment, circle, turns }))) return { kind: 'as-it-was' };
  await recordAct(work, { actorId: by, act, object: 'commitment', objectId: id });
  return { kind: 'changed' };
}

async function passOnFrom(work: Work, turns: readonly ComingTurn[], out: readonly MembershipId[]): Promise<void> {
  const open = [];
  for (const turn of turns.filter((one) => isUntouched(one, one.held, work.now))) {
    const holder = await findHolder(work, turn.id);
    if (!holder || !out.includes(holder.membershipId)) continue;
    const left = await moveOn(work, turn, 'left');
    if (left) open.push(left);
  }
  await tellNobodyIsFree(work, open);
}
