import type { Actor } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { IncidentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Incident } from './store.ts';
import { listReaders, lockIncident } from './store.ts';

/** An incident as this person may see it: their own, or one they may read and answer. */
export type Sight = { incident: Incident; isOwn: boolean };

/** Locks an incident for whoever may read it: the one who said it, and the safeguarding people whom it reaches. */
export async function findSight(work: Work, actor: Actor, id: IncidentId): Promise<Sight | undefined> {
  const incident = await lockIncident(work, id);
  if (!incident) return undefined;
  const { districtId, reportedBy } = incident;
  const place = { subjectId: reportedBy, ...(districtId === null ? {} : { districtId }) };
  if (!authorize(actor, 'read-incidents', place)) return undefined;
  if (reportedBy === actor.personId) return { incident, isOwn: true };
  const isReader = (await listReaders(work, incident)).some((reader) => reader.id === actor.personId);
  return isReader ? { incident, isOwn: false } : undefined;
}
