import { loadWords } from '../broadcasting/words.ts';
import type { Broadcast } from '../broadcasts/store.ts';
import type { DistrictGroupId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planPost } from '../group-posts/plan-post.ts';

/**
 * Plans the post of a broadcast in the groups of its district, or in one of them, by the limits of each. In a group all its languages stand in one
 * post. Nothing is planned once its words are forgotten.
 */
export async function postInGroups(
  work: Work,
  { id, districtId }: Broadcast,
  { timeZone, ...where }: { timeZone: string; groupId?: DistrictGroupId },
): Promise<void> {
  const words = [...((await loadWords(work, [id])).get(id)?.values() ?? [])].join('\n\n');
  if (words === '') return;
  const message = { text: { key: 'broadcast', args: { words } }, silent: true };
  await planPost(work, { districtId, timeZone, about: { kind: 'broadcast', id }, message, ...where });
}
