import { recall } from '../lib/kept.js';

/**
 * Everything the page shows. It is replaced, never changed in place: what is the same object as before is drawn as before.
 * `seen` is the newest message of the bot that was seen, by chat; `shown` the chats on the table, `used` from the least
 * to the most recently used.
 */
let state = {
  isReady: false,
  isLost: false,
  isBusy: false,
  version: 0,
  seq: undefined,
  bot: { username: '' },
  clock: null,
  firstPhones: [],
  people: [],
  groups: [],
  chats: {},
  seen: {},
  capacity: 1,
  shown: recall('shown') ?? [],
  used: [],
  speakers: {},
  notices: [],
  alerts: [],
  dialog: null,
  tourStep: undefined,
};

const listeners = new Set();

export function getState() {
  return state;
}

/** Replaces some of the state; those who listen draw it. */
export function setState(change) {
  state = { ...state, ...change };
  for (const listener of listeners) listener(state);
}

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everybody and every group there is. */
export function chatWith(id) {
  return state.people.find((person) => person.id === id) ?? state.groups.find((group) => group.id === id);
}

export function isGroup(id) {
  return id < 0;
}
