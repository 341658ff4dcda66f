import { useState } from 'preact/hooks';
import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { writeAbout } from '../phone/drafts.js';
import { react } from './reactions.js';

/** What people mostly react with. */
const EMOJI = ['👍', '❤', '👏', '🙏', '🎉', '😢'];

/** What can be done with a message: answer, react, pin, change one's own words. It shows when the message is in hand. */
export function MessageActions({ entry, chatId, isOwn }) {
  const [isReacting, setReacting] = useState(false);
  const { messageId, text, name, pinned } = entry;
  const about = { messageId, name, text: text || label(entry.media) || '' };
  const key = (icon, words, onClick) =>
    html`<button type="button" class="quiet" data-action=${icon} title=${words} aria-label=${words} onClick=${onClick}><${Icon} name=${icon} /></button>`;
  return html`<div class="actions" role="toolbar" aria-label=${label('actionsOf', about.text.slice(0, 40))} onKeyDown=${(event) => moveWithArrows(event, 'button')}
    onMouseLeave=${() => setReacting(false)}>
    ${
      isReacting
        ? EMOJI.map(
            (emoji) => html`<button type="button" class="quiet" key=${emoji} aria-label=${label('reactWith', emoji)}
              onClick=${() => (setReacting(false), react(chatId, messageId, emoji))}>${emoji}</button>`,
          )
        : [
            key('reply', label('reply'), () => writeAbout(chatId, { kind: 'reply', ...about })),
            key('smile', label('react'), () => setReacting(true)),
            key('pin', label(pinned ? 'unpin' : 'pin'), () => actIn(chatId, pinned ? 'unpin' : 'pin', { messageId })),
            isOwn && text !== '' && key('pencil', label('edit'), () => writeAbout(chatId, { kind: 'edit', ...about })),
          ]
    }
  </div>`;
}
