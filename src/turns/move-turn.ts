import type { Work } from '../db/work.ts';
import { askMoment } from './moments.ts';
import type { Status, TurnEvent } from './states.ts';
import { after, mayReturn } from './states.ts';
import type { Turn } from './store.ts';
import { setStatus, setTurn } from './store.ts';

/** Something was done to a turn that cannot happen as it stands: a fault of the program. */
class TurnMoveError extends Error {
  override name = 'TurnMoveError';
}

/**
 * Lets something happen to a turn. The turn must be locked.
 * @param toSomebodyElse raises the epoch: who has it, or is asked, is another one now
 * @returns the turn as it is now
 * @throws TurnMoveError when this cannot happen to it
 */
export async function moveTurn(
  work: Work,
  turn: Turn,
  event: TurnEvent,
  { toSomebodyElse = false } = {},
): Promise<Turn> {
  const status = statusAfter(turn, event);
  return await write(work, turn, { status, epoch: toSomebodyElse ? turn.epoch + 1 : turn.epoch });
}

/**
 * As `moveTurn`, of many to whoever has them now.
 * @throws TurnMoveError when it cannot happen to one of them
 */
export async function moveTurns<Some extends Turn>(
  work: Work,
  turns: readonly Some[],
  event: TurnEvent,
): Promise<Some[]> {
  const moved = turns.map((turn) => ({ ...turn, status: statusAfter(turn, event) }));
  for (const [status, some] of Map.groupBy(moved, (turn) => turn.status)) {
    await setStatus(
      work,
      some.map(({ id }) => id),
      status,
    );
  }
  return moved;
}

/**
 * Brings a turn back to how it stood before, in a new epoch. Where the evening of its reminder has come meanwhile, it is as if that had been
 * sent: the card says it. The turn must be locked.
 * @throws TurnMoveError when there is no way back to that
 */
export async function returnTurn(work: Work, turn: Turn, status: Status): Promise<Turn> {
  if (status !== turn.status && !mayReturn(turn.status, status))
    throw new TurnMoveError(`there is no way back from ${turn.status} to ${status}`);
  const isLate = Temporal.Instant.compare(askMoment(turn.onDate, turn.timeZone), work.now) <= 0;
  const now = status === 'planned' && isLate ? 'asked' : status;
  return await write(work, turn, { status: now, epoch: turn.epoch + 1 });
}

function statusAfter(turn: Turn, event: TurnEvent): Status {
  const status = after(turn.status, event);
  if (status === undefined) throw new TurnMoveError(`${event} cannot happen to a turn that is ${turn.status}`);
  return status;
}

async function write(work: Work, turn: Turn, change: Pick<Turn, 'status' | 'epoch'>): Promise<Turn> {
  await setTurn(work, turn.id, change);
  return { ...turn, ...change };
}
