import { and, asc, eq, isNull } from 'drizzle-orm';
import { isAnyOf } from '../db/any-of.ts';
import type { CircleId, PauseId, PersonId } from '../db/ids.ts';
import { helpPause } from '../db/schema/tap.ts';
import type { Work } from '../db/work.ts';
import type { Pause } from './pause.ts';

export type LivePause = Pause & { id: PauseId };

/** The pauses of a family that were not ended; one whose day has come covers no date any more. */
export async function listPauses(work: Work, circleId: CircleId): Promise<LivePause[]> {
  return (await listPausesOf(work, [circleId])).get(circleId) ?? [];
}

/** As `listPauses`, of several families. */
export async function listPausesOf(work: Work, circleIds: readonly CircleId[]): Promise<Map<CircleId, LivePause[]>> {
  if (circleIds.length === 0) return new Map();
  const rows = await work.tx
    .select({
      circleId: helpPause.circleId,
      id: helpPause.id,
      scope: helpPause.scope,
      untilOn: helpPause.untilOn,
    })
    .from(helpPause)
    .where(and(isAnyOf(helpPause.circleId, circleIds), isNull(helpPause.endedAt)))
    .orderBy(asc(helpPause.id));
  const found = new Map<CircleId, LivePause[]>(circleIds.map((id) => [id, []]));
  for (const { circleId, ...pause } of rows) found.get(circleId)?.push(pause);
  return found;
}

/** Writes a pause in the place of the one of its scope. */
export async function replacePause(
  work: Work,
  { begunBy, ...pause }: Pause & { circleId: CircleId; isPastRamadan?: boolean; begunBy: PersonId },
): Promise<PauseId> {
  await endPause(work, { ...pause, endedBy: begunBy });
  const [row] = await work.tx
    .insert(helpPause)
    .values({ ...pause, begunBy, begunAt: work.now })
    .returning({ id: helpPause.id });
  if (!row) throw new Error('a pause was not written');
  return row.id;
}

/** Reads the live pauses of a family that last until after Ramadan. */
export async function listPausesPastRamadan(work: Work, circleId: CircleId): Promise<LivePause[]> {
  const { id, scope, untilOn } = helpPause;
  return await work.tx
    .select({ id, scope, untilOn })
    .from(helpPause)
    .where(and(eq(helpPause.circleId, circleId), isNull(helpPause.endedAt), eq(helpPause.isPastRamadan, true)));
}

/** Moves the day on which a pause ends. */
export async function movePause(work: Work, id: PauseId, untilOn: Temporal.PlainDate): Promise<void> {
  await work.tx.update(helpPause).set({ untilOn }).where(eq(helpPause.id, id));
}

/** Ends the pause of a scope. @param endedBy null when its day has come @returns false when there was none */
export async function endPause(
  work: Work,
  { circleId, scope, endedBy }: { circleId: CircleId; scope: string; endedBy: PersonId | null },
): Promise<boolean> {
  const ended = await work.tx
    .update(helpPause)
    .set({ endedBy, endedAt: work.now })
    .where(and(eq(helpPause.circleId, circleId), eq(helpPause.scope, scope), isNull(helpPause.endedAt)))
    .returning({ id: helpPause.id });
  return ended.length > 0;
}

/** @returns undefined when it was ended or replaced */
export async function findLivePause(
  work: Work,
  id: PauseId,
): Promise<(LivePause & { circleId: CircleId }) | undefined> {
  const [row] = await work.tx
    .select({ id: helpPause.id, circleId: helpPause.circleId, scope: helpPause.scope, untilOn: helpPause.untilOn })
    .from(helpPause)
    .where(and(eq(helpPause.id, id), isNull(helpPause.endedAt)));
  return row;
}
