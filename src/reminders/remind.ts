import { declineTurn } from '../answers/answer.ts';
import { presentCard } from '../answers/present-card.ts';
import { planRestDue } from '../answers/rest-due.ts';
import { settleCards } from '../answers/settle-cards.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { tellStillOpen, tellUnanswered } from '../closing/tell-closers.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import { coverSteps } from '../covering/steps.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { listTurnsWithAddress } from '../family-profile/offer-address.ts';
import type { Step, StepHandler } from '../jobs/steps.ts';
import { isStepPlanned } from '../jobs/steps.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { followUpCard } from '../turns/messages.ts';
import { isOver, momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planFollowUp, planSilence, planStillOpen, TURN_STEPS } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { getTurnInWords, kindOfTurn } from '../turns/store.ts';
import { tellTimeIsShort } from '../turns/tell-coordinators.ts';
import { decideReminder } from './decide-reminder.ts';
import { epochOf, rungOf } from './ladder.ts';
import { reminderMessage, type Told } from './messages.ts';
import { loadReminderFacts } from './store.ts';

/** What happens to a turn as time passes, by the kind of step. Each re-checks everything: who, when, and the guardian's consent. */
export const reminderSteps: { [kind: string]: StepHandler } = {
  [TURN_STEPS.ask]: onTurn(['planned', 'asked', 'accepted', 'seeking_cover', 'escalated'], remind),
  [TURN_STEPS.unchosen]: onTurn(['planned', 'asked', 'accepted'], leaveToCircle),
  [TURN_STEPS.later]: onTurn(['planned', 'asked', 'accepted'], bringAgain),
  [TURN_STEPS.followUp]: onTurn(['asked', 'accepted'], followUp),
  [TURN_STEPS.silence]: onTurn(['asked', 'accepted'], noteSilence),
  [TURN_STEPS.stillOpen]: onTurn(['unanswered'], tellStillOpen),
  ...coverSteps,
};

/**
 * A step came too late to be of use. A turn it still concerned, and whose window is over, is left to be answered late. Nothing is lost with
 * the word of a week before, nor with that of two hours before where the evening has asked.
 * @returns undefined when there was nothing to do any more
 */
export async function closeSkipped(work: Work, step: Step): Promise<Turn | undefined> {
  if (step.kind === TURN_STEPS.unchosen || step.kind === TURN_STEPS.later) return undefined;
  if (step.kind === TURN_STEPS.ask && (await isSaidOtherwise(work, step))) return undefined;
  const { turn, circle, holder } = (await lockTurnWithHolder(work, step.subject as TurnId)) ?? {};
  const awaited = step.kind === TURN_STEPS.stillOpen ? ['unanswered'] : ['planned', 'asked', 'accepted'];
  if (!turn || !holder || !awaited.includes(turn.status) || epochOf(step) !== turn.epoch) return undefined;
  if (circle?.stage !== 'active') return undefined;
  if (turn.status !== 'unanswered' && isOver(turn, work.now)) await moveTurn(work, turn, 'fall-silent');
  return turn;
}

async function isSaidOtherwise(work: Work, step: Step): Promise<boolean> {
  const rung = rungOf(step.slot);
  if (rung !== 'soon') return rung === 'week';
  return await isStepPlanned(work, { ...step, kind: TURN_STEPS.followUp, slot: String(epochOf(step)) });
}

/** One rung of the reminders before a turn. Whoever waits for a yes to a swap is reminded too: until then it is theirs. */
async function remind(work: Work, turn: Turn, holder: Holder, step: Step): Promise<void> {
  const facts = await loadReminderFacts(work, { rung: rungOf(step.slot), turn, holder });
  const reminding = decideReminder(facts, work.now);
  if (reminding.kind === 'ask') await ask(work, turn, holder, reminding);
  if (reminding.kind === 'note') await note(work, turn, holder, reminding);
}

/** The card that waits for an answer. When a swap is open, the coordinators hear that the time is short. */
async function ask(work: Work, seen: Turn, holder: Holder, asking: Extract<Told, { kind: 'ask' }>): Promise<void> {
  if (asking.event === 'escalate') await tellTimeIsShort(work, seen);
  const turn = await moveTurn(work, seen, asking.event);
  await tell(work, turn, holder, asking);
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

/** It is only said. Where the evening before was missed, what comes after the window still hangs on this. */
async function note(work: Work, turn: Turn, holder: Holder, noting: Extract<Told, { kind: 'note' }>): Promise<void> {
  await tell(work, turn, holder, noting);
  if (noting.note === 'soon') await planFollowUp(work, turn);
}

async function tell(work: Work, turn: Turn, holder: Holder, told: Told): Promise<void> {
  const hasAddress = (await listTurnsWithAddress(work, [turn])).has(turn.id);
  await tellMember(work, holder, reminderMessage(await getTurnInWords(work, turn.id), told, { hasAddress }));
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
  const silent = await moveTurn(work, turn, 'fall-silent');
  if ((await tellUnanswered(work, silent, holder)) === 'captain') await planStillOpen(work, silent);
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
    if (!turn || !holder || turn.epoch !== epochOf(step) || !statuses.includes(turn.status)) return;
    if (circle?.stage !== 'active') return;
    if (!isWantedOn(await loadTap(work, circle.id), await kindOfTurn(work, turn), turn.onDate)) return;
    await act(work, turn, holder, step);
  };
}
