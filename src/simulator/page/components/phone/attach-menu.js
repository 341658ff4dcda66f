import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { Popover } from './popover.js';

const KINDS = { photo: 'photo', document: 'file', voice: 'play', sticker: 'smile', contact: 'card', location: 'place' };

/** What a person may send besides text. */
export function AttachMenu({ onChoose, onClose }) {
  const choose = (kind) => () => {
    onClose();
    onChoose(kind);
  };
  return html`<${Popover} name=${label('attach')} class="attachments" onClose=${onClose}>
    ${Object.entries(KINDS).map(
      ([kind, icon]) => html`<li key=${kind}><button type="button" data-attachment=${kind} onClick=${choose(kind)}>
        <${Icon} name=${icon} /><span>${label(kind)}</span>
      </button></li>`,
    )}
  </${Popover}>`;
}
