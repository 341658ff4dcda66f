import { html } from '../../lib/html.js';

const TINTS = 8;

/** A circle with the first letter of a name. */
export function Avatar({ id, name, size = '' }) {
  return html`<span class=${`avatar ${tintOf(id)} ${size}`} aria-hidden="true">${[...name.trim()][0] ?? '·'}</span>`;
}

/** The colour somebody has everywhere on the page. */
export function tintOf(id) {
  return `tint-${Math.abs(id) % TINTS}`;
}
