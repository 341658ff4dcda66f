import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';
import { Composer } from './composer.js';

/** What the person may do in this chat now: start it, start it again, or write. */
export function Footer({ owner, chat, actorId, people }) {
  const { id, started, blocked, deactivated, members } = owner;
  if (deactivated) return html`<footer class="phone-foot"><p class="gone">${label('deactivated')}</p></footer>`;
  const mayWrite = members || (started && !blocked);
  return html`<footer class="phone-foot">
    ${
      mayWrite
        ? html`<${Composer} owner=${owner} chat=${chat} actorId=${actorId} people=${people} />`
        : html`<button type="button" class="start" onClick=${() => actIn(id, 'start')}>${label(started ? 'restart' : 'start')}</button>`
    }
  </footer>`;
}
