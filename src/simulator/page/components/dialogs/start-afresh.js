import { useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { notice } from '../../state/notices.js';
import { startAfresh } from '../../state/time.js';
import { label } from '../../texts/speech.js';
import { Dialog } from './dialog.js';

/** Everything that was done here is thrown away after a second yes, which takes a moment. */
export function StartAfresh({ onClose }) {
  const [step, setStep] = useState('asked');
  const [problem, setProblem] = useState('');
  const isBusy = step === 'busy';
  const begin = async () => {
    setStep('busy');
    try {
      await startAfresh();
      onClose();
      notice(label('begunAnew'));
    } catch (error) {
      setProblem(error.message);
      setStep('asked');
    }
  };
  return html`<${Dialog} id="afresh-dialog" title=${label('startAfresh')} isLocked=${isBusy} onClose=${onClose}>
    <p role="status">${isBusy ? html`<span class="spinner" aria-hidden="true" /> ${label('beginning')}` : label(step === 'sure' ? 'afreshSure' : 'afreshWhat')}</p>
    ${problem && html`<p class="problem" role="alert">${label('cannot')} <span dir="auto">${problem}</span></p>`}
    <div class="choices">
      ${step === 'asked' && html`<button type="button" class="plain danger" id="afresh-first" onClick=${() => setStep('sure')}>${label('afreshFirst')}</button>`}
      ${step === 'sure' && html`<button type="button" class="main danger" id="afresh-yes" onClick=${begin}>${label('afreshYes')}</button>`}
      ${!isBusy && html`<button type="button" class="plain" onClick=${onClose}>${label('afreshNo')}</button>`}
    </div>
  </${Dialog}>`;
}
