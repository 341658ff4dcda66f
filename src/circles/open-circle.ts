import { recordAct } from '../access/store.ts';
import type { CircleId, DistrictId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { insertCircle } from './store.ts';

/** Opens a family's circle under a code name. It stays `forming` until the guardian consents. */
export async function openCircle(
  work: Work,
  { by, ...values }: { districtId: DistrictId; codeName: string; timeZone: string; by: PersonId },
): Promise<{ kind: 'opened'; circleId: CircleId } | { kind: 'name-taken' }> {
  const circleId = await insertCircle(work, values);
  if (circleId === undefined) return { kind: 'name-taken' };
  await recordAct(work, { actorId: by, act: 'open', object: 'circle', objectId: circleId });
  return { kind: 'opened', circleId };
}
