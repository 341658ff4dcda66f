import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import { loadTap } from '../consent/tap.ts';
import type { NeedId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { localDate } from '../time/wall-time.ts';
import { setWordingState } from '../wording/store.ts';
import { giveAway } from './check-need-words.ts';
import { isPast } from './need.ts';
import type { Need } from './store.ts';
import { findNeed, findWords, lockNeed, setNeed } from './store.ts';
import { isOpenFor } from './wanted.ts';

export type Decided =
  | { kind: 'approved' }
  | { kind: 'declined' }
  /** Other words stand there now, or it was decided before. */
  | { kind: 'gone' }
  | { kind: 'past' }
  | { kind: 'not-wanted' }
  | { kind: 'names' };

type Decision = { id: NeedId; wordingId: number; approve: boolean; acting: ForFamily };

/** The family says yes or no to the exact words it was shown. A yes publishes the need; it is for the caller to begin asking. */
export async function decideOnNeed(work: Work, { id, wordingId, approve, acting }: Decision): Promise<Decided> {
  const seen = await findNeed(work, id);
  if (!seen) return { kind: 'gone' };
  const circle = await lockCircle(work, seen.circleId, 'update');
  const need = await lockNeed(work, id);
  if (need?.state !== 'awaiting_family' || need.wordingId === null || need.wordingId !== wordingId)
    return { kind: 'gone' };
  if (!approve) {
    await close(work, need, acting);
    await recordAct(work, { ...inAudit(acting), act: 'decline-need', object: 'need', objectId: id });
    return { kind: 'declined' };
  }
  if (isPast(need, circle.timeZone, work.now)) return { kind: 'past' };
  if (
    circle.stage !== 'active' ||
    !isOpenFor(await loadTap(work, circle.id), need, localDate(work.now, circle.timeZone))
  )
    return { kind: 'not-wanted' };
  const words = [(await findWords(work, need)) ?? '', need.area ?? ''].join('\n');
  if (await giveAway(work, circle.id, words)) return { kind: 'names' };
  await setWordingState(work, need.wordingId, { state: 'approved', decidedBy: acting.by });
  await setNeed(work, id, { state: 'published', publishedAt: work.now });
  await recordAct(work, { ...inAudit(acting), act: 'approve-need', object: 'need', objectId: id });
  return { kind: 'approved' };
}

async function close(work: Work, { id, wordingId }: Need, { by }: ForFamily): Promise<void> {
  if (wordingId !== null) await setWordingState(work, wordingId, { state: 'declined', decidedBy: by });
  await setNeed(work, id, { state: 'withdrawn', endedAt: work.now });
}
