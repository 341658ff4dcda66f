import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { countToCarry } from '../rota/events.ts';
import { carry } from '../rota/ledger.ts';
import { type KeptEvent, listEventsWithTime, lockOldLedgers, replaceOldEvents } from './carry-store.ts';

/**
 * Forgets who did which turn before a moment, in some ledgers at a time: what came of it stays, as where everybody stood. What was taken
 * back since then waits until that is as old.
 * @returns in how many ledgers something was forgotten
 */
export async function carryOldLedgers(
  work: Work,
  { before, limit }: { before: Temporal.Instant; limit: number },
): Promise<number> {
  let carried = 0;
  let after = 0 as CommitmentId;
  while (carried < limit) {
    const ids = await lockOldLedgers(work, { before, after, limit: limit - carried });
    for (const commitmentId of ids) if (await carryOver(work, commitmentId, before)) carried += 1;
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  return carried;
}

async function carryOver(work: Work, commitmentId: CommitmentId, before: Temporal.Instant): Promise<boolean> {
  const events = await listEventsWithTime(work, commitmentId);
  const young = events.findIndex(({ at }) => Temporal.Instant.compare(at, before) > 0);
  const details = events.map((event) => event.details);
  const old = events.slice(0, countToCarry(details, young < 0 ? events.length : young));
  const last = old.at(-1);
  if (last === undefined || !old.some(tellsWho)) return false;
  const carried = carry(details.slice(0, old.length));
  return (await replaceOldEvents(work, { commitmentId, through: last.id, carried })) > 0;
}

function tellsWho({ details }: KeptEvent): boolean {
  return details.kind === 'settled' || details.kind === 'undone';
}
