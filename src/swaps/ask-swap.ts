import { tellMember } from '../buddies/tell-member.ts';
import { listRota } from '../commitments/store.ts';
import type { PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import { momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { isCovered } from '../turns/states.ts';
import { callOffUnchosen, planAhead } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { findHolder, findTurn, getTurnInWords } from '../turns/store.ts';
import { fits } from './find-swaps.ts';
import { lockTwoTurns } from './lock-two.ts';
import { swapQuestion } from './messages.ts';
import type { Swap } from './store.ts';
import { insertSwap, listAskedInVain, listTurnsInSwaps } from './store.ts';
import { firstToBegin, planExpiry } from './swap-steps.ts';

export type SwapWish = { turnId: TurnId; epoch: number; otherTurnId: TurnId; by: PersonId };

/** `stale`: one of the two turns is not as the card showed it any more, or the swap does not fit now. */
export type SwapAsked = { kind: 'asked'; swap: Swap } | { kind: 'stale' };

/**
 * Asks another member to take one's turn for theirs. Until they say yes it stays with whoever asks, and counts as uncovered. The question
 * ends when the first of the two begins.
 */
export async function askSwap(work: Work, wish: SwapWish): Promise<SwapAsked> {
  const [seen, seenOther] = [await findTurn(work, wish.turnId), await findTurn(work, wish.otherTurnId)];
  const holder = seen && (await findHolder(work, seen.id));
  const other = seenOther && (await findHolder(work, seenOther.id));
  if (!holder || !other || seen.commitmentId !== seenOther.commitmentId) return { kind: 'stale' };
  const { circle, turns, areActive } = await lockTwoTurns(work, {
    circleId: seen.circleId,
    turnIds: [seen.id, seenOther.id],
    membershipIds: [holder.membershipId, other.membershipId],
  });
  const [own, theirs] = turns;
  if (!own || !theirs || !areActive || circle.stage !== 'active') return { kind: 'stale' };
  if (!(await canBeAsked(work, { own, theirs, holder, other, wish }))) return { kind: 'stale' };
  await callOffUnchosen(work, own.id);
  const sought = await moveTurn(work, own, 'seek', { toSomebodyElse: true });
  await planAhead(work, sought);
  const expiresAt = firstToBegin(own, theirs);
  const swap = await insertSwap(work, {
    circleId: own.circleId,
    turnId: own.id,
    membershipId: holder.membershipId,
    otherTurnId: theirs.id,
    otherMembershipId: other.membershipId,
    epoch: sought.epoch,
    otherEpoch: theirs.epoch,
    statusBefore: own.status,
    expiresAt,
  });
  await planExpiry(work, swap.id, expiresAt);
  await askThem(work, { swap, own: sought, theirs, holder, other });
  return { kind: 'asked', swap };
}

type Sides = { own: Turn; theirs: Turn; holder: Holder; other: Holder };

/** Looks again, now that nothing can change: both turns are still with these two, and it still fits. */
async function canBeAsked(
  work: Work,
  { own, theirs, holder, other, wish }: Sides & { wish: SwapWish },
): Promise<boolean> {
  const [now, otherNow] = [await findHolder(work, own.id), await findHolder(work, theirs.id)];
  const areTheirs = now?.assignmentId === holder.assignmentId && otherNow?.assignmentId === other.assignmentId;
  if (!areTheirs || holder.personId !== wish.by || own.epoch !== wish.epoch) return false;
  if (!isCovered(own.status) || !isCovered(theirs.status)) return false;
  if (Temporal.Instant.compare(own.startsAt, work.now) <= 0 || Temporal.Instant.compare(theirs.startsAt, work.now) <= 0)
    return false;
  if ((await listTurnsInSwaps(work, [own.id, theirs.id])).size > 0) return false;
  if ((await listAskedInVain(work, own.id)).has(other.membershipId)) return false;
  const rota = await listRota(work, own.commitmentId);
  const asking = rota.find(({ member }) => member === holder.membershipId);
  return asking !== undefined && (await fits(work, { rota, own, turn: theirs, asking, holder: other }));
}

async function askThem(work: Work, { swap, own, theirs, holder, other }: Sides & { swap: Swap }): Promise<void> {
  const { name } = await getPerson(work, holder.personId);
  const first = Temporal.Instant.compare(own.startsAt, theirs.startsAt) < 0 ? own : theirs;
  const { notBefore, silent } = momentToTell(work.now, first);
  const message = swapQuestion(swap.id, {
    name,
    own: await getTurnInWords(work, own.id),
    theirs: await getTurnInWords(work, theirs.id),
  });
  await tellMember(work, other, {
    key: swapKey(swap),
    message: { ...message, silent },
    priority: PRIORITY.urgent,
    reason: { kind: 'swap', id: swap.id, epoch: 0 },
    notBefore,
    expiresAt: swap.expiresAt,
  });
}

/** The outbox key of the question. */
export function swapKey({ id }: Pick<Swap, 'id'>): string {
  return `swap:${id}:card`;
}
