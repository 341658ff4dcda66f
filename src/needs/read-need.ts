import { getCircle } from '../circles/store.ts';
import type { DistrictId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findDistrict } from '../districts/store.ts';
import type { Need } from './store.ts';
import { findWords } from './store.ts';

/** A need with what is said of it: its words, and where it is, never more closely than a quarter. */
export type NeedInWords = Need & {
  codeName: string;
  timeZone: string;
  districtId: DistrictId;
  district: string;
  words: string | undefined;
};

export async function putIntoWords(work: Work, need: Need): Promise<NeedInWords> {
  const { codeName, timeZone, districtId } = await getCircle(work, need.circleId);
  const district = (await findDistrict(work, districtId))?.name ?? '';
  return { ...need, codeName, timeZone, districtId, district, words: await findWords(work, need) };
}
