import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';
import { pressInline } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';

/** The buttons under a message. Rows keep their order in every language: Telegram never mirrors them. */
export function InlineKeyboard({ rows, chatId, messageId, waiting }) {
  if (rows.length === 0) return null;
  return html`<div class="keyboard" dir="ltr" data-tour="keyboard" onKeyDown=${(event) => moveWithArrows(event, 'button')}>
    ${rows.map(
      (row, n) =>
        html`<div class="row" key=${n}>${row.map(
          (
            button,
            place,
          ) => html`<${Key} key=${place} button=${button} isWaiting=${waiting !== undefined && waiting === button.data}
          onPress=${() => pressInline(chatId, messageId, button)} />`,
        )}</div>`,
    )}
  </div>`;
}

function Key({ button, isWaiting, onPress }) {
  const kind = button.url ? 'url' : button.copy ? 'copy' : '';
  return html`<button type="button" class=${`key ${kind} ${button.style ?? ''}`} dir="auto" aria-busy=${isWaiting} onClick=${onPress}>
    <span>${button.label}</span>
    ${kind !== '' && html`<${Icon} name=${kind === 'url' ? 'link' : 'copy'} class="corner" />`}
    ${isWaiting && html`<span class="spinner corner" role="img" aria-label=${label('waiting')} />`}
  </button>`;
}
