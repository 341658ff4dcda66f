import { listEntries } from '../../handles/chat-entry.ts';
import { forcedReplyView, keyboardView } from '../../handles/keyboard-view.ts';
import { mediaKindOf } from '../../state/messages/media-kind.ts';
import { menuButtonOf, profileText, visibleCommands } from '../../state/profile.ts';
import { type ChatState, findChatState, type Person, type State } from '../../state/state.ts';
import type { ClockControls } from './clock-controls.ts';
import { aheadMs } from './clock-jump.ts';
import { groupView } from './group-view.ts';
import { toastsAfter } from './page-toasts.ts';

const SHOWN = 300;
const PREVIEW = 80;
const COUNTED = 20;

export type Look = { state: State; callbackLifeMs: number; now: number };

/** Everything the page shows, for one look at it with one chat open. */
export function pageView(
  look: Look & { chatId: number | undefined; speakerId: number | undefined },
  controls: ClockControls | undefined,
) {
  const { state, chatId } = look;
  const chat = chatId === undefined ? undefined : findChatState(state, chatId);
  const viewer = chat?.kind === 'private' ? chat.id : look.speakerId;
  return {
    bot: botView(state),
    people: peopleView(state),
    groups: groupsView(state),
    clock: clockView(controls),
    chat: chat ? openChatView(look, chat, look.speakerId) : null,
    toasts: toastsAfter(state, 0)
      .filter(({ personId }) => personId === viewer)
      .slice(-5),
    waiting: chat ? waitingIn(look, chat).map(({ messageId }) => messageId) : [],
  };
}

export function botView(state: State) {
  return { username: state.bot.username };
}

/** The clock of the simulation, or null where nobody may move it. */
export function clockView(controls: ClockControls | undefined) {
  if (!controls) return null;
  const { timeZone } = controls;
  const canReset = controls.reset !== undefined;
  return { now: controls.now().toISOString(), timeZone, aheadMs: aheadMs(controls), canReset };
}

/** The people, and what the bot shows each of them. */
export function peopleView(state: State) {
  return Object.values(state.people).map((person) => ({ ...summary(person), ...personView(state, person) }));
}

/** The groups that are still there. */
export function groupsView(state: State) {
  return Object.values(state.groups)
    .filter((group) => group.upgradedTo === undefined && !group.deleted)
    .map((group) => ({ ...summary(group), ...groupView(state, group) }));
}

/** A chat as those in it see it: its newest messages, which presses wait for an answer, what the bot is about to do. */
export function openChatView(look: Look, chat: ChatState, speakerId?: number) {
  const reader = chat.kind === 'private' ? chat : look.state.people[speakerId ?? 0];
  return {
    id: chat.id,
    entries: listEntries(chat).slice(-SHOWN),
    waiting: waitingIn(look, chat),
    action: chat.action ?? null,
    replyKeyboard: keyboardView(chat, reader),
    forcedReply: forcedReplyView(chat, reader),
  };
}

function waitingIn({ state, callbackLifeMs, now }: Look, chat: ChatState) {
  return state.callbacks
    .filter((callback) => !callback.answered && callback.chatId === chat.id && now - callback.at < callbackLifeMs)
    .map(({ messageId, personId, data }) => ({ messageId, personId, data }));
}

function summary(chat: ChatState) {
  const last = chat.messages.at(-1)?.message;
  const arrived = chat.events.filter(({ kind }) => kind === 'message').slice(-COUNTED);
  return {
    id: chat.id,
    /** The newest thing the bot did here: a higher one than was seen means something new. */
    seq: arrived.at(-1)?.seq ?? 0,
    /** The newest messages of the bot, so that unread ones can be counted. */
    arrived: arrived.map(({ seq }) => seq),
    preview: (last?.text ?? last?.caption ?? last?.poll?.question ?? '').slice(0, PREVIEW),
    ...(last && mediaKindOf(last) ? { media: mediaKindOf(last) } : {}),
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
    menuButton: menuButtonOf(state, person),
    pinned: person.pinned,
  };
}
