import { getPerson } from '../state/accounts/people.ts';
import { block, start, startLink, unblock } from '../state/accounts/private-chat.ts';
import { getGroup } from '../state/groups/groups.ts';
import { askToJoin, joinThrough } from '../state/groups/invitations.ts';
import { leave } from '../state/groups/membership.ts';
import { startInGroup } from '../state/groups/start-in-group.ts';
import { ImpossibleAct } from '../state/impossible.ts';
import { inputOf, useInput } from '../state/keyboards/inputs.ts';
import { type Choice, pressKey } from '../state/keyboards/keys.ts';
import type { KeyRequest } from '../state/keyboards/reply-markup.ts';
import { mediaContent } from '../state/messages/media.ts';
import { permissionToSend } from '../state/messages/media-kind.ts';
import { pinAs, unpinAs } from '../state/messages/pinning.ts';
import { editOwn, press, write, writtenCaption, writtenText } from '../state/messages/writing.ts';
import { optionsOf, vote } from '../state/polls/voting.ts';
import { visibleCommands } from '../state/profile.ts';
import { react } from '../state/reactions/reactions.ts';
import type { ChatState, State } from '../state/state.ts';
import type { World } from '../world.ts';
import { findButton, newestBotMessage } from './buttons.ts';
import { listEntries } from './chat-entry.ts';
import { keyboardView } from './keyboard-view.ts';
import { askingKey, labelledKey } from './keys.ts';
import { simulatedMember } from './member.ts';
import type { SimulatedGroup, SimulatedPerson } from './types.ts';

type Where = { chat?: SimulatedGroup } | undefined;

/** A person who can be made to act. */
export function simulatedPerson(world: World, id: number): SimulatedPerson {
  const { state } = world;
  const person = getPerson(state, id);
  const chatOf = (where: Where): ChatState => (where?.chat ? getGroup(state, where.chat.id) : person);
  const act = (deed: (state: State, now: number) => void) => world.change(deed);
  const share = (kind: KeyRequest['kind'], choice: Choice, label?: string | RegExp) =>
    act((_, now) => pressKey(state, { person, chat: person }, askingKey(person, kind, label), choice, now));
  return {
    id,
    firstName: person.firstName,
    opens(link, options) {
      const opened = startLink(state, link);
      if (opened.isForGroup) {
        if (!options?.chat) throw new ImpossibleAct(`${link} asks for a group to add the bot to.`);
        const group = getGroup(state, options.chat.id);
        return act((_, now) => startInGroup(state, group, { by: person, parameter: opened.parameter }, now));
      }
      act((_, now) => start(state, person, opened.parameter, now));
    },
    starts: () => act((_, now) => start(state, person, undefined, now)),
    says(text, options) {
      const chat = chatOf(options);
      const { replyTo, topic: topicId } = options ?? {};
      const input = inputOf(chat, person);
      const forced = input?.kind === 'forcedReply' ? input.messageId : undefined;
      act((_, now) => {
        write(state, { person, chat, content: writtenText(text), replyTo: replyTo ?? forced, topicId }, now);
        if (forced !== undefined) useInput(chat, person);
      });
    },
    sends(kind, options = {}) {
      const { caption, chat: _, replyTo, topic: topicId, ...given } = options;
      const chat = chatOf(options);
      act((_, now) => {
        const content = { ...mediaContent(world, { person, kind, given }), ...writtenCaption(caption) };
        write(state, { person, chat, content, replyTo, topicId, permission: permissionToSend(kind) }, now);
      });
    },
    edits(messageId, text, options) {
      const chat = chatOf(options);
      act((_, now) => editOwn(state, { person, chat, messageId, content: writtenText(text) }, now));
    },
    presses(label, options) {
      const chat = chatOf(options);
      const button = findButton(chat, { label, messageId: options?.messageId });
      act((_, now) => press(state, { person, chat, ...button }, now));
    },
    pressesData(data, options) {
      const chat = chatOf(options);
      const messageId = options?.messageId ?? newestBotMessage(chat);
      act((_, now) => press(state, { person, chat, messageId, data }, now));
    },
    pressesKey(label, options) {
      const chat = chatOf(options);
      act((_, now) => pressKey(state, { person, chat }, labelledKey(person, chat, label), {}, now));
    },
    sharesContact: () => share('contact', {}),
    sharesLocation: (location) => share('location', location ? { location } : {}),
    sharesUsers: (people, label) => share('users', { users: people.map((other) => getPerson(state, other.id)) }, label),
    sharesChat: (group, label) => share('chat', { group: getGroup(state, group.id) }, label),
    sendsWebAppData: (data, label) => share('webApp', { data }, label),
    keyboard: (options) => keyboardView(chatOf(options), person),
    in: (group) => simulatedMember(world, id, group.id),
    joins: (where) => act((_, now) => joinThrough(state, person, linkTo(state, where), now)),
    asksToJoin: (link) => act((_, now) => askToJoin(state, person, link, now)),
    reacts(emoji, options) {
      const chat = chatOf(options);
      const messageId = options?.messageId ?? newestBotMessage(chat);
      act((_, now) => react(state, { person, chat, messageId, emoji: emoji === undefined ? [] : [emoji] }, now));
    },
    votes(options, where) {
      const chat = chatOf(where);
      const { messageId, poll } = pollIn(chat, where?.messageId);
      const chosen = optionsOf(poll, typeof options === 'object' ? options : [options]);
      act((_, now) => vote(state, { person, chat, messageId, options: chosen }, now));
    },
    retractsVote(where) {
      const chat = chatOf(where);
      const { messageId } = pollIn(chat, where?.messageId);
      act((_, now) => vote(state, { person, chat, messageId, options: [] }, now));
    },
    pins: (messageId) => act((_, now) => pinAs(state, person, { by: person, messageId }, now)),
    unpins: (messageId) => act((_, now) => unpinAs(state, person, { by: person, messageId }, now)),
    leaves: (group) => act((_, now) => leave(state, getGroup(state, group.id), person, now)),
    blocksTheBot: () => act((_, now) => block(state, person, now)),
    unblocksTheBot: () => act((_, now) => unblock(state, person, now)),
    deletesAccount: () =>
      act(() => {
        person.deactivated = true;
      }),
    deletesTheChat: () =>
      act(() => {
        for (const stored of person.messages) stored.hidden = true;
      }),
    commands: (group) => visibleCommands(state, person, group && getGroup(state, group.id)),
    chat: () => listEntries(person),
    events: () => structuredClone(person.events),
  };
}

function linkTo(state: State, where: string | SimulatedGroup): string {
  if (typeof where === 'string') return where;
  const { username, title } = getGroup(state, where.id);
  if (username === undefined) throw new ImpossibleAct(`«${title}» is not public: it is joined through an invitation.`);
  return `https://t.me/${username}`;
}

function pollIn(chat: ChatState, messageId: number | undefined) {
  const found = chat.messages.findLast(
    ({ message }) => message.poll && (messageId === undefined || message.message_id === messageId),
  );
  if (!found?.message.poll) throw new ImpossibleAct('There is no such poll in this chat.');
  return { messageId: found.message.message_id, poll: found.message.poll };
}
