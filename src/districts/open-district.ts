import { grantCoordination, recordAct } from '../access/store.ts';
import type { DistrictId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { insertDistrict } from './store.ts';

/** Opens a district; whoever opens it coordinates it until others are invited. */
export async function openDistrict(
  work: Work,
  { name, by }: { name: string; by: PersonId },
): Promise<{ kind: 'opened'; districtId: DistrictId } | { kind: 'name-taken' }> {
  const districtId = await insertDistrict(work, name, by);
  if (districtId === undefined) return { kind: 'name-taken' };
  await grantCoordination(work, { personId: by, districtId, grantedBy: by });
  await recordAct(work, { actorId: by, act: 'open', object: 'district', objectId: districtId });
  return { kind: 'opened', districtId };
}
