import { listRestsPastRamadan, lockMembership, setRest } from '../circles/membership-store.ts';
import { getCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { rest } from '../leaving/rest.ts';
import { planEnd } from '../pausing/change-pause.ts';
import { listPausesPastRamadan, movePause } from '../pausing/store.ts';
import { type SeasonYear, seasonOf } from '../seasons/calendar.ts';
import { loadKnownSeasons } from '../seasons/store.ts';

/** A day this near to the end of a feast was meant to be that end. */
const NEAR_DAYS = 5;

/** What a family paused until after Ramadan ends where the feast now does. The circle must be locked for a change. */
export async function movePauses(work: Work, circleId: CircleId, one: SeasonYear): Promise<void> {
  const untilOn = await endOfFeast(work, one);
  if (!untilOn) return;
  const { timeZone } = await getCircle(work, circleId);
  for (const { id, untilOn: before } of await listPausesPastRamadan(work, circleId)) {
    if (!isMoved(before, untilOn)) continue;
    await movePause(work, id, untilOn);
    await planEnd(work, { id, untilOn, timeZone });
  }
}

/** Members who rest until after Ramadan rest until the feast is over as it now is. Taken before the circle: member comes first. */
export async function moveRests(work: Work, circleId: CircleId, one: SeasonYear): Promise<void> {
  const until = await endOfFeast(work, one);
  if (!until) return;
  const { timeZone } = await getCircle(work, circleId);
  for (const { id, restsUntil: before } of await listRestsPastRamadan(work, circleId)) {
    if (!isMoved(before, until)) continue;
    await lockMembership(work, id, 'update');
    if (Temporal.PlainDate.compare(before, until) < 0) {
      await rest(work, { membershipId: id, until, timeZone, isPastRamadan: true });
    } else {
      await setRest(work, id, until, true);
    }
  }
}

/** The day after the feast of a Ramadan. @returns undefined for another season */
async function endOfFeast(work: Work, { kind, year }: SeasonYear): Promise<Temporal.PlainDate | undefined> {
  if (kind !== 'ramadan' && kind !== 'eid-al-fitr') return undefined;
  return seasonOf({ kind: 'eid-al-fitr', year }, await loadKnownSeasons(work)).endsOn.add({ days: 1 });
}

function isMoved(before: Temporal.PlainDate | null, to: Temporal.PlainDate): before is Temporal.PlainDate {
  if (!before || before.equals(to)) return false;
  return Math.abs(before.until(to).days) <= NEAR_DAYS;
}
