import { html } from '../../lib/html.js';
import { addGroup } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';
import { Dialog } from './dialog.js';

/** A new group with the bot in it, and the person it belongs to. */
export function AddGroup({ people, onClose }) {
  const add = (event) => {
    event.preventDefault();
    const { title, owner } = Object.fromEntries(new FormData(event.target));
    if (title.trim() !== '') void addGroup({ title, owner: Number(owner) });
  };
  return html`<${Dialog} id="group-dialog" title=${label('addGroup')} onClose=${onClose}>
    <form onSubmit=${add} autocomplete="off">
      <label><span>${label('groupName')}</span><input id="group-name" name="title" dir="auto" maxlength="128" required autofocus /></label>
      <label><span>${label('owner')}</span>
        <select id="group-owner" name="owner">${people.filter(({ deactivated }) => !deactivated).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></label>
      <div class="choices">
        <button type="submit" class="main">${label('add')}</button>
        <button type="button" class="plain" onClick=${onClose}>${label('cancel')}</button>
      </div>
    </form>
  </${Dialog}>`;
}
