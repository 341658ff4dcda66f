import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { CircleId, PauseId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planStep } from '../jobs/steps.ts';
import { callOffUnwanted, takeUpWanted } from '../planning/call-off.ts';
import { loadKnownSeasons } from '../seasons/store.ts';
import { instantOf, localDate } from '../time/wall-time.ts';
import type { Length } from './pause.ts';
import { untilAfter } from './pause.ts';
import { endPause, listPauses, replacePause } from './store.ts';

const MORNING = new Temporal.PlainTime(9, 30);
const DAY_HOURS = 24;

export type PauseWish = { circleId: CircleId; scope: string; acting: ForFamily };

/**
 * The family wants no help, or none of one kind, for a while. Turns within it are called off; it ends by itself on its day, in one tap
 * before, or when a shorter one takes its place.
 */
export async function beginPause(
  work: Work,
  { circleId, scope, acting, length }: PauseWish & { length: Length },
): Promise<{ kind: 'begun' } | { kind: 'not-active' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  const untilOn = untilAfter(length, localDate(work.now, circle.timeZone), await loadKnownSeasons(work));
  const isPastRamadan = length === 'after-ramadan';
  const id = await replacePause(work, { circleId, scope, untilOn, isPastRamadan, begunBy: acting.by });
  if (untilOn) await planEnd(work, { id, untilOn, timeZone: circle.timeZone });
  await callOffUnwanted(work, circleId);
  await takeUpWanted(work, circleId);
  await recordAct(work, { ...inAudit(acting), act: `pause-${scope}`, object: 'circle', objectId: circleId });
  return { kind: 'begun' };
}

/** Help begins again now: what was called off is planned again. @param scopes none means every pause of the family */
export async function endPauses(
  work: Work,
  { circleId, acting }: Omit<PauseWish, 'scope'>,
): Promise<{ kind: 'ended' } | { kind: 'none' }> {
  await lockCircle(work, circleId, 'update');
  const pauses = await listPauses(work, circleId);
  for (const { scope } of pauses) await endPause(work, { circleId, scope, endedBy: acting.by });
  if (pauses.length === 0) return { kind: 'none' };
  await takeUpWanted(work, circleId);
  await recordAct(work, { ...inAudit(acting), act: 'end-pause', object: 'circle', objectId: circleId });
  return { kind: 'ended' };
}

/** When a pause is over: in the morning of its day, on the family's clock. */
export function pauseEndMoment(untilOn: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return instantOf({ on: untilOn, at: MORNING, timeZone });
}

/** Plans that a pause ends by itself. One whose day has moved since finds that its day has not come. */
export async function planEnd(
  work: Work,
  { id, untilOn, timeZone }: { id: PauseId; untilOn: Temporal.PlainDate; timeZone: string },
): Promise<void> {
  const dueAt = pauseEndMoment(untilOn, timeZone);
  const expiresAt = dueAt.add({ hours: 60 * DAY_HOURS });
  await planStep(work, { kind: 'pause-end', subject: id, slot: untilOn.toString(), dueAt, expiresAt });
}
