import { simulatedGroup } from '../../handles/group.ts';
import type { SimulatedMember } from '../../handles/member.ts';
import { simulatedPerson } from '../../handles/person.ts';
import type { SimulatedGroup, SimulatedPerson } from '../../handles/types.ts';
import { getGroup } from '../../state/groups/groups.ts';
import { ImpossibleAct } from '../../state/impossible.ts';
import type { World } from '../../world.ts';
import { type Body, numberOf, numbersOf, optionalTextOf, textOf } from './body-fields.ts';

type Act = (world: World, id: number, body: Body) => void;

/** What a person at the page does with polls, reactions, pins and groups. Whom and where are named by their ids. */
export const GROUP_ACTS: Readonly<Record<string, Act>> = {
  vote: (world, id, body) => personOf(world, id).votes(numbersOf(body, 'options'), messageOf(world, body)),
  retract: (world, id, body) => personOf(world, id).retractsVote(messageOf(world, body)),
  react: (world, id, body) => personOf(world, id).reacts(optionalTextOf(body, 'emoji'), messageOf(world, body)),
  pin: (world, id, body) => pinnerOf(world, id, body).pins(numberOf(body, 'messageId')),
  unpin: (world, id, body) => pinnerOf(world, id, body).unpins(numberOf(body, 'messageId')),
  join(world, id, body) {
    const link = optionalTextOf(body, 'link');
    personOf(world, id).joins(link ?? groupOf(world, body));
  },
  askToJoin: (world, id, body) => personOf(world, id).asksToJoin(textOf(body, 'link')),
  leave: (world, id, body) => personOf(world, id).leaves(groupOf(world, body)),
  startInGroup: (world, id, body) => personOf(world, id).opens(textOf(body, 'link'), { chat: groupOf(world, body) }),
  addBot: (world, id, body) => groupOf(world, body).addsTheBot(personOf(world, id)),
  promote: (world, id, body) => memberOf(world, id, body).promotes(whomOf(world, body)),
  demote: (world, id, body) => memberOf(world, id, body).demotes(whomOf(world, body)),
  ban: (world, id, body) => memberOf(world, id, body).bans(whomOf(world, body)),
  unban: (world, id, body) => memberOf(world, id, body).unbans(whomOf(world, body)),
  mute: (world, id, body) => memberOf(world, id, body).mutes(whomOf(world, body), untilOf(world, body)),
  unmute: (world, id, body) => memberOf(world, id, body).unmutes(whomOf(world, body)),
  approve: (world, id, body) => memberOf(world, id, body).approves(personOf(world, numberOf(body, 'whom'))),
  decline: (world, id, body) => memberOf(world, id, body).declines(personOf(world, numberOf(body, 'whom'))),
  invite(world, id, body) {
    memberOf(world, id, body).invites({ createsJoinRequest: body['createsJoinRequest'] === true });
  },
  rename: (world, id, body) => memberOf(world, id, body).renames(textOf(body, 'title')),
  slowMode: (world, id, body) => memberOf(world, id, body).setsSlowMode(numberOf(body, 'seconds')),
  useTopics: (world, id, body) => memberOf(world, id, body).usesTopics(body['isForum'] !== false),
  openTopic(world, id, body) {
    memberOf(world, id, body).opensTopic(textOf(body, 'name'));
  },
  renameTopic: (world, id, body) => memberOf(world, id, body).renamesTopic(topicOf(body), textOf(body, 'name')),
  closeTopic: (world, id, body) => memberOf(world, id, body).closesTopic(topicOf(body)),
  reopenTopic: (world, id, body) => memberOf(world, id, body).reopensTopic(topicOf(body)),
  deleteTopic: (world, id, body) => memberOf(world, id, body).deletesTopic(topicOf(body)),
};

function personOf(world: World, id: number): SimulatedPerson {
  return simulatedPerson(world, id);
}

function groupOf(world: World, body: Body): SimulatedGroup {
  return simulatedGroup(world, getGroup(world.state, numberOf(body, 'chat')).id);
}

function memberOf(world: World, id: number, body: Body): SimulatedMember {
  return personOf(world, id).in(groupOf(world, body));
}

function pinnerOf(world: World, id: number, body: Body): Pick<SimulatedMember, 'pins' | 'unpins'> {
  return body['chat'] === undefined ? personOf(world, id) : memberOf(world, id, body);
}

function messageOf(world: World, body: Body): { messageId: number; chat?: SimulatedGroup } {
  const messageId = numberOf(body, 'messageId');
  return body['chat'] === undefined ? { messageId } : { messageId, chat: groupOf(world, body) };
}

function whomOf(world: World, body: Body): SimulatedPerson | 'bot' {
  return body['whom'] === 'bot' ? 'bot' : personOf(world, numberOf(body, 'whom'));
}

/** `seconds` from now on the simulation's clock; for ever when absent. */
function untilOf(world: World, body: Body): { untilMs?: number } {
  return body['seconds'] === undefined ? {} : { untilMs: world.now() + numberOf(body, 'seconds') * 1000 };
}

function topicOf(body: Body): number | 'general' {
  if (body['topic'] === 'general') return 'general';
  if (body['topic'] === undefined) throw new ImpossibleAct('"topic" must be the id of a topic, or "general".');
  return numberOf(body, 'topic');
}
