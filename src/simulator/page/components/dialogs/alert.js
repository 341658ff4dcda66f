import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Dialog } from './dialog.js';

/** The answer to a press that waits to be closed, as Telegram shows it. */
export function Alert({ alert, people, onClose }) {
  const name = people.find(({ id }) => id === alert.personId)?.name ?? '';
  return html`<${Dialog} id="alert-dialog" title=${label('alertFor', name)} isAlert onClose=${onClose}>
    <p id="alert-text" class="alert-text" dir="auto">${alert.text}</p>
    <div class="choices"><button type="button" class="main" onClick=${onClose}>${label('fine')}</button></div>
  </${Dialog}>`;
}
