import { and, eq, gte, inArray, isNull, like, lt, ne, or, sql } from 'drizzle-orm';
import { outbox } from '../db/schema/spine.ts';
import { assignment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { findOpenSwap } from '../swaps/store.ts';
import type { Holder, Turn } from '../turns/store.ts';
import type { ReminderFacts } from './decide-reminder.ts';
import type { RungName } from './ladder.ts';

const WEEK_DAYS = 7;

/** What has to be known when a rung of a turn is due. The turn must be locked. */
export async function loadReminderFacts(
  work: Work,
  { rung, turn, holder }: { rung: RungName; turn: Turn; holder: Holder },
): Promise<ReminderFacts> {
  return {
    rung,
    turn,
    isInSwap: (await findOpenSwap(work, turn.id)) !== undefined,
    toldAt: rung === 'soon' ? await findToldAt(work, turn) : undefined,
    isRegular: rung === 'week' && (await isRegular(work, turn, holder)),
  };
}

/** When something about a turn as it is at this epoch was said last, or is to be. */
async function findToldAt(work: Work, { id, epoch }: Turn): Promise<Temporal.Instant | undefined> {
  const rows = await work.tx
    .select({ notBefore: outbox.notBefore, settledAt: outbox.settledAt })
    .from(outbox)
    .where(
      and(
        like(outbox.dedupeKey, `turn:${id}:${epoch}:%`),
        inArray(outbox.status, ['pending', 'sending', 'sent', 'unknown']),
      ),
    );
  return rows
    .map(({ notBefore, settledAt }) => settledAt ?? notBefore)
    .toSorted(Temporal.Instant.compare)
    .at(-1);
}

/** Whether they did or have another turn of the commitment in the week before this one. */
async function isRegular(work: Work, { id, commitmentId, onDate }: Turn, holder: Holder): Promise<boolean> {
  const [row] = await work.tx
    .select({ one: sql`1` })
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .where(
      and(
        eq(assignment.membershipId, holder.membershipId),
        or(isNull(assignment.endedAt), eq(assignment.outcome, 'done')),
        eq(turn.commitmentId, commitmentId),
        ne(turn.id, id),
        gte(turn.onDate, onDate.subtract({ days: WEEK_DAYS })),
        lt(turn.onDate, onDate),
      ),
    )
    .limit(1);
  return row !== undefined;
}
