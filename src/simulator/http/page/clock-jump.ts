import { ImpossibleAct } from '../../state/impossible.ts';
import type { Body } from './body-fields.ts';
import type { ClockControls } from './clock-controls.ts';

const HOUR_MS = 3_600_000;
const MORNING_HOUR = 8;

/** Moves the clock to what comes next, by an hour, or to eight in the morning of the next day. @returns what was said */
export async function jump(controls: ClockControls | undefined, body: Body): Promise<string> {
  if (!controls) throw new ImpossibleAct('The clock of this simulation cannot be moved.');
  const said = await move(controls, body['to']);
  await controls.settle?.();
  return said;
}

function move(controls: ClockControls, to: unknown): Promise<string> {
  switch (to) {
    case 'next':
      return controls.next();
    case 'hour':
      return controls.forward(HOUR_MS);
    case 'morning':
      return controls.forward(msUntilMorning(controls.now(), controls.timeZone));
    default:
      throw new ImpossibleAct('"to" must be one of next, hour, morning.');
  }
}

/** How long until eight o'clock of the next day on the wall of that zone, in ms. */
export function msUntilMorning(now: Date, timeZone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const morning = here
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone, plainTime: { hour: MORNING_HOUR } });
  return morning.epochMilliseconds - here.epochMilliseconds;
}
