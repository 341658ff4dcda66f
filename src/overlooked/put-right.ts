import { sql } from 'drizzle-orm';
import type { SwapId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planStep } from '../jobs/steps.ts';
import { planAgain } from '../planning/plan-again.ts';
import { lockSwap } from '../swaps/store.ts';
import { planExpiry } from '../swaps/swap-steps.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { TURN_STEPS } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';

/**
 * Plans the step that a turn lacks, as if the turn had just come to stand as it does. Nothing else of it changes. A reminder whose evening has
 * passed is due now; whether it still helps is decided as for every late one. Safe to repeat.
 * @returns whether something lies ahead of it now; what has been done once is not done again, and a person must look
 */
export async function putTurnRight(work: Work, turnId: TurnId): Promise<boolean> {
  const { turn } = (await lockTurnWithHolder(work, turnId)) ?? {};
  if (!turn) return true;
  if (await hasStepAhead(work, turn)) return true;
  await planAgain(work, turn);
  if (turn.status === 'planned' && !(await hasStepAhead(work, turn))) await remindNow(work, turn);
  return await hasStepAhead(work, turn);
}

/** Plans the end that an open question of a swap lacks. */
export async function putSwapRight(work: Work, id: SwapId): Promise<void> {
  const swap = await lockSwap(work, id);
  if (swap?.state === 'open') await planExpiry(work, id, swap.expiresAt);
}

async function remindNow(work: Work, turn: Turn): Promise<void> {
  const step = { kind: TURN_STEPS.ask, subject: turn.id, slot: String(turn.epoch) };
  await planStep(work, { ...step, dueAt: work.now, expiresAt: turn.endsAt });
}

async function hasStepAhead({ tx }: Work, { id, epoch }: Turn): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from due_step where subject = ${id} and kind like 'turn-%' and fired_at is null
    and split_part(slot, ':', 1) = ${String(epoch)} and (kind = 'turn-pass-on'
      or not exists (select 1 from cover_question q where q.turn_id = ${id} and q.ended_at is null)) limit 1`);
  return rows.length > 0;
}
