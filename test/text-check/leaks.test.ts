import { expect, test } from 'vitest';
import { findExposed } from '../../src/text-check/find-exposed.ts';
import type { Place } from '../../src/text-check/place.ts';
import { type Case, createRandom, generateCase } from './generate.ts';
import { OTHER_NEEDS } from './needs.ts';

const SEED = 20_261_124;
const CASES = 10_000;

test('of 10,000 generated needs none passes with a name or number of the circle in it', () => {
  const random = createRandom(SEED);
  const cases = Array.from({ length: CASES }, () => generateCase(random));

  const checked = cases.map((one) => ({ ...one, found: findExposed(one.text, one.known) }));

  const exposing = checked.filter(({ exposed }) => exposed);
  const leaks = exposing.filter((one) => !isMarked(one));
  const clean = checked.filter(({ exposed, stranger }) => !exposed && stranger === undefined);
  const alarms = clean.filter(({ found }) => found.length > 0);
  const strangers = checked.filter(({ stranger }) => stranger !== undefined);
  const mistaken = strangers.filter(({ found }) => found.length > 0);
  const others = checked.slice(0, 50).flatMap(({ known }) => OTHER_NEEDS.map((text) => findExposed(text, known)));
  const otherAlarms = others.filter((found) => found.length > 0);
  process.stdout.write(
    `text check, seed ${SEED}: ${leaks.length} leaks of ${exposing.length}; false alarms: ${alarms.length} of ${clean.length} texts without a name, ` +
      `${mistaken.length} of ${strangers.length} with the name of somebody else, ` +
      `${otherAlarms.length} of ${others.length} texts to which no list was fitted\n`,
  );
  expect(leaks.slice(0, 20).map(({ exposed, known, text }) => ({ exposed, known, text }))).toEqual([]);
  expect(alarms.length / clean.length).toBeLessThan(0.02);
  expect(mistaken.length / strangers.length).toBeLessThan(0.06);
  expect(otherAlarms.length / others.length).toBeLessThan(0.05);
});

/** The place that is marked is where the name or number was put. */
function isMarked({ exposed, found }: Case & { found: readonly Place[] }): boolean {
  return found.some(({ from, to, what }) => what === exposed?.what && from < exposed.to && to > exposed.from);
}
