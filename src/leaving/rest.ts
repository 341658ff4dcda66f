import { lockMembership, setBack, setRest } from '../circles/membership-store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { handTurnsOver } from '../planning/hand-over.ts';
import { instantOf } from '../time/wall-time.ts';

/** A rest until they say that they are back. */
export const OPEN_END = Temporal.PlainDate.from('9999-12-31');

type Rest = { membershipId: MembershipId; until: Temporal.PlainDate; timeZone: string; isPastRamadan?: boolean };

/** A member rests until a day: turns before it go to others, none are given until then, and nothing is owed for the time. */
export async function rest(work: Work, { membershipId, until, timeZone, isPastRamadan = false }: Rest): Promise<void> {
  await lockMembership(work, membershipId, 'update');
  await setRest(work, membershipId, until, isPastRamadan);
  await handTurnsOver(work, membershipId, 'rests', instantOf({ on: until, at: new Temporal.PlainTime(), timeZone }));
}

/** A member is back before the rest was over. New turns are planned with them again. */
export async function comeBack(work: Work, membershipId: MembershipId): Promise<void> {
  await lockMembership(work, membershipId, 'update');
  await setRest(work, membershipId, null);
  await setBack(work, membershipId);
}
