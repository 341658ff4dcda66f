import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';

/** In which topic of a forum is written; General has no id. */
export function TopicChoice({ group, topic, onChoose }) {
  if (!group.isForum) return null;
  return html`<label class="speaker"><span>${label('topic')}</span>
    <select value=${topic ?? ''} onChange=${({ target }) => onChoose(Number(target.value) || undefined)}>
      <option value="">${group.general?.name ?? 'General'}</option>
      ${group.topics.map(({ id, name, isClosed }) => html`<option value=${id} key=${id} disabled=${isClosed}>${name}</option>`)}
    </select>
  </label>`;
}
