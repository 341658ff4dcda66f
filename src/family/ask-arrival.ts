import { findCircle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import type { Turn } from '../turns/store.ts';
import { getTurnInWords } from '../turns/store.ts';
import { arrivalCard } from './ask-messages.ts';
import { tellFamily } from './tell-family.ts';
import { findWish } from './wish-store.ts';

/** After a turn was reported done the family gets a quiet card, only if it has asked for it. Nobody has to answer. */
export async function askArrival(work: Work, turn: Pick<Turn, 'id' | 'circleId'>): Promise<void> {
  const circle = await findCircle(work, turn.circleId);
  if (!circle || !(await findWish(work, circle.id)).asksArrival) return;
  await tellFamily(work, circle, {
    key: `arrival:${turn.id}`,
    message: { ...arrivalCard(await getTurnInWords(work, turn.id)), silent: true },
    reason: { kind: 'arrival', id: turn.id, epoch: 0 },
  });
}
