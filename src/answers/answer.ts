import { recordAct } from '../access/store.ts';
import { findLiveMembership, findMembership, holdsTurns, lockMembership } from '../circles/membership-store.ts';
import { appendRotaEvent } from '../commitments/ledger-store.ts';
import type { RotaPlace } from '../commitments/store.ts';
import { lockCommitment } from '../commitments/store.ts';
import { declineQuestion } from '../covering/decline.ts';
import { endSearch } from '../covering/search.ts';
import { endQuestion, findQuestion } from '../covering/store.ts';
import type { MembershipId, PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { askArrival } from '../family/ask-arrival.ts';
import { planAfterTurn } from '../joining/settle-in.ts';
import { settledBy } from '../planning/expected-state.ts';
import { findPlace } from '../planning/give-turn.ts';
import { closeUnmet, moveOn } from '../planning/pass-on.ts';
import { isRestricted } from '../restricting/store.ts';
import { dropSwaps } from '../swaps/drop-swaps.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { isOver } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import type { TurnEvent } from '../turns/states.ts';
import { after, countsAsDone, isCovered, isSought } from '../turns/states.ts';
import { callOffLater, callOffUnchosen, planAhead } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import {
  assign,
  endAssignment,
  findAskedMembership,
  findHolder,
  findLastHolder,
  findTurn,
  kindOfTurn,
  setAnsweredBy,
  setEnding,
} from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { tellGiver } from '../turns/tell-covered.ts';
import { recordDeed } from '../undoing/record-deed.ts';
import { planRestDue } from './rest-due.ts';

/** An answer to a turn as it was at `epoch`, by the person who pressed. */
export type TurnAnswer = {
  turnId: TurnId;
  epoch: number;
  by: PersonId;
  /** Who pressed in the name of `by`, where that is somebody else. */
  via?: PersonId | undefined;
};

/**
 * What became of an answer. `stale`: the turn is no longer as the card showed it. `settled`: this very answer, or another one, was
 * given before. `not-yours`: somebody else holds it.
 */
export type Answered = { kind: 'answered' } | { kind: 'settled' } | { kind: 'stale' } | { kind: 'not-yours' };

type Act = (turn: Turn, holder: Holder) => Promise<void>;

/** The turn was done: it is settled in the ledger exactly once. Accepted before, within and long after its window. */
export async function finishTurn(work: Work, answer: TurnAnswer): Promise<Answered> {
  return await answerTurn(work, { answer, event: 'finish' }, async (turn, holder) => {
    const stood = await dropSwaps(work, turn);
    await recordDeed(work, { kind: 'done', by: answer.by, turn: stood, holder }, async () => {
      await lockCommitment(work, turn.commitmentId);
      await moveTurn(work, turn, 'finish');
      if (await findHolder(work, turn.id)) await endAssignment(work, turn.id, 'done');
      else await setEnding(work, holder.assignmentId, { endedAt: work.now, outcome: 'done' });
      await appendRotaEvent(work, { commitmentId: turn.commitmentId, event: settledBy(turn, holder.membershipId) });
      await askArrival(work, turn);
      await planAfterTurn(work, holder.membershipId, turn.id);
    });
  });
}

/** Whoever has the turn says that they will do it. Nothing hangs on it: without it they are reminded all the same. */
export async function acceptTurn(work: Work, answer: TurnAnswer): Promise<Answered> {
  return await answerTurn(work, { answer, event: 'accept' }, async (turn) => {
    await dropSwaps(work, turn);
    const accepted = await moveTurn(work, turn, 'accept');
    if (!isCovered(turn.status)) await planAhead(work, accepted);
  });
}

/**
 * The person can't this time: no reason is asked, and others are asked at once; after the window it is closed as not done. Whoever is only
 * asked to stand in says no by it.
 * @param named is asked before all others
 */
export async function declineTurn(work: Work, answer: TurnAnswer, named?: RotaPlace): Promise<Answered> {
  const asked = named ? undefined : await declineQuestion(work, answer);
  if (asked) return asked;
  return await answerTurn(work, { answer, event: 'lapse' }, async (turn, holder) => {
    await passOnByAnswer(work, { turn, holder, by: answer.by, named });
  });
}

type Passing = { turn: Turn; holder: Holder; by: PersonId; named?: RotaPlace | undefined };

/** A turn that somebody cannot do goes to whoever comes next. The turn must be locked. */
async function passOnByAnswer(work: Work, { turn, holder, by, named }: Passing): Promise<void> {
  const stood = await dropSwaps(work, turn);
  const wasTheirs = isCovered(stood.status);
  await recordDeed(work, { kind: 'cannot', by, turn: stood, holder }, async () => {
    const open = await moveOn(work, turn, 'cannot', named);
    await tellNobodyIsFree(work, open ? [open] : []);
  });
  if (wasTheirs) await planRestDue(work, holder.membershipId, turn);
}

/**
 * Somebody stands in: whoever was asked, in this round or an earlier one, comes back with a yes, or sees that nobody has it. The first one has
 * it, and everybody else who was asked sees so.
 */
export async function takeTurn(work: Work, answer: TurnAnswer): Promise<Answered> {
  const membership = await lockTaker(work, answer);
  if (membership === undefined) return { kind: 'not-yours' };
  const { turn, holder } = (await lockTurnWithHolder(work, answer.turnId)) ?? {};
  if (!turn) return { kind: 'not-yours' };
  if (await isRestricted(work, membership.id, await kindOfTurn(work, turn))) return { kind: 'stale' };
  const isAskedNow = holder?.personId === answer.by && turn.epoch === answer.epoch;
  if (!isSought(turn.status) || isOver(turn, work.now) || (holder && !isAskedNow)) return { kind: 'stale' };
  if (!membership.wasAsked && (turn.epoch !== answer.epoch || !(await findPlace(work, turn, membership.id))))
    return { kind: 'stale' };
  const stood = await dropSwaps(work, turn);
  const take = async () => {
    if (!holder) await giveTo(work, turn, membership.id);
    await recordProxy(work, answer, await findHolder(work, turn.id));
    const taken = await moveTurn(work, turn, 'accept', { toSomebodyElse: !holder });
    await planAhead(work, taken);
    await endSearch(work, taken, 'covered');
    await tellGiver(work, taken);
  };
  // Whoever had asked for a swap only keeps what was theirs all the time.
  if (isCovered(stood.status)) await take();
  else await recordDeed(work, { kind: 'take', by: answer.by, turn, holder }, take);
  return { kind: 'answered' };
}

async function giveTo(work: Work, turn: Turn, membershipId: MembershipId): Promise<void> {
  const question = await findQuestion(work, turn.id, membershipId);
  if (question) await endQuestion(work, question.id, 'yes');
  const kind = question?.isNamed ? 'handover' : 'cover';
  await assign(work, { turn, membershipId, kind, why: kind });
}

/** Keeps whoever wants to take a turn from leaving meanwhile: somebody who was asked for it before, or another member of its circle. */
async function lockTaker(work: Work, { turnId, by }: TurnAnswer) {
  const asked = await findAskedMembership(work, turnId, by);
  const turn = asked === undefined ? await findTurn(work, turnId) : undefined;
  const id = asked ?? (turn && (await findLiveMembership(work, turn.circleId, by))?.id);
  const membership = id === undefined ? undefined : await lockMembership(work, id, 'share');
  if (membership?.state !== 'active' || membership.role !== 'member') return undefined;
  return { id: membership.id, wasAsked: asked !== undefined };
}

/** The window is over and it did not happen. */
export async function reportNotDone(work: Work, answer: TurnAnswer): Promise<Answered> {
  const seen = await findTurn(work, answer.turnId);
  if (seen && !isOver(seen, work.now)) return { kind: 'stale' };
  return await answerTurn(work, { answer, event: 'lapse' }, async (turn, holder) => {
    await closeUnmet(work, turn, 'cannot');
    await planRestDue(work, holder.membershipId, turn);
  });
}

/** Lets only the present holder answer, or whoever was the last to hold what is over, at the present epoch. */
async function answerTurn(
  work: Work,
  { answer, event }: { answer: TurnAnswer; event: TurnEvent },
  act: Act,
): Promise<Answered> {
  const { turn, holder: live } = (await lockTurnWithHolder(work, answer.turnId)) ?? {};
  if (!turn) return { kind: 'not-yours' };
  if (countsAsDone(turn.status) && turn.epoch === answer.epoch) return { kind: 'settled' };
  if (turn.epoch !== answer.epoch || after(turn.status, event) === undefined) return { kind: 'stale' };
  const holder = live ?? (await findLastOfClosed(work, turn));
  if (holder?.personId !== answer.by) return { kind: 'not-yours' };
  await cancelQueued(work, `turn:${turn.id}:${turn.epoch}:`);
  await callOffUnchosen(work, turn.id);
  await callOffLater(work, turn.id);
  await recordProxy(work, answer, holder);
  await act(turn, holder);
  return { kind: 'answered' };
}

/** Whoever held a turn that was closed without being done, while they are in the circle: they may still say that it was. */
async function findLastOfClosed(work: Work, turn: Turn): Promise<Holder | undefined> {
  if (isSought(turn.status)) return undefined;
  const last = await findLastHolder(work, turn.id);
  const membership = last && (await findMembership(work, last.membershipId));
  return membership && holdsTurns(membership) ? last : undefined;
}

/** An answer in somebody else's name says whose it was. */
async function recordProxy(work: Work, { via }: TurnAnswer, holder: Holder | undefined): Promise<void> {
  if (via === undefined || !holder) return;
  const { assignmentId } = holder;
  await setAnsweredBy(work, assignmentId, via);
  const act = { actorId: via, act: 'answer-for', object: 'assignment', objectId: assignmentId } as const;
  await recordAct(work, { ...act, capacity: 'proxy' });
}
