import { recordAct } from '../access/store.ts';
import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { lockPerson } from '../people/store.ts';
import { findExclusion, liftExclusions } from './store.ts';

/**
 * A person is no longer kept out of a place: an invitation opens to them again, and whoever decides on it decides anew. Nobody is told.
 * Lifting twice changes nothing.
 */
export async function liftExclusion(
  work: Work,
  { id, by }: { id: number; by: PersonId },
): Promise<{ kind: 'lifted' | 'before' }> {
  const found = await findExclusion(work, id);
  if (!found) return { kind: 'before' };
  await lockPerson(work, found.personId);
  if (!(await liftExclusions(work, found))) return { kind: 'before' };
  await recordAct(work, { actorId: by, act: `lift-${found.kind}`, object: 'exclusion', objectId: id });
  return { kind: 'lifted' };
}
