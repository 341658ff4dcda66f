import { tellMember } from '../buddies/tell-member.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { offerAddress } from '../family-profile/offer-address.ts';
import type { Step, StepHandler } from '../jobs/steps.ts';
import { getPerson } from '../people/store.ts';
import { cardKey } from '../planning/give-turn.ts';
import { passOn } from '../planning/pass-on.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { aboutTurn, followUpCard, reminderCard } from '../turns/messages.ts';
import { isOver, momentToTell } from '../turns/moments.ts';
import { planFollowUp, planSilence, TURN_STEPS } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { getTurnInWords, kindOfTurn, setTurn } from '../turns/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';

/** What happens to a turn as time passes, by the kind of step. Each re-checks everything: who, when, and the guardian's consent. */
export const reminderSteps: { [kind: string]: StepHandler } = {
  [TURN_STEPS.ask]: onTurn(['planned', 'accepted'], remind),
  [TURN_STEPS.passOn]: onTurn(['seeking_cover'], (work, turn) => passOn(work, turn, 'no_answer')),
  [TURN_STEPS.followUp]: onTurn(['asked', 'accepted'], followUp),
  [TURN_STEPS.silence]: onTurn(['asked', 'accepted'], noteSilence),
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
  if (isOver(turn, work.now)) await setTurn(work, turn.id, { status: 'unanswered' });
  return turn;
}

async function remind(work: Work, turn: Turn, holder: Holder): Promise<void> {
  const { notBefore, silent } = momentToTell(work.now, turn);
  if (turn.status === 'planned') await setTurn(work, turn.id, { status: 'asked' });
  const suffix = turn.status === 'accepted' ? ':again' : '';
  await tellMember(work, holder, {
    key: `${cardKey(turn)}${suffix}`,
    message: { ...(await offerAddress(work, turn, reminderCard(await getTurnInWords(work, turn.id)))), silent },
    priority: PRIORITY.reminder,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
  await planFollowUp(work, turn);
}

async function followUp(work: Work, turn: Turn, holder: Holder): Promise<void> {
  await tellMember(work, holder, {
    key: `turn:${turn.id}:${turn.epoch}:follow-up`,
    message: followUpCard(await getTurnInWords(work, turn.id)),
    priority: PRIORITY.reminder,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore: nextLoudMoment(work.now, turn.timeZone),
  });
  await planSilence(work, turn);
}

async function noteSilence(work: Work, turn: Turn, holder: Holder): Promise<void> {
  await setTurn(work, turn.id, { status: 'unanswered' });
  const { name } = await getPerson(work, holder.personId);
  const message = {
    text: { key: 'turn-unanswered', args: { ...aboutTurn(await getTurnInWords(work, turn.id)), name } },
  };
  await tellCoordinators(work, { circleId: turn.circleId, key: `turn:${turn.id}:${turn.epoch}:silence`, message });
}

/** Runs a step only while the turn is at the step's epoch, in one of these statuses, held by somebody, and wanted by the family. */
function onTurn(
  statuses: readonly Turn['status'][],
  act: (work: Work, turn: Turn, holder: Holder) => Promise<void>,
): StepHandler {
  return async (work: Work, step: Step) => {
    const { turn, circle, holder } = (await lockTurnWithHolder(work, step.subject as TurnId)) ?? {};
    if (!turn || !holder || String(turn.epoch) !== step.slot || !statuses.includes(turn.status)) return;
    if (circle?.stage !== 'active') return;
    if (!isWantedOn(await loadTap(work, circle.id), await kindOfTurn(work, turn), turn.onDate)) return;
    await act(work, turn, holder);
  };
}
