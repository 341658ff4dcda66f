import { html } from '../../lib/html.js';
import { memo } from '../../lib/memo.js';
import { label } from '../../texts/speech.js';
import { Avatar } from './avatar.js';
import { statusOf } from './status.js';

const MOST_COUNTED = 20;

/** One person or group: who, the newest words, how much is unread. */
export const PersonRow = memo(({ entry, unread, isShown, isTabStop, onOpen }) => {
  const { id, name, preview, media } = entry;
  const count = unread >= MOST_COUNTED ? `${MOST_COUNTED}+` : String(unread);
  return html`<li>
    <button type="button" class=${isShown ? 'person shown' : 'person'} data-id=${id} aria-pressed=${isShown}
      tabindex=${isTabStop ? 0 : -1} onClick=${() => onOpen(id)}>
      <${Avatar} id=${id} name=${name} />
      <span class="names">
        <strong dir="auto">${name}</strong>
        <span class="preview" dir="auto">${preview || label(media) || statusOf(entry)}</span>
      </span>
      ${
        unread > 0 &&
        html`<span class="badge" key=${unread}><span aria-hidden="true">${count}</span><span class="unseen">${label('unread', unread)}</span></span>`
      }
    </button>
  </li>`;
});
