/** A window that is offered: local times, and over how many days of the calendar it may be given. */
export type WindowChoice = { name: string; opensAt: string; lastsDays: number; closesAt: string };

/** The windows that are offered by name, in the order in which they are shown after those that suit a kind. */
export const WINDOWS = {
  morning: { opensAt: '09:00', lastsDays: 1, closesAt: '12:00' },
  afternoon: { opensAt: '15:00', lastsDays: 1, closesAt: '18:00' },
  evening: { opensAt: '18:00', lastsDays: 1, closesAt: '20:00' },
  'all-day': { opensAt: '09:00', lastsDays: 1, closesAt: '19:00' },
  'to-school': { opensAt: '07:30', lastsDays: 1, closesAt: '08:30' },
  'from-school': { opensAt: '17:30', lastsDays: 1, closesAt: '18:30' },
  'two-days': { opensAt: '09:00', lastsDays: 2, closesAt: '19:00' },
  'three-days': { opensAt: '09:00', lastsDays: 3, closesAt: '19:00' },
  'five-days': { opensAt: '09:00', lastsDays: 5, closesAt: '19:00' },
  'seven-days': { opensAt: '09:00', lastsDays: 7, closesAt: '19:00' },
} as const satisfies Record<string, Omit<WindowChoice, 'name'>>;

export type WindowName = keyof typeof WINDOWS;

/**
 * The kinds of help a commitment can be, and the windows that suit each. Their names and words are in `locales`. Buttons carry the place in this
 * list: new ones are added at its end.
 */
export const KINDS = {
  groceries: ['three-days', 'two-days', 'morning', 'afternoon'],
  school: ['to-school', 'from-school'],
  lessons: ['afternoon', 'morning', 'two-days'],
  visit: ['afternoon', 'morning', 'three-days'],
  errand: ['morning', 'afternoon', 'three-days'],
  medical: ['morning', 'afternoon'],
  meal: ['all-day', 'evening', 'two-days'],
  repairs: ['three-days', 'morning', 'afternoon'],
  transport: ['morning', 'afternoon', 'evening'],
  childcare: ['afternoon', 'morning', 'evening'],
} as const satisfies Record<string, readonly WindowName[]>;

export type Kind = keyof typeof KINDS;

export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}

/** Every window that is offered: first the one an administrator chose, then those that suit a kind of help. */
export function windowsFor(kind: string, first?: WindowName): WindowChoice[] {
  const suited: readonly WindowName[] = isKind(kind) ? KINDS[kind] : [];
  const names = [
    ...new Set<WindowName>([...(first ? [first] : []), ...suited, ...(Object.keys(WINDOWS) as WindowName[])]),
  ];
  return names.map((name) => ({ name, ...WINDOWS[name] }));
}
