import { isKind } from '../commitments/kinds.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Pause } from '../pausing/pause.ts';
import { isPausedOn } from '../pausing/pause.ts';
import { listPauses, listPausesOf } from '../pausing/store.ts';
import type { Purpose } from './purposes.ts';
import { helpWith } from './purposes.ts';
import { listStandingPurposes, listStandingPurposesOf } from './store.ts';

/** What a family lets through at one moment: what it consents to, and what it has paused. */
export type Tap = { allowed: ReadonlySet<Purpose>; pauses: readonly Pause[] };

/** Reads the tap as it stands now. Who decides on turns by it has locked the circle. */
export async function loadTap(work: Work, circleId: CircleId): Promise<Tap> {
  return { allowed: await listStandingPurposes(work, circleId), pauses: await listPauses(work, circleId) };
}

/** As `loadTap`, of several circles. */
export async function loadTaps(work: Work, circleIds: readonly CircleId[]): Promise<Map<CircleId, Tap>> {
  const allowed = await listStandingPurposesOf(work, circleIds);
  const pauses = await listPausesOf(work, circleIds);
  return new Map(circleIds.map((id) => [id, { allowed: allowed.get(id) ?? new Set(), pauses: pauses.get(id) ?? [] }]));
}

/** Whether the family consents to the circle and to this kind of help. */
export function isAllowed({ allowed }: Tap, kind: string): boolean {
  return allowed.has('circle') && isKind(kind) && allowed.has(helpWith(kind));
}

/** Whether help of this kind may be given on a local date. */
export function isWantedOn(tap: Tap, kind: string, on: Temporal.PlainDate): boolean {
  return isAllowed(tap, kind) && !isPausedOn(tap.pauses, kind, on);
}
