import { recordAct } from '../access/store.ts';
import { settleCards } from '../answers/settle-cards.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { findMembership, holdsTurns, lockMembership } from '../circles/membership-store.ts';
import { undoSettlement } from '../commitments/ledger-store.ts';
import { endSearch } from '../covering/search.ts';
import type { PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, wasSent } from '../delivery/queue.ts';
import { withdrawArrival } from '../family/ask-arrival.ts';
import { giftKey } from '../gifts/report-gift.ts';
import { cardKey } from '../planning/give-turn.ts';
import { planAgain } from '../planning/plan-again.ts';
import { isRestricted } from '../restricting/store.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { aboutTurn } from '../turns/messages.ts';
import { isOver, momentToTell } from '../turns/moments.ts';
import { returnTurn } from '../turns/move-turn.ts';
import { countsAsDone, isSought, mayReturn } from '../turns/states.ts';
import type { Assignment, Holder, Turn } from '../turns/store.ts';
import {
  endAssignment,
  findGiver,
  findHolder,
  findLastHolder,
  findMembershipOf,
  getEnding,
  getTurnInWords,
  kindOfTurn,
  setEnding,
} from '../turns/store.ts';
import { isAsLeft, UNDO_MINUTES } from './can-be-undone.ts';
import type { Deed } from './store.ts';
import { deleteDeed, findDeed } from './store.ts';

/** `late`: the ten minutes are over. `overtaken`: something has happened since, by whomever, or there was nothing to take back. */
export type Undone = { kind: 'undone' } | { kind: 'late' } | { kind: 'overtaken' };

/**
 * Takes back what somebody did last with a turn: it stands as it did before, in a new epoch, and the ledger as well. Whoever heard of it
 * meanwhile is told once that it is otherwise. Twice undoes once.
 */
export async function undoDeed(
  work: Work,
  { turnId, epoch, by }: { turnId: TurnId; epoch: number; by: PersonId },
): Promise<Undone> {
  const seen = await findDeed(work, turnId);
  if (seen?.by !== by) return { kind: 'overtaken' };
  const owner = seen.assignmentId === null ? undefined : await findMembershipOf(work, seen.assignmentId);
  if (owner !== undefined) await lockMembership(work, owner, 'share');
  const { turn, circle, holder: live } = (await lockTurnWithHolder(work, turnId)) ?? {};
  const deed = turn && (await findDeed(work, turnId));
  if (!turn || deed?.by !== by || circle?.stage !== 'active') return { kind: 'overtaken' };
  if (!isAsLeft(turn, deed) || turn.epoch !== epoch) return { kind: 'overtaken' };
  if (Temporal.Instant.compare(work.now, deed.doneAt.add({ minutes: UNDO_MINUTES })) > 0) return { kind: 'late' };
  if (!(await mayHaveItAgain(work, turn, deed))) return { kind: 'overtaken' };
  await restore(work, { turn, deed, live });
  await recordAct(work, { actorId: by, act: `undo-${deed.kind}`, object: 'turn', objectId: turn.id });
  return { kind: 'undone' };
}

/** Whoever would have it again is still in the circle and welcome; and nobody is looked for when the window is over. */
async function mayHaveItAgain(work: Work, turn: Turn, { assignmentId, statusBefore }: Deed): Promise<boolean> {
  if (turn.status !== statusBefore && !mayReturn(turn.status, statusBefore)) return false;
  if (isSought(statusBefore) && isOver(turn, work.now)) return false;
  if (assignmentId === null) return true;
  const id = await findMembershipOf(work, assignmentId);
  const membership = id === undefined ? undefined : await findMembership(work, id);
  if (!membership || !holdsTurns(membership)) return false;
  return !(await isRestricted(work, membership.id, await kindOfTurn(work, turn)));
}

type Restoring = { turn: Turn; deed: Deed; live: Holder | undefined };

async function restore(work: Work, { turn, deed, live }: Restoring): Promise<void> {
  const { assignmentId, endedAtBefore: endedAt, outcomeBefore } = deed;
  await cancelQueued(work, `turn:${turn.id}:${turn.epoch}:`);
  if (live && live.assignmentId !== assignmentId) await takeAway(work, { turn, live, by: deed.by });
  const outcome = outcomeBefore as Assignment['outcome'];
  if (assignmentId !== null) await setEnding(work, assignmentId, { endedAt, outcome });
  if (countsAsDone(turn.status)) {
    await takeGiftBack(work, turn, deed);
    await undoSettlement(work, turn, deed.by);
    await withdrawArrival(work, turn);
  }
  const returned = await returnTurn(work, turn, deed.statusBefore);
  if (isSought(turn.status)) await endSearch(work, returned, 'back');
  await planAgain(work, returned, deed.doneAt);
  await settleAgain(work, returned, deed);
  await deleteDeed(work, turn.id);
  await tellChangedBack(work, returned, deed);
  if (live && live.assignmentId !== assignmentId) await settleCards(work, turn.id, live);
}

/** Somebody else than whoever had it said that they did it: that did not happen, and they hear so who were told that it had. */
async function takeGiftBack(work: Work, turn: Turn, { assignmentId }: Deed): Promise<void> {
  const doer = await findLastHolder(work, turn.id);
  if (!doer || doer.assignmentId === assignmentId) return;
  const ending = await getEnding(work, doer.assignmentId);
  if (ending.outcome === 'done') await setEnding(work, doer.assignmentId, { ...ending, outcome: 'undone' });
}

/** Whoever has it again sees that on the cards they have of it. Whoever took it back sees it anyhow. */
async function settleAgain(work: Work, { id }: Turn, { by }: Deed): Promise<void> {
  const holder = await findHolder(work, id);
  if (holder && holder.personId !== by) await settleCards(work, id, holder);
}

/** Whoever was given it, or asked, meanwhile is out of it. They hear so when they had heard of it. */
async function takeAway(work: Work, { turn, live, by }: { turn: Turn; live: Holder; by: PersonId }): Promise<void> {
  const wasTold = live.personId !== by && (await wasSent(work, cardKey(turn)));
  await endAssignment(work, turn.id, 'undone');
  if (wasTold) await tellAbout(work, turn, live, 'turn-not-needed');
}

/** A turn that somebody else had done, or a date that was passed over, is on again; and whoever had handed a turn over hears that it is being looked for again. */
async function tellChangedBack(work: Work, turn: Turn, deed: Deed): Promise<void> {
  const gift = { id: turn.id, epoch: turn.epoch - 1 };
  if (deed.kind === 'done' && (await wasSent(work, giftKey(gift)))) {
    const holder = await findHolder(work, turn.id);
    if (holder) await tellAbout(work, turn, holder, 'turn-on-again');
  }
  if (deed.kind === 'skip') {
    const holder = await findHolder(work, turn.id);
    if (holder && turn.status !== 'planned') await tellAbout(work, turn, holder, 'turn-on-again');
  }
  const giver = deed.kind === 'take' ? await findGiver(work, turn.id) : undefined;
  if (giver) await tellAbout(work, turn, giver, 'turn-sought-again');
}

async function tellAbout(
  work: Work,
  turn: Turn,
  to: Holder,
  key: 'turn-not-needed' | 'turn-on-again' | 'turn-sought-again',
): Promise<void> {
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, to, {
    key: `turn:${turn.id}:${turn.epoch}:back:${to.membershipId}`,
    message: { text: { key, args: aboutTurn(await getTurnInWords(work, turn.id)) }, silent },
    priority: PRIORITY.safety,
    notBefore,
    expiresAt: turn.endsAt,
  });
}
