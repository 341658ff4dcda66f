import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { findTurn, getEnding } from '../turns/store.ts';
import type { Deed } from './store.ts';
import { saveDeed } from './store.ts';

/**
 * Does something with a turn and writes down how it stood before. The turn must be locked.
 * @param turn as it would stand again, with its `holder` or whoever was the last to be
 */
export async function recordDeed(
  work: Work,
  { kind, by, turn, holder }: { kind: Deed['kind']; by: PersonId; turn: Turn; holder: Holder | undefined },
  act: () => Promise<void>,
): Promise<void> {
  const before = holder && (await getEnding(work, holder.assignmentId));
  await act();
  const now = await findTurn(work, turn.id);
  if (!now) return;
  await saveDeed(work, {
    turnId: turn.id,
    kind,
    by,
    doneAt: work.now,
    statusBefore: turn.status,
    assignmentId: holder?.assignmentId ?? null,
    endedAtBefore: before?.endedAt ?? null,
    outcomeBefore: before?.outcome ?? null,
    statusAfter: now.status,
    epochAfter: now.epoch,
  });
}
