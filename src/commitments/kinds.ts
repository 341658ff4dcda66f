import type { Sensitivity } from '../access/newcomer.ts';

/** A window offered for a kind of help: local times, and over how many days of the calendar it may be given. */
export type WindowChoice = { name: string; opensAt: string; lastsDays: number; closesAt: string };

const MORNING: WindowChoice = { name: 'morning', opensAt: '09:00', lastsDays: 1, closesAt: '12:00' };
const AFTERNOON: WindowChoice = { name: 'afternoon', opensAt: '15:00', lastsDays: 1, closesAt: '18:00' };
const TWO_DAYS: WindowChoice = { name: 'two-days', opensAt: '09:00', lastsDays: 2, closesAt: '19:00' };
const THREE_DAYS: WindowChoice = { name: 'three-days', opensAt: '09:00', lastsDays: 3, closesAt: '19:00' };
const TO_SCHOOL: WindowChoice = { name: 'to-school', opensAt: '07:30', lastsDays: 1, closesAt: '08:30' };
const FROM_SCHOOL: WindowChoice = { name: 'from-school', opensAt: '17:30', lastsDays: 1, closesAt: '18:30' };

/** The kinds of help a commitment can be, and the windows that suit each. Their names and words are in `locales`. */
export const KINDS = {
  groceries: [THREE_DAYS, TWO_DAYS, MORNING, AFTERNOON],
  school: [TO_SCHOOL, FROM_SCHOOL],
  lessons: [AFTERNOON, MORNING, TWO_DAYS],
  visit: [AFTERNOON, MORNING, THREE_DAYS],
  errand: [MORNING, AFTERNOON, THREE_DAYS],
} as const satisfies Record<string, readonly WindowChoice[]>;

export type Kind = keyof typeof KINDS;

/** Who may be asked for each kind of help. All of them are open to everybody in the circle so far. */
const SENSITIVITY: { readonly [K in Kind]: Sensitivity } = {
  groceries: 'open',
  school: 'open',
  lessons: 'open',
  visit: 'open',
  errand: 'open',
};

export function sensitivityOf(kind: string): Sensitivity {
  return isKind(kind) ? SENSITIVITY[kind] : 'coordinator-only';
}

export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}
