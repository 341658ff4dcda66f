import { actorIn } from './actor.js';
import { noteToasts } from './notices.js';
import { fillTable, sawNewest, visibleIds } from './phones.js';
import { fetchNews } from './server.js';
import { getState, setState } from './store.js';

/** A press that nobody answers stops waiting after a while; the page looks again to see it. */
const UNANSWERED_MS = 5000;

let looking;
let isDue = false;
let unansweredTimer;

/** Asks what is new and shows it. While one look is under way, all further wishes become one more look. */
export function look() {
  isDue = true;
  looking ??= lookWhileDue().finally(() => {
    looking = undefined;
  });
  return looking;
}

async function lookWhileDue() {
  while (isDue) {
    isDue = false;
    await lookOnce();
  }
}

async function lookOnce() {
  const { version, seq, chats } = getState();
  const open = visibleIds().map((id) => ({ id, version: chats[id]?.version ?? 0, speakerId: actorIn(id) ?? 0 }));
  try {
    take(await fetchNews({ version, seq, chats: open }));
  } catch {
    setState({ isLost: true });
  }
}

function take(news) {
  const before = getState();
  const isFirst = !before.isReady;
  const people = merged(before.people, news.people, 'id');
  const groups = merged(before.groups, news.groups, 'id');
  setState({
    isReady: true,
    isLost: false,
    version: news.version,
    seq: news.seq,
    bot: news.bot,
    firstPhones: news.firstPhones,
    clock: news.clock && { ...news.clock, offsetMs: Date.parse(news.clock.now) - Date.now() },
    people,
    groups,
    chats: { ...before.chats, ...mergedChats(before.chats, news) },
    ...(isFirst ? { seen: Object.fromEntries([...people, ...groups].map(({ id, seq }) => [id, seq])) } : {}),
  });
  fillTable();
  sawNewest();
  noteToasts(news.toasts);
  if (visibleIds().some((id) => getState().chats[id] === undefined)) isDue = true;
  clearTimeout(unansweredTimer);
  if (news.chats.some(({ waiting }) => waiting.length > 0)) unansweredTimer = setTimeout(look, UNANSWERED_MS);
}

function mergedChats(before, { chats, version }) {
  return Object.fromEntries(
    chats.map((chat) => {
      const entries = merged(before[chat.id]?.entries ?? [], chat.entries, 'messageId');
      return [chat.id, { ...chat, entries, version }];
    }),
  );
}

/** The list as it is now. When nothing changed it is the very list as before. */
function merged(before, { order, changed }, key) {
  const isSame =
    changed.length === 0 && order.length === before.length && before.every((item, n) => item[key] === order[n]);
  if (isSame) return before;
  const byKey = new Map([...before, ...changed].map((item) => [item[key], item]));
  return order.map((name) => byKey.get(name)).filter(Boolean);
}
