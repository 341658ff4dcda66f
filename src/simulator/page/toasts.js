import { at, make } from './dom.js';

const SHOWN_MS = 3500;
let newest;

/** Shows the answers to button presses that came since the last look; those from before the page was opened stay unsaid. */
export function showToasts(toasts, isFirstLook) {
  const top = Math.max(0, ...toasts.map(({ seq }) => seq));
  const fresh = isFirstLook || newest === undefined ? [] : toasts.filter(({ seq }) => seq > newest);
  newest = Math.max(newest ?? 0, top);
  for (const { text, alert } of fresh) {
    if (alert) showAlert(text);
    else showToast(text);
  }
}

/** Shows a line for a few seconds. */
export function showToast(text) {
  const toast = make('p', { className: 'toast', dir: 'auto' }, text);
  at('toasts').append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}

function showAlert(text) {
  at('alert-text').textContent = text;
  at('alert-dialog').showModal();
}
