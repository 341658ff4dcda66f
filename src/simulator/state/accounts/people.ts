import { ImpossibleAct } from '../impossible.ts';
import type { Person, State } from '../state.ts';

export type PersonOptions = {
  id?: number;
  firstName: string;
  lastName?: string;
  languageCode?: string;
  username?: string;
};

/** Gives the person with that id, who is created when there is nobody. The bot does not know a new person yet. */
export function personWith(state: State, options: PersonOptions): Person {
  const id = options.id ?? freeId(state);
  const known = state.people[id];
  if (known) return known;
  if (!Number.isSafeInteger(id) || id <= 0) throw new ImpossibleAct(`A person's id is a positive integer, not ${id}.`);
  const { firstName, lastName, languageCode, username } = options;
  const person: Person = {
    kind: 'private',
    id,
    firstName,
    ...(lastName ? { lastName } : {}),
    ...(username ? { username } : {}),
    ...(languageCode ? { languageCode } : {}),
    phone: `+2126${String(id % 100_000_000).padStart(8, '0')}`,
    seen: false,
    started: false,
    blocked: false,
    deactivated: false,
    pinned: [],
    messages: [],
    events: [],
  };
  state.people[id] = person;
  return person;
}

/** Gives the person with that id. @throws when there is nobody */
export function getPerson(state: State, id: number): Person {
  const person = state.people[id];
  if (!person) throw new ImpossibleAct(`There is no person with id ${id} in the simulation.`);
  return person;
}

/** Reads the id of somebody in the simulation. @throws {ImpossibleAct} when there is nobody */
export function personIdFrom(state: State, text: string): number {
  return getPerson(state, Number(text)).id;
}

function freeId(state: State): number {
  while (state.people[state.nextPersonId]) state.nextPersonId += 1;
  return state.nextPersonId++;
}
