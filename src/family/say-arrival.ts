import type { PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { insertArrival } from './wish-store.ts';

type Said = { turnId: TurnId; state: 'arrived' | 'missing'; saidBy: PersonId };

/**
 * The family says whether what was reported done has arrived. Whoever did it hears nothing of it, either way.
 * @returns false when it was said before, or there is nothing to say it of any more
 */
export async function sayArrival(work: Work, said: Said): Promise<boolean> {
  const { turn } = (await lockTurnWithHolder(work, said.turnId)) ?? {};
  if (turn?.status !== 'done' || !(await insertArrival(work, said))) return false;
  await moveTurn(work, turn, said.state === 'arrived' ? 'confirm' : 'dispute');
  return true;
}
