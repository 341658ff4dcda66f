import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { remember } from '../../lib/kept.js';
import { setState } from '../../state/store.js';
import { label } from '../../texts/speech.js';
import { useModal } from '../dialogs/use-modal.js';
import { cardPlace, spotOf } from './places.js';

/** Where each step points, the first that is there. */
const STEPS = [
  { name: 'people', at: ['[data-tour=people]'] },
  { name: 'card', at: ['[data-tour=keyboard]', '.phone .start', '.phone'] },
  { name: 'clock', at: ['[data-tour=clock]', '.bar'] },
  { name: 'link', at: ['.key.url', '.text .link', '#add-person', '[data-tour=people]'] },
];

/** Shows whoever comes for the first time what can be done, in four steps that may be skipped. */
export function Tour({ step }) {
  return step === undefined ? null : html`<${OpenTour} step=${step} />`;
}

function OpenTour({ step }) {
  const dialog = useModal();
  const next = useRef();
  const [spot, setSpot] = useState(undefined);
  const { name, at } = STEPS[step];
  const isLast = step === STEPS.length - 1;
  useLayoutEffect(() => {
    const measure = () => setSpot(spotOf(at));
    measure();
    next.current.focus();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [step]);
  const close = (event) => {
    event?.preventDefault();
    remember('tour', 'seen');
    setState({ tourStep: undefined });
  };
  return html`<dialog class="tour" id="tour" ref=${dialog} aria-labelledby="tour-title" aria-describedby="tour-words" onCancel=${close}>
    ${spot && html`<div class="spot" aria-hidden="true" style=${{ top: `${spot.top}px`, left: `${spot.left}px`, width: `${spot.width}px`, height: `${spot.height}px` }} />`}
    <div class="tour-card" style=${cardPlace(spot)}>
      <p class="tour-count">${label('stepOf', step + 1, STEPS.length)}</p>
      <h2 id="tour-title">${label(`tour-${name}`)}</h2>
      <p id="tour-words">${label(`tour-${name}-words`)}</p>
      <div class="choices">
        <button type="button" class="main" ref=${next} id="tour-next" onClick=${isLast ? close : () => setState({ tourStep: step + 1 })}>${label(isLast ? 'tourDone' : 'tourNext')}</button>
        ${step > 0 && html`<button type="button" class="plain" id="tour-back" onClick=${() => setState({ tourStep: step - 1 })}>${label('back')}</button>`}
        ${!isLast && html`<button type="button" class="plain" id="tour-skip" onClick=${close}>${label('tourSkip')}</button>`}
      </div>
    </div>
  </dialog>`;
}
