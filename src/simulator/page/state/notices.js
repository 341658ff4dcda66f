import { visibleIds } from './phones.js';
import { getState, setState } from './store.js';

const SHOWN_MS = 4000;
let lastKey = 0;

/** Shows a line for a few seconds, on the phone it belongs to or, without one, over the page. */
export function notice(text, chatId) {
  lastKey += 1;
  const key = lastKey;
  setState({ notices: [...getState().notices, { key, text, chatId }] });
  setTimeout(() => setState({ notices: getState().notices.filter((other) => other.key !== key) }), SHOWN_MS);
}

/** Shows the answers to presses as Telegram does: a line on the phone, or a window that waits to be closed. */
export function noteToasts(toasts) {
  for (const { text, alert, chatId, personId } of toasts) {
    const where = [chatId, personId].find((id) => visibleIds().includes(id));
    if (alert) setState({ alerts: [...getState().alerts, { text, personId }] });
    else notice(text, where);
  }
}

export function closeAlert() {
  setState({ alerts: getState().alerts.slice(1) });
}
