import { useState } from 'preact/hooks';
import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { setState } from '../../state/store.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';

const ICONS = { contact: 'card', location: 'place', users: 'people', chat: 'people' };

/** The keyboard the bot put in the place of the person's own. It can be folded away; rows are never mirrored. */
export function ReplyKeyboard({ chatId, keyboard }) {
  const [choice, setChoice] = useState(undefined);
  if (!keyboard) return null;
  const { messageId, rows, folded } = keyboard;
  const isFolded = choice?.messageId === messageId && choice.folded === folded ? choice.isFolded : folded;
  const toggle = () => setChoice({ messageId, folded, isFolded: !isFolded });
  return html`<div class="reply-keyboard" dir="ltr">
    <button type="button" class="fold" aria-expanded=${!isFolded} onClick=${toggle}>
      <${Icon} name="keyboard" /><span dir="auto">${label(isFolded ? 'showKeyboard' : 'hideKeyboard')}</span>
    </button>
    ${!isFolded && html`<div class="keys" onKeyDown=${(event) => moveWithArrows(event, 'button')}>${rows.map((row, n) => html`<${Row} key=${n} row=${row} chatId=${chatId} />`)}</div>`}
  </div>`;
}

function Row({ row, chatId }) {
  return html`<div class="row">
    ${row.map(
      (button, place) => html`<button type="button" dir="auto" key=${place} onClick=${() => press(chatId, button)}>
        ${ICONS[button.asks] && html`<${Icon} name=${ICONS[button.asks]} />`}<span>${button.label}</span>
      </button>`,
    )}
  </div>`;
}

/** What a key asks for is given only after the person said so, as Telegram does. */
function press(chatId, button) {
  if (ICONS[button.asks]) return setState({ dialog: { kind: 'share', chatId, button } });
  return actIn(chatId, 'tap', { label: button.label });
}
