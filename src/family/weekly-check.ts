import { findCircle, lockCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { instantOf, localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { checkCard } from './ask-messages.ts';
import { tellFamily } from './tell-family.ts';
import { countUnanswered, findWish, insertCheck, saveWish } from './wish-store.ts';

const MORNING = new Temporal.PlainTime(10, 30);
const SILENT_WEEKS = 2;
/** After the first note of a silence, one a month. */
const TOLD_AGAIN_AFTER_WEEKS = 4;

/** The family chooses the day of its weekly "is all well?", or that it is not asked (null). The first question comes a day later at the earliest. */
export async function chooseCheckDay(work: Work, circleId: CircleId, checkWeekday: number | null): Promise<void> {
  const circle = await lockCircle(work, circleId, 'share');
  await saveWish(work, circleId, { checkWeekday });
  if (checkWeekday !== null) await planCheck(work, circle, checkWeekday);
}

/** Asks once on the chosen day, plans the next, and tells the coordinators quietly of two silent weeks. */
export const checkSteps: { [kind: string]: StepHandler } = {
  'family-check': async (work, step) => {
    const circle = await findCircle(work, step.subject as CircleId);
    const on = Temporal.PlainDate.from(step.slot);
    const { checkWeekday } = circle ? await findWish(work, circle.id) : { checkWeekday: null };
    if (!circle || checkWeekday !== on.dayOfWeek) return;
    await planCheck(work, circle, checkWeekday);
    if (circle.stage !== 'active' || !(await insertCheck(work, circle.id, on))) return;
    const silent = await countUnanswered(work, circle.id, on);
    if (silent >= SILENT_WEEKS && (silent - SILENT_WEEKS) % TOLD_AGAIN_AFTER_WEEKS === 0) {
      const text = { key: 'check-silent-note', args: { codeName: circle.codeName } };
      await tellCoordinators(work, {
        circleId: circle.id,
        key: `check:${circle.id}:${step.slot}:silent`,
        message: { text },
      });
    }
    await tellFamily(work, circle, {
      key: `check:${circle.id}:${step.slot}`,
      message: checkCard(circle.id),
      reason: { kind: 'circle', id: circle.id, epoch: 0 },
    });
  },
};

/** When the family is asked on a day: in the morning, on its own clock. */
export function checkMoment(on: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return instantOf({ on, at: MORNING, timeZone });
}

async function planCheck(
  work: Work,
  { id, timeZone }: { id: CircleId; timeZone: string },
  weekday: number,
): Promise<void> {
  const tomorrow = localDate(work.now, timeZone).add({ days: 1 });
  const on = tomorrow.add({ days: (weekday - tomorrow.dayOfWeek + 7) % 7 });
  const dueAt = checkMoment(on, timeZone);
  await planStep(work, {
    kind: 'family-check',
    subject: id,
    slot: on.toString(),
    dueAt,
    expiresAt: dueAt.add({ hours: 24 }),
  });
}
