import type { QuietPeriod } from '../time/quiet-hours.ts';
import { defaultQuietHours, nextLoudMoment } from '../time/quiet-hours.ts';

/** Choices of hours of one's own, besides those of everybody. The first one is none. */
export const OWN_QUIET_HOURS = [
  undefined,
  { from: '08:00', until: '12:00' },
  { from: '08:00', until: '17:00' },
  { from: '12:00', until: '15:00' },
  { from: '18:00', until: '21:00' },
] as const satisfies readonly (QuietPeriod | undefined)[];

/**
 * When somebody may be written to: the instant itself, or the end of the silence they chose and that of everybody.
 * @param own local times; undefined when they chose none
 */
export function nextMomentFor(
  own: QuietPeriod | undefined,
  instant: Temporal.Instant,
  timeZone: string,
): Temporal.Instant {
  return own ? nextLoudMoment(instant, timeZone, [...defaultQuietHours, own]) : instant;
}
