import type { CircleId, DistrictId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findExposed } from './find-exposed.ts';
import type { Place } from './place.ts';
import { loadKnown } from './store.ts';

/**
 * The places of a text that must not be read by strangers: names and numbers of the people of a circle, or of all circles of a district, and what says
 * too much whoever it is of. Nothing is kept of either.
 */
export async function checkWords(
  work: Work,
  of: { circleId: CircleId } | { districtId: DistrictId },
  words: string,
): Promise<Place[]> {
  return findExposed(words, await loadKnown(work, of));
}
