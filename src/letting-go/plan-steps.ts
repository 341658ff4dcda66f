import type { BroadcastId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planStep } from '../jobs/steps.ts';

/** Nobody has confirmed a broadcast in time; one is let go; it is looked at how far it is. */
export const BROADCAST_STEPS = { lapse: 'broadcast-lapse', start: 'broadcast-start', look: 'broadcast-look' } as const;

/** So long a broadcast can be recalled, and nobody has anything of it. */
export const RECALL_MINUTES = 10;

/** However late it is, it is decided anew whether it starts. */
const STAYS = { hours: 24 * 365 } as const;
const LAPSES_AFTER = { hours: 72 } as const;
const FIRST_LOOK_SECONDS = 10;
const LONGEST_SECONDS = 3600;

/** What nobody has confirmed after three days is over: by then it says what was true before. */
export async function planLapse(work: Work, id: BroadcastId): Promise<void> {
  const dueAt = work.now.add(LAPSES_AFTER);
  const expiresAt = dueAt.add(STAYS);
  await planStep(work, { kind: BROADCAST_STEPS.lapse, subject: id, slot: 'proposed', dueAt, expiresAt });
}

export async function planStart(work: Work, id: BroadcastId, startsAt: Temporal.Instant): Promise<void> {
  const slot = startsAt.toString();
  await planStep(work, {
    kind: BROADCAST_STEPS.start,
    subject: id,
    slot,
    dueAt: startsAt,
    expiresAt: startsAt.add(STAYS),
  });
}

/** What was seen last, and how often it was the same. */
export type Seen = { same: number; what: string };

/** Looks again: in some seconds while things change, then less and less often. */
export async function planLook(work: Work, id: BroadcastId, { same, what }: Seen): Promise<void> {
  const seconds = Math.min(LONGEST_SECONDS, FIRST_LOOK_SECONDS * 2 ** Math.min(same, 20));
  const dueAt = work.now.add({ seconds });
  const slot = [work.now.epochMilliseconds, same, what].join(' ');
  await planStep(work, { kind: BROADCAST_STEPS.look, subject: id, slot, dueAt, expiresAt: dueAt.add(STAYS) });
}

export function readSeen(slot: string): Seen {
  const [, same = '0', what = ''] = slot.split(' ');
  return { same: Number(same), what };
}
