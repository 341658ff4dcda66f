import { html } from '../../lib/html.js';
import { addressOf } from '../../state/files.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { Voice } from './voice.js';

/** What a message holds besides text, as Telegram shows it. */
export function Media({ entry }) {
  const { media, file, contact, location, dice } = entry;
  switch (media) {
    case undefined:
      return null;
    case 'photo':
      return html`<${Picture} file=${file} name=${label('photo')} />`;
    case 'animation':
    case 'sticker':
      return html`<${Picture} file=${file} name=${label(media)} isSmall />`;
    case 'voice':
    case 'audio':
      return html`<${Voice} file=${file} name=${file?.name ?? label(media)} />`;
    case 'video':
    case 'video_note':
      return html`<video class="picture" controls preload="metadata" src=${addressOf(file)} aria-label=${label('video')}></video>`;
    case 'contact':
      return html`<${Line} icon="card" title=${[contact.first_name, contact.last_name].filter(Boolean).join(' ')} about=${contact.phone_number} />`;
    case 'venue':
    case 'location':
      return html`<${Line} icon="place" title=${label('location')} about=${location && `${location.latitude}, ${location.longitude}`} />`;
    case 'dice':
      return html`<span class="dice">${dice?.emoji} ${dice?.value}</span>`;
    default:
      return html`<${Download} file=${file} name=${file?.name ?? label('document')} />`;
  }
}

function Picture({ file, name, isSmall = false }) {
  return html`<img class=${isSmall ? 'picture small' : 'picture'} src=${addressOf(file)} alt=${name} width=${file?.width} height=${file?.height} loading="lazy" />`;
}

function Download({ file, name }) {
  return html`<a class="attachment" href=${addressOf(file)} download=${name} title=${label('download', name)}>
    <span class="attachment-icon"><${Icon} name="file" /></span>
    <span class="attachment-words"><strong dir="auto">${name}</strong><span dir="ltr">${size(file?.size ?? 0)}</span></span>
  </a>`;
}

function Line({ icon, title, about }) {
  return html`<div class="attachment">
    <span class="attachment-icon"><${Icon} name=${icon} /></span>
    <span class="attachment-words"><strong dir="auto">${title}</strong><span dir="ltr">${about}</span></span>
  </div>`;
}

const KILO = 1024;

function size(bytes) {
  return bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
