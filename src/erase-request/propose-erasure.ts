import { recordAct } from '../access/store.ts';
import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { lockPerson } from '../my-data/erase-store.ts';
import type { ErasureRequest } from './store.ts';
import { insertErasureRequest } from './store.ts';

/** Writes that somebody asked to be erased. Nothing is erased until a second person has confirmed it. */
export async function proposeErasure(
  work: Work,
  { personId, by }: { personId: PersonId; by: PersonId },
): Promise<{ kind: 'proposed'; request: ErasureRequest } | { kind: 'before' | 'gone' | 'own' }> {
  if (personId === by) return { kind: 'own' };
  if (!(await lockPerson(work, personId))) return { kind: 'gone' };
  const request = await insertErasureRequest(work, { personId, proposedBy: by });
  if (!request) return { kind: 'before' };
  await recordAct(work, { actorId: by, act: 'propose-erasure', object: 'erasure_request', objectId: request.id });
  return { kind: 'proposed', request };
}
