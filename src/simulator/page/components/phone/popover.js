import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';

/** A list of choices above the field. It takes the focus; Escape and choosing close it and give the focus back. */
export function Popover({ name, class: className = '', onClose, children }) {
  const box = useRef();
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current.querySelector('button')?.focus();
    const leave = (event) => !box.current.contains(event.target) && !before.contains(event.target) && onClose();
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      if (box.current?.contains(document.activeElement) || document.activeElement === document.body) before?.focus();
    };
  }, []);
  const onKeyDown = (event) => {
    if (event.key === 'Escape') return onClose();
    return moveWithArrows(event, 'button');
  };
  return html`<ul class=${`popover ${className}`} ref=${box} aria-label=${name} onKeyDown=${onKeyDown}>${children}</ul>`;
}
