/** What a message speaks of: a worth, a habit that pulls apart, what that costs, whose part something is, a renewed form. */
export const THEMES = ['A', 'B', 'C', 'D', 'E'] as const;

/** Which of society's circles it speaks to: the home, the extended family, the village, the neighbourhood, the local community. */
export const CIRCLES = ['1', '2', '3', '4', '5'] as const;

/** The values of the founding text. Each message names one. */
export const VALUES = [
  'altruism',
  'capability',
  'cohesion',
  'compassion',
  'cooperation',
  'creativity',
  'dignity',
  'living-together',
  'mutual-care',
  'mutual-support',
  'responsibility',
  'self-management',
  'sharing',
  'steady-care',
  'thinking-of-others',
  'unity',
] as const;

export const MODES = ['activate', 'revive', 'renew', 'develop'] as const;

/** A touch, a message that informs, one to think about. */
export const DEPTHS = ['touch', 'message', 'lesson'] as const;

/** When it fits; `any` fits always. */
export const SEASONS = [
  'any',
  'friday',
  'winter',
  'olives',
  'yennayer',
  'shaaban',
  'ramadan',
  'night-27',
  'zakat-al-fitr',
  'eid-al-fitr',
  'harvest',
  'eid-al-adha',
  'exams',
  'ashura',
  'summer',
  'mawlid',
  'school-return',
] as const;

/** What it proposes to do this week. */
export const ACTS = [
  'call',
  'give-quietly',
  'give-way',
  'idea',
  'keep-date',
  'learn-name',
  'learn-skill',
  'listen',
  'meal',
  'meeting',
  'skill',
  'story',
  'thank',
  'tool',
  'turn',
  'visit',
  'welcome',
] as const;

/** One of the 25 cells, such as `A1`: a theme and one of society's circles. */
export type Cell = `${(typeof THEMES)[number]}${(typeof CIRCLES)[number]}`;

export const CELLS: readonly Cell[] = THEMES.flatMap((theme) => CIRCLES.map((circle): Cell => `${theme}${circle}`));
