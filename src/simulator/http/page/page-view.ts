import { listEntries } from '../../handles/chat-entry.ts';
import { profileText, visibleCommands } from '../../state/profile.ts';
import { type ChatState, findChatState, type Group, type Person, type State } from '../../state/state.ts';
import type { ClockControls } from './clock-controls.ts';

const SHOWN = 300;
const PREVIEW = 80;

type Look = {
  state: State;
  chatId: number | undefined;
  /** Who acts in a group: the answers to their presses are shown. */
  speakerId: number | undefined;
  callbackLifeMs: number;
  now: number;
};

/** Everything the page shows, for one look at it. */
export function pageView({ state, chatId, speakerId, callbackLifeMs, now }: Look, controls: ClockControls | undefined) {
  const chat = chatId === undefined ? undefined : findChatState(state, chatId);
  return {
    bot: { username: state.bot.username },
    people: Object.values(state.people).map((person) => ({ ...summary(person), ...personView(state, person) })),
    groups: Object.values(state.groups)
      .filter((group) => group.upgradedTo === undefined && !group.deleted)
      .map((group) => ({ ...summary(group), ...groupView(group) })),
    clock: controls ? { now: controls.now().toISOString(), timeZone: controls.timeZone } : null,
    chat: chat ? { id: chat.id, entries: listEntries(chat).slice(-SHOWN) } : null,
    toasts: newestToasts(chat?.kind === 'private' ? chat : state.people[speakerId ?? 0]),
    waiting: state.callbacks
      .filter((callback) => !callback.answered && callback.chatId === chatId && now - callback.at < callbackLifeMs)
      .map(({ messageId }) => messageId),
  };
}

function summary(chat: ChatState) {
  const last = chat.messages.at(-1)?.message;
  return {
    id: chat.id,
    /** The newest thing the bot did here: a higher one than was seen means something new. */
    seq: chat.events.findLast(({ kind }) => kind === 'message')?.seq ?? 0,
    preview: last?.text?.slice(0, PREVIEW) ?? '',
  };
}

function personView(state: State, person: Person) {
  const language = person.languageCode?.slice(0, 2) ?? '';
  return {
    name: [person.firstName, person.lastName].filter(Boolean).join(' '),
    language,
    started: person.started,
    blocked: person.blocked,
    deactivated: person.deactivated,
    botName: profileText(state, 'name', language),
    description: profileText(state, 'description', language),
    commands: visibleCommands(state, person),
  };
}

function groupView(group: Group) {
  return {
    name: group.title,
    kind: group.kind,
    members: Object.keys(group.members).map(Number),
    hasBot: group.bot === 'member' || group.bot === 'administrator',
  };
}

function newestToasts(person: Person | undefined) {
  return (person?.events ?? [])
    .filter(({ kind }) => kind === 'toast')
    .slice(-5)
    .map(({ seq, text, alert }) => ({ seq, text, alert: alert ?? false }));
}
