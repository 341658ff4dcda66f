import { recordAct } from '../access/store.ts';
import type { IncidentId, PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { NewIncident } from './store.ts';
import { deleteWords, endIncident, findOpenIncident, insertIncident, insertWords, lockIncident } from './store.ts';
import { tellReaders } from './tell-readers.ts';

export type Reported = { kind: 'reached' | 'nobody'; incidentId: IncidentId };

/**
 * Writes down that something is wrong, with or without words, and tells who may read it at once, also at night. Said again while it is open, it
 * is the same matter, and the words are added. Where nobody may read it the administrators hear only that somebody must be named.
 */
export async function reportIncident(
  work: Work,
  { words, administrators, ...about }: NewIncident & { words?: string; administrators: ReadonlySet<TelegramId> },
): Promise<Reported> {
  const open = await findOpenIncident(work, about);
  const incidentId = open?.id ?? (await insertIncident(work, about));
  const wordsId = words === undefined ? 0 : await insertWords(work, { incidentId, writtenBy: about.reportedBy, words });
  const capacity = about.byProxy ? ('proxy' as const) : undefined;
  await recordAct(work, {
    actorId: about.reportedBy,
    act: 'report-incident',
    object: 'incident',
    objectId: incidentId,
    capacity,
  });
  const isReached = await tellReaders(work, { ...about, id: incidentId }, { wordsId, administrators });
  return { kind: isReached ? 'reached' : 'nobody', incidentId };
}

/** Whoever said it takes it back: the words are gone, and nobody reads them any more. */
export async function withdrawIncident(
  work: Work,
  incidentId: IncidentId,
  by: PersonId,
): Promise<{ kind: 'withdrawn' } | { kind: 'gone' }> {
  const incident = await lockIncident(work, incidentId);
  if (incident?.state !== 'open' || incident.reportedBy !== by) return { kind: 'gone' };
  await deleteWords(work, incidentId);
  await endIncident(work, incidentId, { state: 'withdrawn', endedBy: by });
  await recordAct(work, { actorId: by, act: 'withdraw-incident', object: 'incident', objectId: incidentId });
  return { kind: 'withdrawn' };
}
