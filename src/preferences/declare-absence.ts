import { listPlacesOf, lockMembership } from '../circles/membership-store.ts';
import type { AbsenceId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { handTurnsOverOnDays } from '../planning/hand-over.ts';
import { planTurnsOf } from '../planning/plan-turns.ts';
import type { Absence } from './absence-store.ts';
import { deleteAbsence, insertAbsence } from './absence-store.ts';

/** A person is away on some days: no turn is planned with them on these, nothing is owed for them, and what was planned goes to others. */
export async function declareAbsence(work: Work, personId: PersonId, away: Absence): Promise<void> {
  const places = await listPlacesOf(work, personId);
  for (const id of places) await lockMembership(work, id, 'update');
  await insertAbsence(work, personId, away);
  for (const id of places) await handTurnsOverOnDays(work, id, away);
}

/** They are there after all: what is planned from now on counts with them again. @returns false when there was no such absence */
export async function takeBackAbsence(work: Work, personId: PersonId, id: AbsenceId): Promise<boolean> {
  const isGone = await deleteAbsence(work, personId, id);
  if (isGone) for (const place of await listPlacesOf(work, personId)) await planTurnsOf(work, place);
  return isGone;
}
