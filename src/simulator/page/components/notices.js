import { html } from '../lib/html.js';

/** Lines that are shown for a few seconds. */
export function Notices({ notices }) {
  return html`<div class="notices" role="status">
    ${notices.map(({ key, text }) => html`<p class="toast" dir="auto" key=${key}>${text}</p>`)}
  </div>`;
}
