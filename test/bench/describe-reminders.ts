import type { BurstFigures, BurstSizes } from './burst.ts';
import type { ReminderSizes, SweepFigures } from './reminders.ts';

/** The figures of a sweep as a person reads them. */
export function describeSweep(
  { due, rounds, few, many }: ReminderSizes,
  { payloadBytes, memory, ...figures }: SweepFigures,
): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const rate = (value: number) => `${value.toFixed(0)} reminders/s`;
  return `one sweep of ${due} due reminders, the median of ${rounds} rounds in turn
  ${few} steps stored      ${ms(figures.fewMs)}
  ${many} steps stored    ${ms(figures.manyMs)}
  ratio            ${figures.growth.toFixed(2)}
the same claim, outbox rows of ${payloadBytes} bytes and next steps by three statements, in between
  swept ${rate(figures.perSecond)}, by the statements ${rate(figures.plainPerSecond)}
  ratio            ${figures.ratio.toFixed(3)}
  resident         ${memory.startMb.toFixed(0)} MB at the start, ${memory.peakMb.toFixed(0)} MB at most
`;
}

/** The figures of a burst as a person reads them. */
export function describeBurst({ reminders, pressEveryMs }: BurstSizes, { memory, ...seen }: BurstFigures): string {
  return `${reminders} reminders due at one moment, by the whole program at its pace, to a Telegram with its limits
  delivered ${seen.delivered}, lost ${seen.lost}, doubled ${seen.doubled}, refused ${seen.refused}
  ${seen.seconds.toFixed(1)} s from when they were due until the last one was there
  ratio to 30 a second  ${seen.ratio.toFixed(3)}
meanwhile a press every ${pressEveryMs} ms, until its card shows the answer: ${seen.presses} presses
  median ${seen.p50Ms} ms, 99 of 100 within ${seen.p99Ms} ms, all within ${seen.worstMs} ms
  resident         ${memory.startMb.toFixed(0)} MB at the start, ${memory.peakMb.toFixed(0)} MB at most
`;
}
