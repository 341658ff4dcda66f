import type { Kind } from '../../commitments/kinds.ts';
import { DEFAULTS } from '../../help-kinds/template.ts';
import type { Villager } from './stage.ts';
import { StoryError } from './stage.ts';

/*
 * What villagers do, each a few presses. When a flow of the product changes, only the verb that walks through it changes here.
 * Buttons are named by the keys of their words in `locales`.
 */

export async function opensDistrict(administrator: Villager, name: string): Promise<void> {
  await administrator.starts();
  await administrator.presses('button-open-district');
  await administrator.says(name);
}

/** The district's card must be the newest of the administrator. */
export async function invitesCoordinator(administrator: Villager, coordinator: Villager): Promise<void> {
  await administrator.presses('button-roles');
  await administrator.presses('button-invite-coordinator');
  await coordinator.opens(administrator.link());
  await coordinator.presses('button-accept');
}

export async function opensCircle(
  coordinator: Villager,
  { district, codeName }: { district: string; codeName: string },
): Promise<void> {
  await coordinator.starts();
  await coordinator.pressesOn(district);
  await coordinator.presses('button-open-circle');
  await coordinator.says(codeName);
}

/** The circle's card must be the newest of the coordinator. */
export async function invitesFamily(coordinator: Villager, guardian: Villager): Promise<void> {
  await coordinator.presses('button-invite-guardian');
  await guardian.opens(coordinator.link());
}

export async function agrees(guardian: Villager): Promise<void> {
  await guardian.presses('button-consent');
  await guardian.presses('button-consent-begin');
}

export async function wantsToThink(guardian: Villager): Promise<void> {
  await guardian.presses('button-not-now');
}

export type Tie = 'relative' | 'neighbour' | 'friend';

/** Opens the circle's card in a coordinator's chat. */
export async function looksAtCircle(
  coordinator: Villager,
  { district, codeName }: { district: string; codeName: string },
) {
  await coordinator.starts();
  await coordinator.pressesOn(district);
  await coordinator.pressesOn(codeName);
}

/** The newcomer walks through an invitation and asks to join. A card with the button to invite must be in the inviter's chat. */
export async function asksToJoin(newcomer: Villager, { invitedBy, tie }: { invitedBy: Villager; tie: Tie }) {
  await invitedBy.presses('button-invite-member');
  await invitedBy.presses(`tie-${tie}`);
  await newcomer.opens(invitedBy.link());
  await newcomer.presses('button-right');
  await newcomer.presses('button-join');
}

/** Says yes to the newest request. */
export async function welcomes(decider: Villager): Promise<void> {
  await decider.presses('button-welcome');
}

export type NewCommitment = {
  district: string;
  codeName: string;
  kind: Kind;
  /** The first date. */
  from: Temporal.PlainDate;
  window: string;
};

/** A weekly commitment with everybody in the rota. */
export async function addsCommitment(coordinator: Villager, wish: NewCommitment): Promise<void> {
  await looksAtCircle(coordinator, wish);
  await coordinator.presses('button-commitment-new');
  const icon = DEFAULTS[wish.kind].icon;
  await coordinator.presses('kind-with-icon', { what: { text: { key: `kind-${wish.kind}` } }, icon });
  await coordinator.presses('how-often-weekly');
  await coordinator.presses('weekday', { day: { weekdayOf: wish.from.toString() } });
  await coordinator.presses('button-continue');
  await coordinator.presses(`window-${wish.window}`);
  await coordinator.presses('date', { on: { on: wish.from.toString() } });
  await coordinator.presses('term', { months: 6 });
  await coordinator.presses('button-whose-rota');
  await coordinator.presses('button-continue');
  await coordinator.presses('button-continue');
  await coordinator.presses('button-add-commitment');
}

/** Whose reminder waits for an answer. @throws StoryError when nobody's or more than one person's does */
export function whoIsReminded(people: readonly Villager[]): Villager {
  return theOneWhoSees(people, 'button-turn-done');
}

export async function doesIt(holder: Villager): Promise<void> {
  await holder.presses('button-turn-done');
}

/** @returns who is asked to stand in; undefined when nobody is left to be asked */
export async function cannot(holder: Villager, people: readonly Villager[]): Promise<Villager | undefined> {
  await holder.presses('button-turn-cannot');
  if (holder.sees('button-turn-leave')) await holder.presses('button-turn-leave');
  return people.find((one) => one !== holder && one.sees('button-turn-take'));
}

export async function standsIn(asked: Villager): Promise<void> {
  await asked.presses('button-turn-take');
}

export type TurnOnDay = { kind: string; on: Temporal.PlainDate };

/** Lets people look at their coming turns until the one is found who holds the turn of that day, and opens its card. */
export async function findHolder(people: readonly Villager[], { kind, on }: TurnOnDay): Promise<Villager> {
  const turn = { what: { text: { key: `kind-${kind}` } }, on: { on: on.toString() } };
  for (const one of people) {
    await one.says('/my');
    if (!one.sees('my-button', turn)) continue;
    await one.presses('my-button', turn);
    return one;
  }
  throw new StoryError(`Nobody holds the turn ${kind} on ${on.toString()}.`);
}

/** Writes to the team, and sends it. */
export async function writesToTeam(somebody: Villager, words: string): Promise<void> {
  await somebody.says(words);
  await somebody.presses('button-send-on');
}

export async function answers(team: Villager, words: string): Promise<void> {
  await team.presses('button-reply');
  await team.says(words);
}

function theOneWhoSees(people: readonly Villager[], key: string): Villager {
  const [found, ...others] = people.filter((one) => one.sees(key));
  if (found && others.length === 0) return found;
  const names = people.map(({ name }) => name).join(', ');
  throw new StoryError(`Of ${names}, ${found ? 'more than one sees' : 'nobody sees'} a button ${key}.`);
}
