import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findPlace } from '../planning/give-turn.ts';
import type { Turn } from '../turns/store.ts';
import { listTurnsWithoutHolder } from '../turns/store.ts';

/** The next turn of the same commitment that has nobody and that this member could take. */
export async function findOtherDate(work: Work, turn: Turn, membershipId: MembershipId): Promise<Turn | undefined> {
  for (const free of await listTurnsWithoutHolder(work, turn.commitmentId)) {
    const isAhead = free.id !== turn.id && Temporal.Instant.compare(free.startsAt, work.now) > 0;
    if (isAhead && (await findPlace(work, free, membershipId))) return free;
  }
  return undefined;
}
