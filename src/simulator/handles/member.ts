import { getPerson } from '../state/accounts/people.ts';
import { ban, demote, promote, restrict, unban, unrestrict, type Whom } from '../state/groups/administration.ts';
import { answerAsked, invite, permit, rename, setSlowMode } from '../state/groups/arrangements.ts';
import { getGroup } from '../state/groups/groups.ts';
import type { AdministratorRights, Permissions } from '../state/groups/rights.ts';
import { closeTopicAs, deleteTopicAs, openTopicAs, renameTopicAs, useTopics } from '../state/groups/topic-acts.ts';
import { pinAs, unpinAs } from '../state/messages/pinning.ts';
import type { Group, Person, State } from '../state/state.ts';
import type { World } from '../world.ts';
import type { SimulatedPerson } from './types.ts';

/** Another person, or the bot. */
type Somebody = SimulatedPerson | 'bot';

/** The topic every forum has is named in words. */
type TopicId = number | 'general';

/** A member of a group who has something to say there. What the member may not do throws, with the reason. */
export type SimulatedMember = {
  /** Makes somebody an administrator: with all the usual rights, or with those named and no others. */
  promotes(whom: Somebody, options?: { rights?: Partial<AdministratorRights>; title?: string }): void;
  demotes(whom: Somebody): void;
  /** Takes somebody out for good, or until a moment in ms of the simulation's clock. */
  bans(whom: Somebody, options?: { untilMs?: number }): void;
  unbans(whom: Somebody): void;
  /** Takes the word away from a member of a supergroup. */
  mutes(whom: Somebody, options?: { untilMs?: number }): void;
  unmutes(whom: Somebody): void;
  /** Leaves a member of a supergroup these permissions and no others. */
  restricts(whom: Somebody, permissions: Partial<Permissions>, options?: { untilMs?: number }): void;
  /** Decides what members who are no administrators may do: these permissions and no others. */
  permits(permissions: Partial<Permissions>): void;
  /** Lets members write once in so many seconds; 0 ends it. Administrators do not wait. */
  setsSlowMode(seconds: number): void;
  renames(title: string): void;
  pins(messageId: number): void;
  unpins(messageId: number): void;
  /** Makes an invitation. @returns its link */
  invites(options?: { createsJoinRequest?: boolean; name?: string; memberLimit?: number; expireDate?: number }): string;
  /** Lets in somebody who asked to join. */
  approves(person: SimulatedPerson): void;
  declines(person: SimulatedPerson): void;
  /** Has the messages of the supergroup sorted into topics, or not any more. */
  usesTopics(isForum: boolean): void;
  /** Opens a topic. @returns its id */
  opensTopic(name: string): number;
  renamesTopic(topic: TopicId, name: string): void;
  closesTopic(topic: TopicId): void;
  reopensTopic(topic: TopicId): void;
  deletesTopic(topic: TopicId): void;
};

/** What a person can do as a member of a group. */
export function simulatedMember(world: World, personId: number, groupId: number): SimulatedMember {
  const act = <T>(deed: (here: { state: State; group: Group; by: Person }, now: number) => T): T =>
    world.change((state, now) => deed({ state, group: getGroup(state, groupId), by: getPerson(state, personId) }, now));
  const personOf = (person: SimulatedPerson): Person => getPerson(world.state, person.id);
  const whomOf = (whom: Somebody): Whom => (whom === 'bot' ? 'bot' : getPerson(world.state, whom.id));
  return {
    promotes: (whom, options) =>
      act(({ state, group, by }, now) => promote(state, group, { by, whom: whomOf(whom), ...options }, now)),
    demotes: (whom) => act(({ state, group, by }, now) => demote(state, group, { by, whom: whomOf(whom) }, now)),
    bans: (whom, options) =>
      act(({ state, group, by }, now) =>
        ban(state, group, { by, whom: whomOf(whom), untilMs: options?.untilMs ?? 0 }, now),
      ),
    unbans: (whom) => act(({ state, group, by }, now) => unban(state, group, { by, whom: whomOf(whom) }, now)),
    mutes: (whom, options) =>
      act(({ state, group, by }, now) =>
        restrict(state, group, { by, whom: whomOf(whom), permissions: {}, untilMs: options?.untilMs ?? 0 }, now),
      ),
    unmutes: (whom) => act(({ state, group, by }, now) => unrestrict(state, group, { by, whom: whomOf(whom) }, now)),
    restricts: (whom, permissions, options) =>
      act(({ state, group, by }, now) =>
        restrict(state, group, { by, whom: whomOf(whom), permissions, untilMs: options?.untilMs ?? 0 }, now),
      ),
    permits: (permissions) => act(({ state, group, by }) => permit(state, group, { by, permissions })),
    setsSlowMode: (seconds) => act(({ state, group, by }) => setSlowMode(state, group, { by, seconds })),
    renames: (title) => act(({ state, group, by }, now) => rename(state, group, { by, title }, now)),
    pins: (messageId) => act(({ state, group, by }, now) => pinAs(state, group, { by, messageId }, now)),
    unpins: (messageId) => act(({ state, group, by }, now) => unpinAs(state, group, { by, messageId }, now)),
    invites: (options) => act(({ state, group, by }) => invite(state, group, { by, ...options })),
    approves: (person) =>
      act(({ state, group, by }, now) =>
        answerAsked(state, group, { by, person: personOf(person), isWelcome: true }, now),
      ),
    declines: (person) =>
      act(({ state, group, by }, now) =>
        answerAsked(state, group, { by, person: personOf(person), isWelcome: false }, now),
      ),
    usesTopics: (isForum) => act(({ state, group, by }) => useTopics(state, group, { by, isForum })),
    opensTopic: (name) => act(({ state, group, by }, now) => openTopicAs(state, group, { by, name }, now)),
    renamesTopic: (topic, name) =>
      act(({ state, group, by }, now) => renameTopicAs(state, group, { by, topicId: idOf(topic), name }, now)),
    closesTopic: (topic) =>
      act(({ state, group, by }, now) => closeTopicAs(state, group, { by, topicId: idOf(topic), isClosed: true }, now)),
    reopensTopic: (topic) =>
      act(({ state, group, by }, now) =>
        closeTopicAs(state, group, { by, topicId: idOf(topic), isClosed: false }, now),
      ),
    deletesTopic: (topic) =>
      act(({ state, group, by }, now) => deleteTopicAs(state, group, { by, topicId: idOf(topic) }, now)),
  };
}

function idOf(topic: TopicId): number | undefined {
  return topic === 'general' ? undefined : topic;
}
