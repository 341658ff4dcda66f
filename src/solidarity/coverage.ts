import type { SolidarityMessage } from './read-messages.ts';
import { CELLS, CIRCLES, SEASONS, THEMES, VALUES } from './taxonomy.ts';

/** How many messages there are of each cell, value and season. */
export type Coverage = {
  cells: ReadonlyMap<string, number>;
  values: ReadonlyMap<string, number>;
  seasons: ReadonlyMap<string, number>;
};

export function coverageOf(messages: readonly SolidarityMessage[]): Coverage {
  const count = (names: readonly string[], of: (message: SolidarityMessage) => string) =>
    new Map(names.map((name) => [name, messages.filter((message) => of(message) === name).length]));
  return {
    cells: count(CELLS, ({ cell }) => cell),
    values: count(VALUES, ({ value }) => value),
    seasons: count(SEASONS, ({ season }) => season),
  };
}

/** @returns the cells, values and seasons nobody has written for */
export function gapsOf({ cells, values, seasons }: Coverage): string[] {
  return [...cells, ...values, ...seasons].flatMap(([name, count]) => (count === 0 ? [name] : []));
}

/** The grid of the 25 cells, then values and seasons, as plain text. */
export function describeCoverage({ cells, values, seasons }: Coverage): string {
  const row = (theme: string) =>
    `${theme}  ${CIRCLES.map((circle) => String(cells.get(`${theme}${circle}`)).padStart(3)).join('')}`;
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
  return `   ${CIRCLES.map((circle) => circle.padStart(3)).join('')}
${THEMES.map(row).join('\n')}
values: ${list(values)}
seasons: ${list(seasons)}
`;
}
