import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { scrollToMessage } from './scrolling.js';

/** The newest pinned message, above the others; pressing it goes there. */
export function PinnedBar({ chat }) {
  const pinned = chat?.entries.findLast((entry) => entry.pinned);
  if (!pinned) return null;
  return html`<button type="button" class="pinned-bar" onClick=${(event) => scrollToMessage(event.currentTarget, pinned.messageId)}>
    <${Icon} name="pin" /><span class="pinned-words"><strong>${label('pinned')}</strong><span dir="auto">${pinned.text}</span></span>
  </button>`;
}
