import { html } from '../../lib/html.js';
import { setState } from '../../state/store.js';
import { LANGUAGES, label, speak, spoken } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { Clock } from './clock.js';
import { Jumps } from './jumps.js';

/** The top of the page: whose it is, what time it is there and how to move it, and the page's own settings. */
export function Bar({ clock, isBusy, isLost }) {
  return html`<header class=${clock ? 'bar' : 'bar without-clock'}>
      <h1 class="brand"><span class="mark" aria-hidden="true">س</span><span class="brand-name">${label('title')}</span></h1>
      ${clock && html`<div class="time" data-tour="clock"><${Clock} clock=${clock} /><${Jumps} clock=${clock} isBusy=${isBusy} /></div>`}
      <div class="settings">
        ${
          clock?.canReset &&
          html`<button type="button" class="quiet" id="start-afresh" title=${label('startAfresh')} aria-label=${label('startAfresh')}
            onClick=${() => setState({ dialog: { kind: 'afresh' } })}><${Icon} name="anew" /></button>`
        }
        <button type="button" class="quiet" id="tour-again" title=${label('tourAgain')} aria-label=${label('tourAgain')}
          onClick=${() => setState({ tourStep: 0 })}><span aria-hidden="true">${spoken() === 'ar' ? '؟' : '?'}</span></button>
        <select id="language" aria-label=${label('pageLanguage')} value=${spoken()} onChange=${choose}>
          ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} selected=${tag === spoken()} lang=${tag}>${name}</option>`)}
        </select>
      </div>
    </header>
    <p class="lost" id="lost" role="status" hidden=${!isLost}>${isLost ? label('lost') : ''}</p>`;
}

function choose({ target }) {
  speak(target.value);
  setState({});
}
