import type { SeasonYear } from './calendar.ts';
import { SEASON_KINDS } from './calendar.ts';

const KINDS = 10;

/** A season of a year as one number, for steps, buttons and the audit. */
export function codeOf({ kind, year }: SeasonYear): number {
  return year * KINDS + SEASON_KINDS.indexOf(kind);
}

/** @returns undefined for a number that names no season */
export function readCode(code: number): SeasonYear | undefined {
  const kind = SEASON_KINDS[code % KINDS];
  const year = Math.floor(code / KINDS);
  return kind && year >= 1 && year < 10_000 ? { kind, year } : undefined;
}

/** A date as one number, for buttons: 20270208. */
export function dateNumber({ year, month, day }: Temporal.PlainDate): number {
  return (year * 100 + month) * 100 + day;
}

/** @returns undefined for a number that is no date */
export function readDateNumber(number: number): Temporal.PlainDate | undefined {
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
  if (year < 2000 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : undefined;
}
