import { and, eq, inArray } from 'drizzle-orm';
import type { CircleId, PersonId } from '../db/ids.ts';
import { season, usualHours } from '../db/schema/seasons.ts';
import type { Work } from '../db/work.ts';
import type { Known, SeasonYear } from './calendar.ts';

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
