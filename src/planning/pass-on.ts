import type { RotaPlace } from '../commitments/store.ts';
import { lockCommitment } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { dropSwaps } from '../swaps/drop-swaps.ts';
import { isOver } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planLapse } from '../turns/steps.ts';
import type { Outcome, Turn } from '../turns/store.ts';
import { endAssignment, findHolder } from '../turns/store.ts';
import { tellUnmet } from '../turns/tell-coordinators.ts';
import { giveTurn } from './give-turn.ts';

export type PassedOn = Exclude<Outcome, 'done' | 'cancelled'>;

/**
 * Takes a turn from whoever holds it and brings it to somebody else. A turn whose window is over is closed instead: nobody can be asked for a day that
 * is past. Nobody is charged. The turn must be locked.
 * @param named is asked before all others
 * @returns the turn when nobody is left to be asked: the coordinators have to be told
 */
export async function moveOn(work: Work, turn: Turn, outcome: PassedOn, named?: RotaPlace): Promise<Turn | undefined> {
  if (isOver(turn, work.now)) {
    await closeUnmet(work, turn, outcome);
    return undefined;
  }
  const stood = await dropSwaps(work, turn);
  await lockCommitment(work, turn.commitmentId);
  await endAssignment(work, turn.id, outcome);
  const mustAsk = outcome === 'cannot' || stood.status !== 'planned';
  if (await giveTurn(work, turn, { mustAsk, named })) return undefined;
  const open = await moveTurn(work, turn, 'escalate', { toSomebodyElse: true });
  await planLapse(work, open);
  return open;
}

/** The window is over and it did not take place. Nobody is charged or credited; the coordinators hear it quietly. */
export async function closeUnmet(work: Work, turn: Turn, outcome: PassedOn): Promise<void> {
  await dropSwaps(work, turn);
  const holder = await findHolder(work, turn.id);
  await endAssignment(work, turn.id, outcome);
  await moveTurn(work, turn, 'lapse');
  await tellUnmet(work, turn, holder?.personId);
}
