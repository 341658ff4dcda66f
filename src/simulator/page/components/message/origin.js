import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { scrollToMessage } from '../phone/scrolling.js';

/** Whose words were passed on. */
export function ForwardedFrom({ entry }) {
  if (!entry.forwardedFrom) return null;
  return html`<span class="forwarded" dir="auto">${label('forwardedFrom', entry.forwardedFrom)}</span>`;
}

/** The message that is answered, or the part of it that is quoted; pressing it goes there. */
export function ReplyQuote({ entry }) {
  const { replyTo, quoted } = entry;
  if (replyTo === undefined) return null;
  return html`<button type="button" class="reply-quote" onClick=${(event) => scrollToMessage(event.currentTarget, replyTo)}>
    <strong dir="auto">${quoted?.name || label('reply')}</strong>
    <span dir="auto">${quoted?.text || ''}</span>
  </button>`;
}
