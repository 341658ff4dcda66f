import { simulatedGroup } from '../../handles/group.ts';
import { simulatedPerson } from '../../handles/person.ts';
import { personWith } from '../../state/accounts/people.ts';
import { getGroup, groupWith } from '../../state/groups/groups.ts';
import { ImpossibleAct } from '../../state/impossible.ts';
import { MEDIA_KINDS } from '../../state/messages/media-kind.ts';
import type { World } from '../../world.ts';
import { type Body, numberOf, numbersOf, optionalTextOf, textOf } from './body-fields.ts';
import { GROUP_ACTS } from './group-acts.ts';

/** What the person at the page may make a simulated person do. */
export const PERSON_ACTS: Readonly<Record<string, (world: World, id: number, body: Body) => void>> = {
  ...GROUP_ACTS,
  start(world, id, body) {
    const link = optionalTextOf(body, 'link');
    const person = simulatedPerson(world, id);
    if (link === undefined) person.starts();
    else person.opens(link);
  },
  say(world, id, body) {
    const replyTo = body['replyTo'] === undefined ? {} : { replyTo: numberOf(body, 'replyTo') };
    const topic = body['topic'] === undefined ? {} : { topic: numberOf(body, 'topic') };
    simulatedPerson(world, id).says(textOf(body, 'text'), { ...whereOf(world, id, body), ...replyTo, ...topic });
  },
  edit(world, id, body) {
    simulatedPerson(world, id).edits(numberOf(body, 'messageId'), textOf(body, 'text'), whereOf(world, id, body));
  },
  send(world, id, body) {
    const kind = MEDIA_KINDS.find((known) => known === body['kind']);
    if (!kind) throw new ImpossibleAct(`"kind" must be one of ${MEDIA_KINDS.join(', ')}.`);
    simulatedPerson(world, id).sends(kind, { ...whereOf(world, id, body), ...fileOf(body) });
  },
  press(world, id, body) {
    const options = { messageId: numberOf(body, 'messageId'), ...whereOf(world, id, body) };
    simulatedPerson(world, id).pressesData(textOf(body, 'data'), options);
  },
  tap(world, id, body) {
    simulatedPerson(world, id).pressesKey(textOf(body, 'label'), whereOf(world, id, body));
  },
  shareUsers(world, id, body) {
    const people = numbersOf(body, 'people').map((personId) => simulatedPerson(world, personId));
    simulatedPerson(world, id).sharesUsers(people, optionalTextOf(body, 'label'));
  },
  shareChat(world, id, body) {
    const group = simulatedGroup(world, getGroup(world.state, numberOf(body, 'group')).id);
    simulatedPerson(world, id).sharesChat(group, optionalTextOf(body, 'label'));
  },
  block(world, id) {
    simulatedPerson(world, id).blocksTheBot();
  },
  unblock(world, id) {
    simulatedPerson(world, id).unblocksTheBot();
  },
};

/** What comes with something that is sent: `bytes` in base64, without them a sample is sent. */
function fileOf(body: Body) {
  const [bytes, name, mimeType, caption] = ['bytes', 'name', 'mimeType', 'caption'].map((field) =>
    optionalTextOf(body, field),
  );
  return {
    ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes, 'base64') }),
    ...(name === undefined ? {} : { name }),
    ...(mimeType === undefined ? {} : { mimeType }),
    ...(caption === undefined ? {} : { caption }),
    ...(body['duration'] === undefined ? {} : { duration: numberOf(body, 'duration') }),
  };
}

/** Adds a person. @returns their id */
export function addPerson(world: World, body: Body): number {
  const languageCode = optionalTextOf(body, 'languageCode');
  const options = { firstName: textOf(body, 'firstName'), ...(languageCode ? { languageCode } : {}) };
  return world.change((state) => personWith(state, options)).id;
}

/** Adds a supergroup with the bot in it, owned by one person. @returns its id */
export function addGroup(world: World, body: Body): number {
  const owner = simulatedPerson(world, numberOf(body, 'owner'));
  const { id } = world.change((state) => groupWith(state, { title: textOf(body, 'title'), kind: 'supergroup' }));
  const group = simulatedGroup(world, id);
  group.adds(owner);
  group.addsTheBot(owner);
  return id;
}

/** Where a person acts: the private chat, or a group, which they join when they are not in it yet. */
function whereOf(world: World, personId: number, body: Body) {
  if (body['chat'] === undefined) return {};
  const chat = simulatedGroup(world, getGroup(world.state, numberOf(body, 'chat')).id);
  chat.adds(simulatedPerson(world, personId));
  return { chat };
}
