/** How many messages a person gets at most, reminders and everything else together. */
export const CAPS = { aDay: 2, aWeek: 5 } as const;

const WEEK_DAYS = 7;
/** So far ahead a day with room is looked for. */
const LOOKED_DAYS = 14;

/** What a person's attention has borne and what it is promised, as local dates. */
export type Load = {
  /** The day of each message that was sent in the last week. */
  sentOn: readonly Temporal.PlainDate[];
  /** The days, today or later, on which turns of their own will be reminded of; what falls on one day is one message. */
  promisedOn: readonly Temporal.PlainDate[];
};

/** Whether one more message that is no promise may go out on that day, and leaves every promise its place. */
export function hasRoomOn(load: Load, on: Temporal.PlainDate): boolean {
  const promised = new Set(load.promisedOn.map(String));
  const countOn = (day: Temporal.PlainDate) =>
    load.sentOn.filter((one) => one.equals(day)).length + (promised.has(String(day)) ? 1 : 0);
  if (countOn(on) >= CAPS.aDay) return false;
  for (let ahead = 0; ahead < WEEK_DAYS; ahead++) {
    const end = on.add({ days: ahead });
    const matters = ahead === 0 || promised.has(String(end));
    if (matters && sumOver(end, countOn) >= CAPS.aWeek) return false;
  }
  return true;
}

/** The first day from then on with room for a message that waits; where none is near, the day to look again. */
export function nextDayWithRoom(load: Load, from: Temporal.PlainDate): Temporal.PlainDate {
  for (let days = 0; days < LOOKED_DAYS; days++) {
    const day = from.add({ days });
    if (hasRoomOn(load, day)) return day;
  }
  return from.add({ days: WEEK_DAYS });
}

/** Whether a promise may go out with a sound on that day. It goes out in any case. */
export function mayRing({ sentOn }: Load, on: Temporal.PlainDate): boolean {
  const countOn = (day: Temporal.PlainDate) => sentOn.filter((one) => one.equals(day)).length;
  return countOn(on) < CAPS.aDay && sumOver(on, countOn) < CAPS.aWeek;
}

/**
 * Whether a promise that goes out on that day is the last message of the week, so that what is promised next is better said with it.
 * @returns the first day on which there is room again, exclusive end of what it should say; undefined when it is not the last
 */
export function looksAheadUntil({ sentOn }: Load, on: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const withThis = [...sentOn, on];
  const countOn = (day: Temporal.PlainDate) => withThis.filter((one) => one.equals(day)).length;
  if (sumOver(on, countOn) < CAPS.aWeek) return undefined;
  for (let days = 1; days <= WEEK_DAYS; days++) {
    const day = on.add({ days });
    if (sumOver(day, countOn) < CAPS.aWeek) return day;
  }
  return on.add({ days: WEEK_DAYS });
}

/** What falls on the seven days that end with this one. */
function sumOver(end: Temporal.PlainDate, countOn: (day: Temporal.PlainDate) => number): number {
  let sum = 0;
  for (let back = 0; back < WEEK_DAYS; back++) sum += countOn(end.subtract({ days: back }));
  return sum;
}
