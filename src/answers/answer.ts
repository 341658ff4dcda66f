import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { appendRotaEvent } from '../commitments/ledger-store.ts';
import { lockCommitment } from '../commitments/store.ts';
import type { PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { askArrival } from '../family/ask-arrival.ts';
import { planAfterTurn } from '../joining/settle-in.ts';
import { settledBy } from '../planning/expected-state.ts';
import { closeUnmet, passOn } from '../planning/pass-on.ts';
import { isRestricted } from '../restricting/store.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { isOver } from '../turns/moments.ts';
import { planAsking, planFollowUp } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import {
  assign,
  endAssignment,
  findAskedMembership,
  findHolder,
  kindOfTurn,
  setAnsweredBy,
  setTurn,
} from '../turns/store.ts';

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

type Act = (work: Work, turn: Turn, holder: Holder) => Promise<void>;

/** The turn was done: it is settled in the ledger exactly once. Accepted before, within and after its window. */
export async function finishTurn(work: Work, answer: TurnAnswer): Promise<Answered> {
  return await answerTurn(work, answer, ['planned', 'asked', 'accepted', 'unanswered'], async (_, turn, holder) => {
    await lockCommitment(work, turn.commitmentId);
    await setTurn(work, turn.id, { status: 'done' });
    await endAssignment(work, turn.id, 'done');
    await appendRotaEvent(work, { commitmentId: turn.commitmentId, event: settledBy(turn, holder.membershipId) });
    await askArrival(work, turn);
    await planAfterTurn(work, holder.membershipId, turn.id);
  });
}

/** The person can't this time: no reason is asked, and the next person is asked at once; after the window it is closed as not done. */
export async function declineTurn(work: Work, answer: TurnAnswer): Promise<Answered> {
  return await answerTurn(
    work,
    answer,
    ['planned', 'asked', 'accepted', 'seeking_cover', 'unanswered'],
    async (_, turn) => {
      await passOn(work, turn, 'cannot');
    },
  );
}

/**
 * Somebody who was asked to stand in says yes: the one being asked now or, when nobody is being asked any more, whoever comes back
 * with a yes.
 */
export async function takeTurn(work: Work, answer: TurnAnswer): Promise<Answered> {
  const membershipId = await findAskedMembership(work, answer.turnId, answer.by);
  const membership = membershipId && (await lockMembership(work, membershipId, 'share'));
  if (membership?.state !== 'active') return { kind: 'not-yours' };
  const { turn, holder } = (await lockTurnWithHolder(work, answer.turnId)) ?? {};
  if (!turn) return { kind: 'not-yours' };
  if (await isRestricted(work, membership.id, await kindOfTurn(work, turn))) return { kind: 'stale' };
  const isAskedNow = holder?.personId === answer.by && turn.epoch === answer.epoch;
  if (turn.status !== 'seeking_cover' || isOver(turn, work.now) || (holder && !isAskedNow)) return { kind: 'stale' };
  const taken = holder ? turn : { ...turn, epoch: turn.epoch + 1 };
  if (!holder) await assign(work, { turn, membershipId: membership.id, kind: 'cover', why: 'cover' });
  await recordProxy(work, answer, await findHolder(work, turn.id));
  await setTurn(work, turn.id, { status: 'accepted', epoch: taken.epoch });
  await planAsking(work, taken);
  await planFollowUp(work, taken);
  return { kind: 'answered' };
}

/** The window is over and it did not happen. */
export async function reportNotDone(work: Work, answer: TurnAnswer): Promise<Answered> {
  return await answerTurn(work, answer, ['asked', 'accepted', 'unanswered'], async (_, turn) => {
    await closeUnmet(work, turn, 'cannot');
  });
}

/** Lets only the present holder answer, at the present epoch. */
async function answerTurn(
  work: Work,
  answer: TurnAnswer,
  from: readonly Turn['status'][],
  act: Act,
): Promise<Answered> {
  const { turn, holder } = (await lockTurnWithHolder(work, answer.turnId)) ?? {};
  if (!turn) return { kind: 'not-yours' };
  if (turn.status === 'done' && turn.epoch === answer.epoch) return { kind: 'settled' };
  if (turn.epoch !== answer.epoch || !from.includes(turn.status)) return { kind: 'stale' };
  if (holder?.personId !== answer.by) return { kind: 'not-yours' };
  await cancelQueued(work, `turn:${turn.id}:${turn.epoch}:`);
  await recordProxy(work, answer, holder);
  await act(work, turn, holder);
  return { kind: 'answered' };
}

/** An answer in somebody else's name says whose it was. */
async function recordProxy(work: Work, { via }: TurnAnswer, holder: Holder | undefined): Promise<void> {
  if (via === undefined || !holder) return;
  const { assignmentId } = holder;
  await setAnsweredBy(work, assignmentId, via);
  const act = { actorId: via, act: 'answer-for', object: 'assignment', objectId: assignmentId } as const;
  await recordAct(work, { ...act, capacity: 'proxy' });
}
