import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';

const ICONS = { photo: 'photo', document: 'file', voice: 'play', sticker: 'smile', contact: 'card', location: 'place' };

/** What a message holds besides text. */
export function Media({ entry }) {
  if (!entry.media) return null;
  return html`<div class="attachment"><span class="attachment-icon"><${Icon} name=${ICONS[entry.media] ?? 'file'} /></span><span>${label(entry.media) ?? entry.media}</span></div>`;
}
