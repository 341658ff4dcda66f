import { VARIABLE_NAMES, type VariableName } from './variables.ts';

/** Names shorter than this are close to too many words that mean something to other programs. */
const LONG_ENOUGH = 8;
const MOST_SLIPS = 2;

/**
 * The variables that look like one of ours misspelt, when ours is not there itself: other letters' case, letters swapped, and
 * in longer names up to two slips. Thus a token under `BOT_TOKN` does not silently start the try-out mode.
 */
export function findTypos(env: Record<string, string | undefined>): { found: string; meant: VariableName }[] {
  const missing = VARIABLE_NAMES.filter((name) => !env[name]);
  return Object.keys(env)
    .filter((found) => env[found] && !VARIABLE_NAMES.some((name) => name === found))
    .flatMap((found) => {
      const meant = missing.find((name) => looksLike(found.toUpperCase(), name));
      return meant ? [{ found, meant }] : [];
    });
}

function looksLike(found: string, name: string): boolean {
  if (Math.abs(found.length - name.length) > MOST_SLIPS) return false;
  if (name.length < LONG_ENOUGH) return sorted(found) === sorted(name);
  return countSlips(found, name) <= MOST_SLIPS;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Optimal string alignment: letters missing, added, replaced, or swapped with their neighbour. */
function countSlips(a: string, b: string): number {
  let twoBack: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(twoBack, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, at(last, j) + 1, at(row, j - 1) + 1, swapped));
    }
    [twoBack, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
