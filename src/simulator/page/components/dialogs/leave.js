import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Dialog } from './dialog.js';

/** A link that leads out of the simulation is opened only when somebody says so. */
export function Leave({ dialog, onClose }) {
  return html`<${Dialog} id="leave-dialog" title=${label('leaveTo')} onClose=${onClose}>
    <p class="address" dir="ltr">${dialog.address}</p>
    <div class="choices">
      <a class="button main" href=${dialog.address} target="_blank" rel="noopener noreferrer" onClick=${onClose}>${label('openIt')}</a>
      <button type="button" class="plain" onClick=${onClose}>${label('cancel')}</button>
    </div>
  </${Dialog}>`;
}
