import { declineTurn } from '../answers/answer.ts';
import { presentCard } from '../answers/present-card.ts';
import { planRestDue } from '../answers/rest-due.ts';
import { settleCards } from '../answers/settle-cards.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { tellUnanswered } from '../closing/tell-closers.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import { coverSteps } from '../covering/steps.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { offerAddress } from '../family-profile/offer-address.ts';
import type { Step, StepHandler } from '../jobs/steps.ts';
import { cardKey } from '../planning/give-turn.ts';
import { findOpenSwap } from '../swaps/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { followUpCard, reminderCard } from '../turns/messages.ts';
import { isOver, momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { isSought } from '../turns/states.ts';
import { planFollowUp, planSilence, TURN_STEPS } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { getTurnInWords, kindOfTurn } from '../turns/store.ts';
import { tellTimeIsShort } from '../turns/tell-coordinators.ts';

/** What happens to a turn as time passes, by the kind of step. Each re-checks everything: who, when, and the guardian's consent. */
export const reminderSteps: { [kind: string]: StepHandler } = {
  [TURN_STEPS.ask]: onTurn(['planned', 'accepted', 'seeking_cover'], remind),
  [TURN_STEPS.unchosen]: onTurn(['planned', 'asked', 'accepted'], leaveToCircle),
  [TURN_STEPS.later]: onTurn(['planned', 'asked', 'accepted'], bringAgain),
  [TURN_STEPS.followUp]: onTurn(['asked', 'accepted'], followUp),
  [TURN_STEPS.silence]: onTurn(['asked', 'accepted'], noteSilence),
  ...coverSteps,
};

/**
 * A step came too late to be of use. A turn it still concerned, and whose window is over, is left to be answered late.
 * @returns undefined when there was nothing to do any more
 */
export async function closeSkipped(work: Work, step: Step): Promise<Turn | undefined> {
  const { turn, circle, holder } = (await lockTurnWithHolder(work, step.subject as TurnId)) ?? {};
  const isWaiting = turn?.status === 'planned' || turn?.status === 'asked' || turn?.status === 'accepted';
  if (!turn || !holder || !isWaiting || String(turn.epoch) !== step.slot || circle?.stage !== 'active')
    return undefined;
  if (isOver(turn, work.now)) await moveTurn(work, turn, 'fall-silent');
  return turn;
}

/** Whoever waits for a yes to a swap is reminded too: until then it is theirs. The coordinators hear that the time is short. */
async function remind(work: Work, seen: Turn, holder: Holder): Promise<void> {
  if (isSought(seen.status)) {
    if (!(await findOpenSwap(work, seen.id))) return;
    await tellTimeIsShort(work, seen);
  }
  const { notBefore, silent } = momentToTell(work.now, seen);
  const turn = await moveTurn(work, seen, isSought(seen.status) ? 'escalate' : 'remind');
  const suffix = turn.status === 'accepted' ? ':again' : '';
  await tellMember(work, holder, {
    key: `${cardKey(turn)}${suffix}`,
    message: { ...(await offerAddress(work, turn, reminderCard(await getTurnInWords(work, turn.id)))), silent },
    priority: PRIORITY.reminder,
    attention: 'kept',
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
  await planFollowUp(work, turn);
}

/** They asked for the card once more at this hour. It is theirs alone, and nothing else of the turn moves. */
async function bringAgain(work: Work, turn: Turn, holder: Holder, { slot }: Step): Promise<void> {
  const { notBefore, silent } = momentToTell(work.now, turn);
  const card = await presentCard(work, await getTurnInWords(work, turn.id), { reader: holder.personId });
  await settleCards(work, turn.id, holder, { state: `:${slot}` });
  await tellMember(work, holder, {
    key: `turn:${turn.id}:${turn.epoch}:later:${slot}`,
    message: { ...card, silent },
    priority: PRIORITY.reminder,
    attention: 'free',
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
}

async function followUp(work: Work, turn: Turn, holder: Holder): Promise<void> {
  await tellMember(work, holder, {
    key: `turn:${turn.id}:${turn.epoch}:follow-up`,
    message: followUpCard(await getTurnInWords(work, turn.id)),
    priority: PRIORITY.reminder,
    attention: 'kept',
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore: nextLoudMoment(work.now, turn.timeZone),
  });
  await planSilence(work, turn);
}

async function noteSilence(work: Work, turn: Turn, holder: Holder): Promise<void> {
  await tellUnanswered(work, await moveTurn(work, turn, 'fall-silent'), holder);
  await planRestDue(work, holder.membershipId, turn);
}

/** They said "can't" and chose nothing: the circle is asked, as the card has said. */
async function leaveToCircle(work: Work, turn: Turn, holder: Holder): Promise<void> {
  await declineTurn(work, { turnId: turn.id, epoch: turn.epoch, by: holder.personId });
  await settleCards(work, turn.id, holder);
}

/** Runs a step only while the turn is at the step's epoch, in one of these statuses, held by somebody, and wanted by the family. */
function onTurn(
  statuses: readonly Turn['status'][],
  act: (work: Work, turn: Turn, holder: Holder, step: Step) => Promise<void>,
): StepHandler {
  return async (work: Work, step: Step) => {
    const { turn, circle, holder } = (await lockTurnWithHolder(work, step.subject as TurnId)) ?? {};
    const epoch = step.slot.split(':', 1)[0];
    if (!turn || !holder || String(turn.epoch) !== epoch || !statuses.includes(turn.status)) return;
    if (circle?.stage !== 'active') return;
    if (!isWantedOn(await loadTap(work, circle.id), await kindOfTurn(work, turn), turn.onDate)) return;
    await act(work, turn, holder, step);
  };
}
