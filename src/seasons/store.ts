import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { LOCKS } from '../db/advisory-lock.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import { season, usualHours } from '../db/schema/seasons.ts';
import { dueStep } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { Known, SeasonYear } from './calendar.ts';
import { SEASON_STEPS } from './moments.ts';

/** Everything that is known of seasons beyond the calendar: a few rows a year, read anew each time, so that a word of an administrator holds at once. */
export async function loadKnownSeasons(work: Work): Promise<Known[]> {
  const { kind, year, startsOn, state } = season;
  return await work.tx.select({ kind, year, startsOn, state }).from(season);
}

/** Writes what is known of a season in the place of what was known before. @param saidBy null when nobody said it */
export async function saveSeason(work: Work, { saidBy, ...known }: Known & { saidBy: PersonId | null }): Promise<void> {
  const values = { ...known, saidBy, saidAt: work.now };
  await work.tx
    .insert(season)
    .values(values)
    .onConflictDoUpdate({ target: [season.kind, season.year], set: values });
}

/** Which of these circles keep their usual hours in which seasons. */
export async function listUsualHours(
  work: Work,
  circleIds: readonly CircleId[],
): Promise<(SeasonYear & { circleId: CircleId })[]> {
  if (circleIds.length === 0) return [];
  const { circleId, kind, year } = usualHours;
  return await work.tx
    .select({ circleId, kind, year })
    .from(usualHours)
    .where(inArray(circleId, [...circleIds]));
}

/** @returns false when the circle kept them already */
export async function keepUsualHours(
  work: Work,
  { kind, year, circleId, by }: SeasonYear & { circleId: CircleId; by: PersonId },
): Promise<boolean> {
  const rows = await work.tx
    .insert(usualHours)
    .values({ circleId, kind, year, chosenBy: by, chosenAt: work.now })
    .onConflictDoNothing()
    .returning({ year: usualHours.year });
  return rows.length > 0;
}

/** The circle takes the hours of the season again. @returns false when it had them */
export async function dropUsualHours(
  work: Work,
  { kind, year, circleId }: SeasonYear & { circleId: CircleId },
): Promise<boolean> {
  const rows = await work.tx
    .delete(usualHours)
    .where(and(eq(usualHours.circleId, circleId), eq(usualHours.kind, kind), eq(usualHours.year, year)))
    .returning({ year: usualHours.year });
  return rows.length > 0;
}

/** Removes choices of past seasons, so many at most. @returns how many went */
export async function forgetOldUsualHours(
  work: Work,
  { before, atMost }: { before: Temporal.Instant; atMost: number },
): Promise<number> {
  const old = work.tx
    .select({ circleId: usualHours.circleId })
    .from(usualHours)
    .where(lte(usualHours.chosenAt, before))
    .limit(atMost);
  const gone = await work.tx
    .delete(usualHours)
    .where(and(inArray(usualHours.circleId, old), lte(usualHours.chosenAt, before)))
    .returning({ circleId: usualHours.circleId });
  return gone.length;
}

/** Until the transaction ends only one process decides on seasons. */
export async function waitForSeasons(work: Work): Promise<void> {
  await work.tx.execute(sql`select pg_advisory_xact_lock(${LOCKS.seasons})`);
}

type WaitingStep = Pick<typeof dueStep.$inferSelect, 'id' | 'kind' | 'slot' | 'dueAt'>;

/** The steps of seasons that have not come yet. */
export async function listWaitingSeasonSteps(work: Work): Promise<WaitingStep[]> {
  const { id, kind, slot, dueAt } = dueStep;
  return await work.tx
    .select({ id, kind, slot, dueAt })
    .from(dueStep)
    .where(and(inArray(kind, Object.values(SEASON_STEPS)), isNull(dueStep.firedAt)));
}

/** Moves a step that has not been taken meanwhile. */
export async function moveSeasonStep(work: Work, { id, dueAt }: WaitingStep): Promise<void> {
  await work.tx
    .update(dueStep)
    .set({ dueAt })
    .where(and(eq(dueStep.id, id), isNull(dueStep.firedAt)));
}

/** Plans, for every active circle, that a season takes effect in it now. @param slot tells this time apart from others */
export async function planInCircles(work: Work, step: { kind: string; slot: string }): Promise<void> {
  const expiresAt = work.now.add({ hours: 24 * 7 });
  await work.tx.execute(sql`
    insert into due_step (kind, subject, slot, due_at, expires_at)
    select ${step.kind}, id, ${step.slot}, ${work.now.toString()}::timestamptz, ${expiresAt.toString()}::timestamptz
    from circle where stage = 'active'
    on conflict do nothing`);
}
