import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { writeAbout } from '../phone/drafts.js';

/** What can be done with a message: answer it, or change one's own words. It shows when the message is in hand. */
export function MessageActions({ entry, chatId, isOwn }) {
  const { messageId, text, name } = entry;
  const about = { messageId, name, text: text || label(entry.media) || '' };
  return html`<div class="actions">
    <button type="button" class="quiet" title=${label('reply')} aria-label=${label('replyTo', about.text.slice(0, 40))}
      onClick=${() => writeAbout(chatId, { kind: 'reply', ...about })}><${Icon} name="reply" /></button>
    ${
      isOwn &&
      text !== '' &&
      html`<button type="button" class="quiet" title=${label('edit')} aria-label=${label('editOf', text.slice(0, 40))}
        onClick=${() => writeAbout(chatId, { kind: 'edit', ...about })}><${Icon} name="pencil" /></button>`
    }
  </div>`;
}
