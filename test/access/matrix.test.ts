import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActorName, Cast } from './matrix/cast.ts';
import { ACTORS, assembleCast } from './matrix/cast.ts';
import type { Outcome } from './matrix/probe.ts';
import { commanding, commandingInGroup, pressing } from './matrix/probe.ts';
import type { Row } from './matrix/table.ts';
import { COMMANDS, PRESSES } from './matrix/table.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await assembleCast();
});
afterAll(async () => {
  await cast?.close();
});

test('every button and every command has its row', () => {
  expect(Object.keys(PRESSES).toSorted()).toEqual(cast.capabilities.listensTo.presses);
  expect(Object.keys(COMMANDS).toSorted()).toEqual(cast.capabilities.listensTo.commands);
});

describe.each(Object.entries(PRESSES))('the button %s', (action, row) => {
  const press = ({ on }: Row) => ({ action, ...on(cast.things) });

  test.each(ACTORS)('does what is declared for: %s', async (actor) => {
    expectDeclared(await pressing(cast, actor, press(row)), row.allowed, actor);
  });

  test('is worth nothing when somebody else’s is copied or forwarded', async () => {
    const [owner = 'coordinator'] = row.allowed;
    for (const actor of ACTORS.filter((name) => name !== owner)) {
      const outcome = await pressing(cast, actor, press(row), owner);

      expect(outcome, actor).toEqual({ kind: 'refused', said: ['press-not-yours'], changed: [] });
    }
  });

  test('changes nothing for a thing that is not there', async () => {
    for (const actor of ACTORS) {
      const outcome = await pressing(cast, actor, { ...press(row), id: 99_999_999 });

      expect(ownChanges(outcome), actor).toEqual([]);
    }
  });
});

describe.each(Object.entries(COMMANDS))('the command /%s', (command, allowed) => {
  test.each(ACTORS)('does what is declared for: %s', async (actor) => {
    expectDeclared(await commanding(cast, actor, `/${command}`), allowed, actor);
  });

  test.each([...ACTORS, 'anonymous'] as const)('is not listened to in a group: %s', async (actor) => {
    const outcome = await commandingInGroup(cast, actor, `/${command}@sanad_bot`);

    expect(outcome).toEqual({ kind: 'refused', said: [], changed: [] });
  });
});

function expectDeclared(outcome: Outcome, allowed: readonly ActorName[], actor: ActorName): void {
  expect(outcome.kind, JSON.stringify(outcome)).toBe(allowed.includes(actor) ? 'allowed' : 'refused');
}

/** What changed besides what a person keeps for themselves. */
function ownChanges({ changed }: Outcome): string[] {
  return changed.filter((table) => !['draft', 'person', 'preference', 'offered_help', 'absence'].includes(table));
}
