import { html } from '../../lib/html.js';
import { chooseSpeaker } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';

/** Who speaks in a group. Whoever is not in it yet joins by speaking. */
export function Speaker({ groupId, people, actorId }) {
  const able = people.filter(({ deactivated }) => !deactivated);
  return html`<label class="speaker"><span>${label('speaker')}</span>
    <select value=${actorId} onChange=${({ target }) => chooseSpeaker(groupId, Number(target.value))}>
      ${able.map(({ id, name }) => html`<option value=${id} selected=${id === actorId} key=${id}>${name}</option>`)}
    </select>
  </label>`;
}
