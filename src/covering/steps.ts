import { lockCommitment } from '../commitments/store.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Step, StepHandler } from '../jobs/steps.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { isOver } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { isSought } from '../turns/states.ts';
import { TURN_STEPS } from '../turns/steps.ts';
import { kindOfTurn } from '../turns/store.ts';
import { tellNobodyIsFree, tellUnmet } from '../turns/tell-coordinators.ts';
import { askNextRound } from './search.ts';
import { endWaiting, listWaiting } from './store.ts';

/** What happens by itself while somebody to stand in is looked for. */
export const coverSteps: { [kind: string]: StepHandler } = {
  [TURN_STEPS.passOn]: passOnRound,
  [TURN_STEPS.lapse]: lapse,
};

/** The time of a round is over and nobody has said yes: others are asked. */
async function passOnRound(work: Work, step: Step): Promise<void> {
  const { turn, circle, holder } = (await lockTurnWithHolder(work, step.subject as TurnId)) ?? {};
  const [epoch, round = 1] = step.slot.split(':').map(Number);
  if (!turn || holder || turn.epoch !== epoch || !isSought(turn.status) || isOver(turn, work.now)) return;
  const waiting = await listWaiting(work, turn.id);
  const isNext = waiting.length > 0 && waiting.every((question) => question.round <= round);
  if (circle?.stage !== 'active' || !isNext) return;
  if (!isWantedOn(await loadTap(work, circle.id), await kindOfTurn(work, turn), turn.onDate)) return;
  await endWaiting(work, turn.id, 'silent');
  await lockCommitment(work, turn.commitmentId);
  const open = await askNextRound(work, turn, round + 1);
  await tellNobodyIsFree(work, open ? [open] : []);
}

/** Its window is over. Where nobody could be found, the coordinators knew; where somebody was still being asked, they hear it now. */
async function lapse(work: Work, step: Step): Promise<void> {
  const { turn, holder } = (await lockTurnWithHolder(work, step.subject as TurnId)) ?? {};
  if (!turn || holder || String(turn.epoch) !== step.slot || !isSought(turn.status) || !isOver(turn, work.now)) return;
  const wasAsking = (await listWaiting(work, turn.id)).length > 0;
  await endWaiting(work, turn.id, 'silent');
  await moveTurn(work, turn, 'lapse');
  if (wasAsking) await tellUnmet(work, turn, undefined);
}
