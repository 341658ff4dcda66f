import { ImpossibleAct } from '../../state/impossible.ts';
import type { Body } from './body-fields.ts';
import type { ClockControls } from './clock-controls.ts';

const HOUR_MS = 3_600_000;
const MORNING_HOUR = 8;
const EVENING_HOUR = 19;

/** A difference below this is the same time to whoever reads a clock of hours and minutes. */
const SAME_TIME_MS = 60_000;

/**
 * Moves the clock: to what comes next, by an hour, to seven in the evening, to eight in the morning of the next day, by a
 * week, or up to the time outside.
 * @returns what was said
 */
export async function jump(controls: ClockControls | undefined, body: Body): Promise<string> {
  if (!controls) throw new ImpossibleAct('The clock of this simulation cannot be moved.');
  const said = await move(controls, body['to']);
  await controls.settle?.();
  return said;
}

/** How far the simulation is ahead of the time outside, in ms; 0 when a reader of the clock sees no difference. */
export function aheadMs(controls: ClockControls): number {
  const ahead = controls.now().getTime() - (controls.realNow?.() ?? new Date()).getTime();
  return Math.abs(ahead) < SAME_TIME_MS ? 0 : ahead;
}

function move(controls: ClockControls, to: unknown): Promise<string> {
  const now = controls.now();
  const { timeZone } = controls;
  switch (to) {
    case 'next':
      return controls.next();
    case 'hour':
      return controls.forward(HOUR_MS);
    case 'evening':
      return controls.forward(msUntilEvening(now, timeZone));
    case 'morning':
      return controls.forward(msUntilMorning(now, timeZone));
    case 'week':
      return controls.forward(msUntilNextWeek(now, timeZone));
    case 'now':
      return moveToRealTime(controls);
    default:
      throw new ImpossibleAct('"to" must be one of next, hour, evening, morning, week, now.');
  }
}

async function moveToRealTime(controls: ClockControls): Promise<string> {
  const ahead = aheadMs(controls);
  if (ahead > 0) throw new ImpossibleAct('Time only goes forward: what was answered later cannot be undone.');
  return ahead === 0 ? '' : await controls.forward(-ahead);
}

/** How long until eight o'clock of the next day on the wall of that zone, in ms. */
export function msUntilMorning(now: Date, timeZone: string): number {
  const here = zoned(now, timeZone);
  return msUntil(here, here.toPlainDate().add({ days: 1 }), MORNING_HOUR);
}

/** How long until seven in the evening on the wall of that zone, today's or, once it is past, tomorrow's, in ms. */
export function msUntilEvening(now: Date, timeZone: string): number {
  const here = zoned(now, timeZone);
  const today = msUntil(here, here.toPlainDate(), EVENING_HOUR);
  return today > 0 ? today : msUntil(here, here.toPlainDate().add({ days: 1 }), EVENING_HOUR);
}

/** How long until the same time on the wall seven days later, in ms. */
export function msUntilNextWeek(now: Date, timeZone: string): number {
  const here = zoned(now, timeZone);
  return here.add({ weeks: 1 }).epochMilliseconds - here.epochMilliseconds;
}

function zoned(now: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
}

function msUntil(here: Temporal.ZonedDateTime, day: Temporal.PlainDate, hour: number): number {
  const then = day.toZonedDateTime({ timeZone: here.timeZoneId, plainTime: { hour } });
  return then.epochMilliseconds - here.epochMilliseconds;
}
