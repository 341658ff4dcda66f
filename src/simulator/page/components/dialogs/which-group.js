import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';
import { startInGroup } from '../../state/deeds.js';
import { getState } from '../../state/store.js';
import { label } from '../../texts/speech.js';
import { Avatar } from '../contacts/avatar.js';
import { Dialog } from './dialog.js';

/** A link adds the bot to a group: which one? Whoever speaks there adds it. */
export function WhichGroup({ dialog, onClose }) {
  return html`<${Dialog} id="group-choice-dialog" title=${label('share-chat')} onClose=${onClose}>
    <p class="address" dir="ltr">${dialog.link}</p>
    <ul class="people-choices" onKeyDown=${(event) => moveWithArrows(event, 'button')}>
      ${getState().groups.map(
        ({
          id,
          name,
        }) => html`<li key=${id}><button type="button" class="person" onClick=${() => startInGroup(id, dialog.link)}>
          <${Avatar} id=${id} name=${name} /><span class="names"><strong dir="auto">${name}</strong></span></button></li>`,
      )}
    </ul>
    <div class="choices"><button type="button" class="plain" onClick=${onClose}>${label('cancel')}</button></div>
  </${Dialog}>`;
}
