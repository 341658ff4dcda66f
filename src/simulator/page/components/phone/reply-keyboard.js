import { useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';

/** The keyboard the bot put in the place of the person's own. It can be folded away; rows are never mirrored. */
export function ReplyKeyboard({ chatId, keyboard }) {
  const [folded, setFolded] = useState(undefined);
  if (!keyboard) return null;
  const isFolded = folded === keyboard.messageId;
  const fold = label(isFolded ? 'showKeyboard' : 'hideKeyboard');
  return html`<div class="reply-keyboard" dir="ltr">
    <button type="button" class="fold" aria-expanded=${!isFolded} onClick=${() => setFolded(isFolded ? undefined : keyboard.messageId)}>
      <${Icon} name="keyboard" /><span dir="auto">${fold}</span>
    </button>
    ${
      !isFolded &&
      keyboard.rows.map(
        (row, n) =>
          html`<div class="row" key=${n}>${row.map((button, place) => html`<button type="button" dir="auto" key=${place} onClick=${() => press(chatId, keyboard, button, () => keyboard.oneTime && setFolded(keyboard.messageId))}>${button.label}</button>`)}</div>`,
      )
    }
  </div>`;
}

function press(chatId, keyboard, button, fold) {
  fold();
  return actIn(chatId, 'tap', { messageId: keyboard.messageId, label: button.label });
}
