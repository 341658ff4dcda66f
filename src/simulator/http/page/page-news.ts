import { findChatState } from '../../state/state.ts';
import type { ClockControls } from './clock-controls.ts';
import { toastsAfter } from './page-toasts.ts';
import { botView, clockView, groupsView, type Look, openChatView, peopleView } from './page-view.ts';
import type { Versions } from './versions.ts';

/** What a page knows already. Zero stands for nothing. */
export type Known = {
  version: number;
  /** The newest answer to a press it was told; undefined at its first look, when old answers are not news. */
  seq: number | undefined;
  /** The open chats; in a group `speakerId` is who acts there, whose keyboard is shown. */
  chats: readonly { id: number; version: number; speakerId: number }[];
};

/** What is new since a page last looked: only people, groups and messages that changed are told again. */
export function pageNews(look: Look, versions: Versions, known: Known, controls: ClockControls | undefined) {
  const { state } = look;
  const byId = ({ id }: { id: number }) => id;
  const people = versions.news('people', peopleView(state), known.version, byId);
  const groups = versions.news('groups', groupsView(state), known.version, byId);
  const chats = known.chats.flatMap(({ id, version, speakerId }) => {
    const chat = findChatState(state, id);
    if (!chat) return [];
    const { entries, ...rest } = openChatView(look, chat, speakerId);
    return [{ ...rest, entries: versions.news(`chat ${id}`, entries, version, ({ messageId }) => messageId) }];
  });
  return {
    version: versions.current(),
    seq: state.nextSeq - 1,
    bot: botView(state),
    clock: clockView(controls),
    firstPhones: controls?.firstPhones ?? [],
    people,
    groups,
    chats,
    toasts: known.seq === undefined ? [] : toastsAfter(state, known.seq),
  };
}

/** Reads `version`, `seq` and any number of `chat=ID:VERSION:SPEAKER` from the address. What cannot be read counts as unknown. */
export function knownFrom(query: URLSearchParams): Known {
  const seq = query.get('seq');
  return {
    version: Number(query.get('version')) || 0,
    seq: seq === null ? undefined : Number(seq) || 0,
    chats: query.getAll('chat').map((text) => {
      const [id, version, speakerId] = text.split(':').map(Number);
      return { id: id || 0, version: version || 0, speakerId: speakerId || 0 };
    }),
  };
}
