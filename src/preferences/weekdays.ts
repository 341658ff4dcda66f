/** The days of the week as bits of one number: bit 0 is Monday, ISO day 1. */
export const EVERY_DAY = 127;

export function hasWeekday(weekdays: number, isoDay: number): boolean {
  return (weekdays & bit(isoDay)) !== 0;
}

/** Adds or takes away one day. The last one cannot be taken away: whoever can never help rests instead. */
export function toggleWeekday(weekdays: number, isoDay: number): number {
  const changed = weekdays ^ bit(isoDay);
  return changed === 0 ? weekdays : changed;
}

function bit(isoDay: number): number {
  return 1 << (isoDay - 1);
}
