import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { checkWords } from '../text-check/check-words.ts';

/** Whether words about a need would give somebody away. */
export async function giveAway(work: Work, circleId: CircleId, words: string): Promise<boolean> {
  return (await checkWords(work, { circleId }, words)).length > 0;
}
