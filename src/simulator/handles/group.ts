import { getPerson } from '../state/accounts/people.ts';
import { upgrade } from '../state/groups/group-upgrade.ts';
import { getGroup, memberIds, standingOf } from '../state/groups/groups.ts';
import { addTheBot, join, leave, promoteTheBot, removeTheBot } from '../state/groups/membership.ts';
import { publishPost, writeAnonymously, writtenText } from '../state/messages/writing.ts';
import type { World } from '../world.ts';
import { listEntries } from './chat-entry.ts';
import type { SimulatedGroup } from './types.ts';

/** A group things can be made to happen in. It follows its own upgrade to a supergroup. */
export function simulatedGroup(world: World, id: number): SimulatedGroup {
  const { state } = world;
  const group = () => getGroup(state, id);
  const person = (handle: { id: number }) => getPerson(state, handle.id);
  return {
    get id() {
      return group().id;
    },
    get title() {
      return group().title;
    },
    adds: (...people) => world.change((_, now) => join(state, group(), people.map(person), now)),
    loses: (who) => world.change((_, now) => leave(state, group(), person(who), now)),
    addsTheBot: (by) => world.change((_, now) => addTheBot(state, group(), by === 'anonymous' ? by : person(by), now)),
    promotesTheBot: (by, rights) =>
      world.change((_, now) => promoteTheBot(state, group(), { by: person(by), rights }, now)),
    removesTheBot: (by) => world.change((_, now) => removeTheBot(state, group(), person(by), now)),
    hearsAnonymousAdmin: (text) =>
      world.change((_, now) => void writeAnonymously(state, group(), writtenText(text), now)),
    publishes: (text) => world.change((_, now) => void publishPost(state, group(), writtenText(text), now)),
    upgradesToSupergroup: () => world.change((_, now) => void upgrade(state, group(), now)),
    isDeleted: () =>
      world.change(() => {
        group().deleted = true;
      }),
    losesTheRightToWrite: (loss) =>
      world.change(() => {
        group().writeLoss = loss;
      }),
    members: () =>
      memberIds(group()).map((memberId) => ({
        id: memberId,
        name: getPerson(state, memberId).firstName,
        status: standingOf(state, group(), memberId).status,
      })),
    chat: () => listEntries(group()),
    events: () => structuredClone(group().events),
  };
}
