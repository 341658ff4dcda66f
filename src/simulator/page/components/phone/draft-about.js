import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';

/** The message that is being answered or edited, above the field. */
export function DraftAbout({ about, onDrop }) {
  if (!about) return null;
  return html`<div class="draft-about">
    <${Icon} name=${about.kind === 'edit' ? 'pencil' : 'reply'} />
    <span class="draft-words"><strong dir="auto">${about.kind === 'edit' ? label('editing') : about.name}</strong><span dir="auto">${about.text}</span></span>
    ${onDrop && html`<button type="button" class="quiet" title=${label('cancel')} aria-label=${label('cancel')} onClick=${onDrop}><${Icon} name="close" /></button>`}
  </div>`;
}
