import type { Work } from '../db/work.ts';
import { nextLoudFor, USUAL_PROFILE } from '../quiet/profile.ts';
import { seasonOn } from '../seasons/calendar.ts';
import { loadKnownSeasons } from '../seasons/store.ts';

/** The quiet hours of everybody at that place, the seasons as they are known now. A group has none of its own. */
export async function loadPlaceQuiet(
  work: Work,
  timeZone: string,
): Promise<(instant: Temporal.Instant) => Temporal.Instant> {
  const known = await loadKnownSeasons(work);
  return (instant) => nextLoudFor(USUAL_PROFILE, instant, { timeZone, seasonOn: (on) => seasonOn(on, known) });
}
