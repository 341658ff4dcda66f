import type { Work } from '../db/work.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import type { Later } from '../turns/moments.ts';
import { isOver, laterMoment, usefulUntil } from '../turns/moments.ts';
import { callOffLater, planLater } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import type { TurnAnswer } from './answer.ts';
import { LATER } from './messages.ts';

/**
 * What "later" can still mean for a turn that somebody has been reminded of: a moment ahead, and early enough for somebody else to be
 * asked then. A question to stand in is not put off: others wait for the answer.
 */
export function laterChoices(
  turn: Pick<Turn, 'status' | 'startsAt' | 'endsAt' | 'timeZone'>,
  now: Temporal.Instant,
): Later[] {
  if (turn.status !== 'asked' && turn.status !== 'accepted') return [];
  return LATER.filter((later) => {
    const at = laterMoment(later, now, turn.timeZone);
    return Temporal.Instant.compare(now, at) < 0 && Temporal.Instant.compare(at, usefulUntil(turn)) < 0;
  });
}

/**
 * Whoever has a turn wants to see its card again at a later hour. Asking again changes the one wish, and it ends with the first answer.
 * @param key tells apart the times this was asked for
 * @returns when, or undefined when it cannot be put off so any more
 */
export async function askLater(
  work: Work,
  { turnId, epoch, by }: TurnAnswer,
  later: Later,
  key: string,
): Promise<Temporal.Instant | undefined> {
  const { turn, holder } = (await lockTurnWithHolder(work, turnId)) ?? {};
  if (!turn || holder?.personId !== by || turn.epoch !== epoch) return undefined;
  if (!laterChoices(turn, work.now).includes(later)) return undefined;
  const at = laterMoment(later, work.now, turn.timeZone);
  await planLater(work, turn, at, key);
  return at;
}

/** Takes the wish back: the card is before them now. */
export async function dropLater(work: Work, { turnId, epoch, by }: TurnAnswer): Promise<void> {
  const { turn, holder } = (await lockTurnWithHolder(work, turnId)) ?? {};
  if (turn && holder?.personId === by && turn.epoch === epoch && !isOver(turn, work.now))
    await callOffLater(work, turn.id);
}
