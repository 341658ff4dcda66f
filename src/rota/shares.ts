export type MemberId = number;

/** Somebody who could have taken a turn, stored with it. Weights count in halves: 1 is half, 2 normal, 4 double. */
export type Eligible = { member: MemberId; weight: number };

/** A ledger that cannot be: a weight out of range, somebody joining twice, a turn settled twice. A bug, never a person's doing. */
export class RotaError extends Error {}

/** One turn: lcm(1..16), so that equal shares among up to sixteen people are exact. */
export const UNITS_PER_TURN = 720_720;

const LARGEST = 16;

/**
 * What a turn costs each who could have taken it, in units; the sum is exactly the turn. Shares go by weight and are
 * rounded down; what is left goes, unit by unit, to the largest fractions, then in the order given (that of the list).
 * @throws RotaError for an effort or weight that is not a whole number from 1 to 16, or somebody named twice
 */
export function sharesOf(effort: number, eligible: readonly Eligible[]): Map<MemberId, number> {
  checkRange('effort', effort);
  for (const { weight } of eligible) checkRange('weight', weight);
  if (new Set(eligible.map(({ member }) => member)).size < eligible.length) {
    throw new RotaError('Somebody is named twice among those who could take a turn.');
  }
  const costUnits = costOf(effort);
  const allWeights = sum(eligible.map(({ weight }) => weight));
  const shares = eligible.map(({ member, weight }) => ({
    member,
    units: Math.floor((costUnits * weight) / allWeights),
    fraction: (costUnits * weight) % allWeights,
  }));
  const leftOver = costUnits - sum(shares.map(({ units }) => units));
  for (const share of shares.toSorted((a, b) => b.fraction - a.fraction).slice(0, leftOver)) share.units += 1;
  return new Map(shares.map(({ member, units }) => [member, units]));
}

/** What a turn of this effort (1 is an ordinary one) is worth, in units. */
export function costOf(effort: number): number {
  return UNITS_PER_TURN * effort;
}

/** Splits units, which may be negative, into whole parts that differ by one at most, the larger ones first. */
export function splitEvenly(units: number, parts: number): number[] {
  const part = Math.trunc(units / parts);
  const leftOver = units - part * parts;
  return Array.from({ length: parts }, (_, i) => part + (i < Math.abs(leftOver) ? Math.sign(leftOver) : 0));
}

/** @throws RotaError unless it is a whole number from 1 to 16 */
export function checkRange(name: 'effort' | 'weight', value: number): void {
  if (!Number.isInteger(value) || value < 1 || value > LARGEST) {
    throw new RotaError(`The ${name} of a turn is a whole number from 1 to ${LARGEST}, not ${value}.`);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
