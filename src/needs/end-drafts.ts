import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { CircleId, PersonId } from '../db/ids.ts';
import { need } from '../db/schema/needs.ts';
import type { Work } from '../db/work.ts';

/** Whoever drafted them is nobody any more: what the family has not answered is over. */
export async function endDraftsOf(work: Work, personId: PersonId): Promise<void> {
  await work.tx
    .update(need)
    .set({ state: 'withdrawn', endedAt: work.now })
    .where(and(eq(need.draftedBy, personId), inArray(need.state, ['draft', 'awaiting_family'])));
}

/** The family is gone: nothing of its needs goes on, and where they were is not kept. */
export async function forgetNeedsOf(work: Work, circleId: CircleId): Promise<void> {
  const isTheirs = eq(need.circleId, circleId);
  await work.tx
    .update(need)
    .set({ state: 'withdrawn', endedAt: work.now, nextAt: null })
    .where(and(isTheirs, isNull(need.endedAt)));
  await work.tx
    .update(need)
    .set({ area: null })
    .where(and(isTheirs, isNotNull(need.area)));
}
