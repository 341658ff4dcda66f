import type { Eligible, MemberId } from './shares.ts';

/** A member of the rota, as far as it matters to who could take a turn. */
export type Candidate = {
  member: MemberId;
  /** In halves: 1 is half, 2 normal, 4 double. */
  weight: number;
  /** Passed over until they say that they are back, see {@link isPauseDue}. */
  isPaused: boolean;
  /** The family accepts this kind of help from them. */
  isAllowed: boolean;
  /** Local dates such as `2026-11-27`, both included. One declared after a turn was planned no longer changes that turn. */
  absences: readonly { from: string; until: string }[];
};

/** Those who could take a turn on this local date, in the order given. They are stored with the turn when it is planned. */
export function eligibleOn(on: string, candidates: readonly Candidate[]): Eligible[] {
  return candidates
    .filter(({ isPaused, isAllowed }) => isAllowed && !isPaused)
    .filter(({ absences }) => !absences.some(({ from, until }) => from <= on && on <= until))
    .map(({ member, weight }) => ({ member, weight }));
}

/** What came of asking somebody for a turn. */
export type Answer = 'took' | 'cannot' | 'silent';

/**
 * Somebody who could not, or did not answer, for two turns running is paused, and a coordinator hears it privately.
 * @param answers theirs since they joined or last came back, oldest first
 */
export function isPauseDue(answers: readonly Answer[]): boolean {
  const lastTwo = answers.slice(-2);
  return lastTwo.length === 2 && !lastTwo.includes('took');
}
