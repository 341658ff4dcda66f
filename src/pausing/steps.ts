import { getCircle, lockCircle } from '../circles/store.ts';
import type { PauseId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { tellFamily } from '../family/tell-family.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { takeUpWanted } from '../planning/call-off.ts';
import { scopeInWords } from './messages.ts';
import { endPause, findLivePause } from './store.ts';

/** A pause whose day has come ends by itself, and the family reads once that help is back, with the way to pause again. */
export const pauseSteps: { [kind: string]: StepHandler } = {
  'pause-end': async (work: Work, step) => {
    const pause = await findLivePause(work, step.subject as PauseId);
    if (!pause || !hasCome(pause.untilOn, step.slot)) return;
    await lockCircle(work, pause.circleId, 'update');
    if (!(await endPause(work, { ...pause, endedBy: null }))) return;
    await takeUpWanted(work, pause.circleId);
    const circle = await getCircle(work, pause.circleId);
    if (circle.stage !== 'active') return;
    await tellFamily(work, circle, {
      key: `pause:${pause.id}:end`,
      message: {
        text: { key: 'pause-over', args: { what: { text: scopeInWords(pause.scope) } } },
        buttons: [[{ label: { key: 'button-pauses' }, press: { action: 'pauses', id: circle.id } }]],
      },
      reason: { kind: 'circle', id: circle.id, epoch: 0 },
    });
  },
};

/** The day may have moved since the step was planned: then another one is. */
function hasCome(untilOn: Temporal.PlainDate | null, slot: string): boolean {
  return untilOn !== null && Temporal.PlainDate.compare(untilOn, Temporal.PlainDate.from(slot)) <= 0;
}
