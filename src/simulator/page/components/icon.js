import { html } from '../lib/html.js';

/** Line drawings on a field of 24 by 24. */
const PATHS = {
  send: 'M4 4.8 20.5 12 4 19.2 6.5 12zM6.5 12h7',
  close: 'M6 6l12 12M18 6 6 18',
  block: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.6 5.6l12.8 12.8',
  menu: 'M4 7h16M4 12h16M4 17h10',
  clip: 'M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7L9.8 17a1.6 1.6 0 0 1-2.3-2.3l7.7-7.7',
  down: 'M12 5v14M6 13l6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.4c2.1.7 3.5 2.8 3.5 5.6',
  bell: 'M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  silent: 'M6 16v-5a6 6 0 0 1 9-5.2M18 12v4l2 2H7M10 21h4M4 4l16 16',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  reply: 'M10 7 4 12l6 5v-3.5c5 0 8 1.5 10 4.5-.5-5-3.5-9-10-9z',
  keyboard: 'M3 7h18v10H3zM7 10.5h.01M11 10.5h.01M15 10.5h.01M8 14h8',
  next: 'M5 5l9 7-9 7zM18 5v14',
  anew: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  place: 'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  card: 'M3 5h18v14H3zM8.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 16c.3-1.6 1.5-2.5 3-2.5s2.7.9 3 2.5M14.5 9.5h4M14.5 13h4',
  photo: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15.5 9.5h.01',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  link: 'M8 16 17 7M9.5 7H17v7.5',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14c.8 1.4 2 2 3.5 2s2.7-.6 3.5-2M9 9.5h.01M15 9.5h.01',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
};

/** A drawing that says nothing to those who do not see it: its button has a name. */
export function Icon({ name, class: className = '' }) {
  return html`<svg class=${`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
