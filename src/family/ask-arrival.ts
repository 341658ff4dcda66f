import { findCircle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued, wasSent } from '../delivery/queue.ts';
import type { Turn } from '../turns/store.ts';
import { getTurnInWords } from '../turns/store.ts';
import { arrivalCard } from './ask-messages.ts';
import { changeForFamily, tellFamily } from './tell-family.ts';
import { findWish } from './wish-store.ts';

type Told = Pick<Turn, 'id' | 'circleId' | 'epoch'>;

/** After a turn was reported done the family gets a quiet card, only if it has asked for it. Nobody has to answer. */
export async function askArrival(work: Work, turn: Told): Promise<void> {
  const circle = await findCircle(work, turn.circleId);
  if (!circle || !(await findWish(work, circle.id)).asksArrival) return;
  await tellFamily(work, circle, {
    key: arrivalKey(turn),
    message: { ...arrivalCard(await getTurnInWords(work, turn.id)), silent: true },
    reason: { kind: 'arrival', id: turn.id, epoch: turn.epoch },
  });
}

/** It was not done after all: the question is withdrawn, and changed where it has been read. */
export async function withdrawArrival(work: Work, turn: Told): Promise<void> {
  const circle = await findCircle(work, turn.circleId);
  const key = arrivalKey(turn);
  if (!circle) return;
  if (!(await wasSent(work, key))) return await cancelQueued(work, key);
  await changeForFamily(work, circle, { key, state: 'withdrawn', message: { text: { key: 'arrival-withdrawn' } } });
}

function arrivalKey({ id, epoch }: Told): string {
  return `arrival:${id}:${epoch}`;
}
