import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { AbsenceId, PersonId } from '../db/ids.ts';
import { absence } from '../db/schema/preferences.ts';
import type { Work } from '../db/work.ts';

/** Days somebody is away, both ends included. */
export type Absence = { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate };

/** Saying the same twice changes nothing. */
export async function insertAbsence(work: Work, personId: PersonId, away: Absence): Promise<void> {
  await work.tx
    .insert(absence)
    .values({ personId, ...away })
    .onConflictDoNothing();
}

/** @returns false when it is not theirs or not there any more */
export async function deleteAbsence(work: Work, personId: PersonId, id: AbsenceId): Promise<boolean> {
  const rows = await work.tx
    .delete(absence)
    .where(and(eq(absence.id, id), eq(absence.personId, personId)))
    .returning({ id: absence.id });
  return rows.length > 0;
}

/** The absences of a person that are not over, soonest first. */
export async function listComingAbsences(
  work: Work,
  personId: PersonId,
  today: Temporal.PlainDate,
): Promise<(Absence & { id: AbsenceId })[]> {
  return await work.tx
    .select({ id: absence.id, fromOn: absence.fromOn, untilOn: absence.untilOn })
    .from(absence)
    .where(and(eq(absence.personId, personId), gte(absence.untilOn, today)))
    .orderBy(asc(absence.fromOn));
}

/** The absences of several people. */
export async function listAbsencesOf(work: Work, personIds: readonly PersonId[]): Promise<Map<PersonId, Absence[]>> {
  const found = new Map<PersonId, Absence[]>();
  if (personIds.length === 0) return found;
  const rows = await work.tx
    .select({ personId: absence.personId, fromOn: absence.fromOn, untilOn: absence.untilOn })
    .from(absence)
    .where(inArray(absence.personId, [...personIds]));
  for (const { personId, ...away } of rows) found.set(personId, [...(found.get(personId) ?? []), away]);
  return found;
}
