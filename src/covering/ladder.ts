/** How a round of a search for somebody to stand in is asked. */
export type Round = {
  /** How many are asked at once. */
  atOnce: number;
  /** In the fair order, or first whoever was asked for something longest ago. */
  order: 'fair' | 'longest-unasked';
  /** How long they are given to answer. */
  answerHours: number;
  /** Who hears of it privately, beside those who are asked. */
  tells: readonly ('captain' | 'coordinators')[];
};

const WEEK_HOURS = 7 * 24;
const TWO_DAYS_HOURS = 48;
const CALL_HOURS = 6;
const BATCH = 3;

const ONE_BY_ONE: Round = { atOnce: 1, order: 'fair', answerHours: 24, tells: [] };
const BACKUP = { atOnce: 1, order: 'fair' } as const;
const SEVERAL = { atOnce: BATCH, order: 'longest-unasked' } as const;

/**
 * How the next round of a search is asked. A week ahead one after another, without haste; nearer first the backup alone, then several at once.
 * In the last two days the captain hears of it, and in the last hours before somebody is to go along to a doctor the coordinators, who can
 * telephone: then several are asked at once from the first round on.
 */
export function roundAt({
  hoursLeft,
  isFirst,
  isMedical,
}: {
  /** Until the window opens. */
  hoursLeft: number;
  isFirst: boolean;
  isMedical: boolean;
}): Round {
  if (hoursLeft >= WEEK_HOURS) return ONE_BY_ONE;
  if (hoursLeft >= TWO_DAYS_HOURS) return { ...(isFirst ? BACKUP : SEVERAL), answerHours: 6, tells: [] };
  if (isMedical && hoursLeft < CALL_HOURS) return { ...SEVERAL, answerHours: 2, tells: ['captain', 'coordinators'] };
  return { ...(isFirst ? BACKUP : SEVERAL), answerHours: 2, tells: ['captain'] };
}
