import { remember } from '../lib/kept.js';
import { spoken } from '../texts/speech.js';
import { getState, setState } from './store.js';

const MOST = 4;

/** The chats that are in sight, in their places: the most recently used, as many as there is room for. */
export function visibleIds({ shown, used, capacity } = getState()) {
  const byUse = [...shown].sort((one, other) => used.indexOf(other) - used.indexOf(one));
  const kept = new Set(byUse.slice(0, capacity));
  return shown.filter((id) => kept.has(id));
}

/** Puts a chat in sight: in a free place, else in the place of the one that was left alone longest. */
export function showPhone(id) {
  const { shown, capacity } = getState();
  if (!visibleIds().includes(id) && !shown.includes(id)) {
    const oldest = visibleIds().length < Math.min(capacity, MOST) ? undefined : leastUsed();
    setState({ shown: oldest === undefined ? [...shown, id] : shown.map((other) => (other === oldest ? id : other)) });
  }
  usePhone(id);
  keep();
}

/** Notes that a phone is in hand: it will be the last to make room for another. */
export function usePhone(id) {
  const { used } = getState();
  if (used.at(-1) !== id) setState({ used: [...used.filter((other) => other !== id), id] });
  sawNewest();
}

export function closePhone(id) {
  setState({ shown: getState().shown.filter((other) => other !== id) });
  keep();
}

/** Lays out as many phones as there is room for, and at the first look the first few people's. */
export function makeRoomFor(capacity) {
  setState({ capacity });
  fillTable();
  sawNewest();
}

/** What lies on the table is there still; when nothing does, the first people's phones are laid out. */
export function fillTable() {
  const { isReady, people, groups, capacity, shown } = getState();
  if (!isReady) return;
  const known = new Set([...people, ...groups].map(({ id }) => id));
  const kept = shown.filter((id) => known.has(id)).slice(0, MOST);
  const laid = kept.length > 0 ? kept : firstPhones(people).slice(0, capacity);
  if (laid.join() !== shown.join()) setState({ shown: laid, used: laid.toReversed() });
}

/** The suggested phones, those that speak the language of the page before the others, then everybody else's. */
function firstPhones(people) {
  const able = people.filter(({ deactivated }) => !deactivated);
  const suggested = getState().firstPhones.flatMap((id) => able.filter((person) => person.id === id));
  const own = suggested.filter(({ language }) => language === spoken());
  return [...new Set([...own, ...suggested, ...able].map(({ id }) => id))];
}

/** What is in sight has been seen. */
export function sawNewest() {
  const { people, groups, seen } = getState();
  const visible = new Set(visibleIds());
  const news = [...people, ...groups].filter(({ id, seq }) => visible.has(id) && seen[id] !== seq);
  if (news.length === 0) return;
  setState({ seen: { ...seen, ...Object.fromEntries(news.map(({ id, seq }) => [id, seq])) } });
}

/** How many messages of the bot are unread in a chat. */
export function unreadCount({ id, arrived }, seen) {
  return arrived.filter((seq) => seq > (seen[id] ?? 0)).length;
}

function leastUsed() {
  const { used } = getState();
  return [...visibleIds()].sort((one, other) => used.indexOf(one) - used.indexOf(other))[0];
}

function keep() {
  remember('shown', getState().shown);
}
