import { label } from '../texts/speech.js';
import { attempt } from './deeds.js';
import { look } from './news.js';
import { notice } from './notices.js';
import { showPhone, visibleIds } from './phones.js';
import { act } from './server.js';
import { getState, setState } from './store.js';

/** Moves the clock. When something arrives only out of sight, that phone is put in sight. */
export async function jump(to) {
  if (getState().isBusy) return;
  const before = arrivals();
  setState({ isBusy: true });
  await attempt(async () => {
    const { said } = await act('clock', { to });
    await look();
    if (said) notice(said);
    bringInSight(before);
    await look();
  });
  setState({ isBusy: false });
}

export function explainNow() {
  notice(label('onlyForward'));
}

/** Begins anew; what was on the table is gone. @throws what went wrong, in words */
export async function startAfresh() {
  await act('reset');
  setState({
    chats: {},
    alerts: [],
    notices: [],
    speakers: {},
    shown: [],
    used: [],
    isReady: false,
    version: 0,
  });
  await look();
}

function bringInSight(before) {
  const { people, groups } = getState();
  const news = [...people, ...groups].filter(({ id, seq }) => seq > (before.get(id) ?? 0));
  const visible = visibleIds();
  const first = news.toSorted((one, other) => one.seq - other.seq)[0];
  if (first && !news.some(({ id }) => visible.includes(id))) showPhone(first.id);
}

function arrivals() {
  const { people, groups } = getState();
  return new Map([...people, ...groups].map(({ id, seq }) => [id, seq]));
}
