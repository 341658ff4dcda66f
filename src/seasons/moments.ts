import { daysBefore, instantOf } from '../time/wall-time.ts';

/** Early enough for the hours at which people are written to in Ramadan. */
const AFTERNOON = new Temporal.PlainTime(16);
const EVENING = new Temporal.PlainTime(20, 30);
const DAWN = new Temporal.PlainTime(5);

/** What is planned for each season, by the first day it was planned from. */
export const SEASON_STEPS = { eve: 'season-eve', again: 'season-again', dawn: 'season-dawn' } as const;

type Moment = (startsOn: Temporal.PlainDate, timeZone: string) => Temporal.Instant;

/** When each of them is due: the question in the afternoon of the eve, once more that evening, and at dawn what stands without an answer. */
export const SEASON_MOMENTS: { readonly [step: string]: Moment } = {
  [SEASON_STEPS.eve]: (on, timeZone) => daysBefore({ on, at: AFTERNOON, timeZone, days: 1 }),
  [SEASON_STEPS.again]: (on, timeZone) => daysBefore({ on, at: EVENING, timeZone, days: 1 }),
  [SEASON_STEPS.dawn]: (on, timeZone) => instantOf({ on, at: DAWN, timeZone }),
};
