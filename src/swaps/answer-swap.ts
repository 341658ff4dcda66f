import { recordAct } from '../access/store.ts';
import { settleCards } from '../answers/settle-cards.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { findMembership } from '../circles/membership-store.ts';
import { listRota } from '../commitments/store.ts';
import type { MembershipId, PersonId, SwapId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { isCovered, isSought } from '../turns/states.ts';
import { callOffUnchosen, planAhead } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { assign, endAssignment, findHolder, getTurnInWords, setAnsweredBy } from '../turns/store.ts';
import { fits } from './find-swaps.ts';
import { swappedCard } from './messages.ts';
import { lockWholeSwap, settleUnswapped } from './settle-unswapped.ts';
import { endSwap } from './store.ts';
import { firstToBegin } from './swap-steps.ts';

/** `over`: the question does not stand any more, for whatever reason. */
export type SwapAnswered = { kind: 'swapped' } | { kind: 'declined' } | { kind: 'over' } | { kind: 'not-yours' };

type SwapAnswer = { swapId: SwapId; by: PersonId; via?: PersonId | undefined; yes: boolean };

/**
 * Whoever was asked says yes or no. With a yes both turns change hands at once, and both people hear it once; who does a turn is credited
 * for it. With a no the turn is the asker's as before.
 */
export async function answerSwap(work: Work, { swapId, by, via, yes }: SwapAnswer): Promise<SwapAnswered> {
  const found = await lockWholeSwap(work, swapId);
  const asked = found && (await findMembership(work, found.swap.otherMembershipId));
  if (!found || asked?.personId !== by) return { kind: 'not-yours' };
  if (found.swap.state !== 'open') return { kind: 'over' };
  if (!yes) return await decline(work, found);
  const sides = await findSides(work, found);
  if (!sides || !found.areActive || found.circle.stage !== 'active' || !(await stillFits(work, found))) {
    await endSwap(work, swapId, 'withdrawn');
    await settleUnswapped(work, { ...found, tells: true });
    return { kind: 'over' };
  }
  await endSwap(work, swapId, 'taken');
  const theirs = await handTo(work, { turn: found.own, to: found.swap.otherMembershipId, via });
  const own = await handTo(work, { turn: found.theirs, to: found.swap.membershipId });
  await recordAct(work, { actorId: via ?? by, act: 'swap', object: 'turn', objectId: theirs.id });
  await tellAsker(work, { turn: own, asker: sides.asker, other: sides.other });
  await settleCards(work, theirs.id, sides.asker);
  await settleCards(work, own.id, sides.other);
  return { kind: 'swapped' };
}

/** Whoever asked takes the question back: the turn is theirs as before. */
export async function withdrawSwap(
  work: Work,
  { swapId, by }: { swapId: SwapId; by: PersonId },
): Promise<{ kind: 'withdrawn' } | { kind: 'over' } | { kind: 'not-yours' }> {
  const found = await lockWholeSwap(work, swapId);
  const asker = found && (await findMembership(work, found.swap.membershipId));
  if (!found || asker?.personId !== by) return { kind: 'not-yours' };
  if (found.swap.state !== 'open') return { kind: 'over' };
  await endSwap(work, swapId, 'withdrawn');
  await settleUnswapped(work, { ...found, tells: false });
  return { kind: 'withdrawn' };
}

type Found = NonNullable<Awaited<ReturnType<typeof lockWholeSwap>>>;

async function decline(work: Work, found: Found): Promise<SwapAnswered> {
  await endSwap(work, found.swap.id, 'declined');
  await settleUnswapped(work, { ...found, swap: { ...found.swap, state: 'declined' }, tells: true });
  return { kind: 'declined' };
}

/** Both as they were when the question was asked: same turns, same people, neither begun. */
async function findSides(
  work: Work,
  { swap, own, theirs }: Found,
): Promise<{ asker: Holder; other: Holder } | undefined> {
  const [asker, other] = [await findHolder(work, own.id), await findHolder(work, theirs.id)];
  const areSame = own.epoch === swap.epoch && theirs.epoch === swap.otherEpoch;
  const areTheirs = asker?.membershipId === swap.membershipId && other?.membershipId === swap.otherMembershipId;
  const isInTime = Temporal.Instant.compare(work.now, firstToBegin(own, theirs)) < 0;
  return areSame && areTheirs && isInTime && isSought(own.status) && isCovered(theirs.status)
    ? { asker, other }
    : undefined;
}

async function stillFits(work: Work, { swap, own, theirs }: Found): Promise<boolean> {
  const rota = await listRota(work, own.commitmentId);
  const asking = rota.find(({ member }) => member === swap.membershipId);
  if (!asking) return false;
  return await fits(work, { rota, own, turn: theirs, asking, holder: { membershipId: swap.otherMembershipId } });
}

/** A turn changes hands by agreement: its new holder has said yes to it. */
async function handTo(
  work: Work,
  { turn, to, via }: { turn: Turn; to: MembershipId; via?: PersonId | undefined },
): Promise<Turn> {
  await cancelQueued(work, `turn:${turn.id}:${turn.epoch}:`);
  await callOffUnchosen(work, turn.id);
  await endAssignment(work, turn.id, 'swapped');
  await assign(work, { turn, membershipId: to, kind: 'swap', why: 'swap' });
  const holder = via === undefined ? undefined : await findHolder(work, turn.id);
  if (holder && via !== undefined) await setAnsweredBy(work, holder.assignmentId, via);
  const moved = await moveTurn(work, turn, 'accept', { toSomebodyElse: true });
  await planAhead(work, moved);
  return moved;
}

async function tellAsker(
  work: Work,
  { turn, asker, other }: { turn: Turn; asker: Holder; other: Holder },
): Promise<void> {
  const { name } = await getPerson(work, other.personId);
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, asker, {
    key: `turn:${turn.id}:${turn.epoch}:swapped`,
    message: { ...swappedCard(await getTurnInWords(work, turn.id), name), silent },
    priority: PRIORITY.safety,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
}
