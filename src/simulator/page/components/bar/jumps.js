import { html } from '../../lib/html.js';
import { explainNow, jump } from '../../state/time.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';

/** Where the clock may go, the most wanted first. */
const JUMPS = ['hour', 'evening', 'morning', 'week'];

/** The buttons that move the clock. Back to real time is told to be impossible once the simulation is ahead. */
export function Jumps({ clock, isBusy }) {
  const isAhead = clock.aheadMs > 0;
  return html`<div class="jumps" id="jumps" role="group" aria-label=${label('moveClock')} aria-busy=${isBusy}>
    <button type="button" class="jump main" data-jump="next" aria-disabled=${isBusy} onClick=${() => jump('next')}>
      ${isBusy ? html`<span class="spinner" aria-hidden="true" />` : html`<${Icon} name="next" class="turns" />`}<span>${label('jumpNext')}</span>
    </button>
    ${JUMPS.map(
      (to) =>
        html`<button type="button" class="jump" data-jump=${to} aria-disabled=${isBusy} onClick=${() => jump(to)}>${label(`jump-${to}`)}</button>`,
    )}
    <button type="button" class="jump" data-jump="now" aria-disabled=${isBusy || isAhead || clock.aheadMs === 0} title=${isAhead ? label('onlyForward') : label('realTime')}
      onClick=${() => (isAhead ? explainNow() : jump('now'))}>${label('jump-now')}</button>
  </div>`;
}
