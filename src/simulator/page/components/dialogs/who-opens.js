import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';
import { joinAs, openLinkAs } from '../../state/deeds.js';
import { setState } from '../../state/store.js';
import { label } from '../../texts/speech.js';
import { Avatar } from '../contacts/avatar.js';
import { statusOf } from '../contacts/status.js';
import { Icon } from '../icon.js';
import { Dialog } from './dialog.js';

/** Asks on whose phone a link to the bot is opened. */
export function WhoOpens({ dialog, people, onClose }) {
  const { link, isGroup } = dialog;
  const able = people.filter(({ deactivated }) => !deactivated);
  return html`<${Dialog} id="open-dialog" title=${label(isGroup ? 'whoJoins' : 'whoOpens')} onClose=${onClose}>
    <p class="address" id="open-link" dir="ltr">${link}</p>
    <ul class="people-choices" id="open-people" onKeyDown=${(event) => moveWithArrows(event, 'button')}>
      ${able.map(
        (
          person,
        ) => html`<li key=${person.id}><button type="button" class="person" onClick=${() => (isGroup ? joinAs : openLinkAs)(person.id, link)}>
          <${Avatar} id=${person.id} name=${person.name} />
          <span class="names"><strong dir="auto">${person.name}</strong><span class="preview" dir="auto">${statusOf(person)}</span></span>
        </button></li>`,
      )}
    </ul>
    <div class="choices">
      ${
        !isGroup &&
        html`<button type="button" class="plain" id="open-as-new" onClick=${() => setState({ dialog: { kind: 'person', link } })}>
        <${Icon} name="plus" /><span>${label('newPerson')}</span></button>`
      }
      <button type="button" class="plain" onClick=${onClose}>${label('cancel')}</button>
    </div>
  </${Dialog}>`;
}
