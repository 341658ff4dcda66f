import { html } from '../../lib/html.js';
import { useModal } from './use-modal.js';

/**
 * A window over the page. The browser keeps the focus inside and gives it back afterwards; Escape closes it, unless it
 * must not be closed now.
 */
export function Dialog({ id, title, onClose, isLocked = false, isAlert = false, children }) {
  const dialog = useModal();
  const cancel = (event) => {
    event.preventDefault();
    if (!isLocked) onClose();
  };
  return html`<dialog id=${id} ref=${dialog} class="dialog" role=${isAlert ? 'alertdialog' : 'dialog'} aria-labelledby=${`${id}-title`}
    onCancel=${cancel} onKeyDown=${(event) => event.key === 'Escape' && cancel(event)} onClick=${(event) => event.target === dialog.current && cancel(event)}>
    <div class="dialog-body">
      <h2 id=${`${id}-title`} dir="auto">${title}</h2>
      ${children}
    </div>
  </dialog>`;
}
