import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { getState } from '../../state/store.js';
import { label } from '../../texts/speech.js';
import { Avatar } from '../contacts/avatar.js';
import { Dialog } from './dialog.js';

/** A key asks for the phone number, the place, somebody or a group: the person says yes, or chooses. */
export function Share({ dialog, people, onClose }) {
  const { chatId, button } = dialog;
  const give = (deed, body) => () => {
    onClose();
    void actIn(chatId, deed, { label: button.label, ...body });
  };
  const choices = {
    users: () =>
      people.filter(({ deactivated }) => !deactivated).map((one) => [one, give('shareUsers', { people: [one.id] })]),
    chat: () =>
      getState()
        .groups.filter(({ members }) => members.includes(chatId))
        .map((one) => [one, give('shareChat', { group: one.id })]),
  }[button.asks]?.();
  return html`<${Dialog} id="share-dialog" title=${label(`share-${button.asks}`)} onClose=${onClose}>
    ${
      choices &&
      html`<ul class="people-choices" onKeyDown=${(event) => moveWithArrows(event, 'button')}>
      ${choices.map(
        ([{ id, name }, choose]) => html`<li key=${id}><button type="button" class="person" onClick=${choose}>
          <${Avatar} id=${id} name=${name} /><span class="names"><strong dir="auto">${name}</strong></span></button></li>`,
      )}
    </ul>`
    }
    <div class="choices">
      ${!choices && html`<button type="button" class="main" onClick=${give('tap', {})}>${label('share')}</button>`}
      <button type="button" class="plain" onClick=${onClose}>${label('cancel')}</button>
    </div>
  </${Dialog}>`;
}
