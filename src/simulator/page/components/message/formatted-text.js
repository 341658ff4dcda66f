import { useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { actIn, copy, openLink } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';

const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', pre: 'pre' };
const OUTERMOST = ['blockquote', 'expandable_blockquote', 'pre'];

/** A message text with its marks. Text goes in as text: nothing of what a bot or a person wrote is read as markup. */
export function FormattedText({ text, entities, chatId }) {
  return piecesOf({ from: 0, to: text.length }, entities.toSorted(byWidth), { text, chatId });
}

/** The widest entity first, so that what lies inside another is drawn inside it. */
function byWidth(one, other) {
  const rank = ({ type }) => (OUTERMOST.includes(type) ? 0 : 1);
  return one.offset - other.offset || rank(one) - rank(other) || other.length - one.length;
}

function piecesOf({ from, to }, entities, about) {
  const pieces = [];
  let at = from;
  let rest = entities.filter(({ offset, length }) => offset < to && offset + length > from);
  while (rest.length > 0) {
    const [first, ...others] = rest;
    const start = Math.max(first.offset, at);
    const end = Math.min(first.offset + first.length, to);
    if (end > start) {
      if (start > at) pieces.push(about.text.slice(at, start));
      pieces.push(marked(first, piecesOf({ from: start, to: end }, others, about), { ...about, start, end }));
      at = OUTERMOST.includes(first.type) && about.text[end] === '\n' ? end + 1 : end;
    }
    rest = others;
  }
  if (at < to) pieces.push(about.text.slice(at, to));
  return pieces;
}

function marked(entity, inner, { text, chatId, start, end }) {
  const whole = text.slice(start, end);
  switch (entity.type) {
    case 'url':
      return html`<${Link} onPress=${() => openLink(whole)}>${inner}</${Link}>`;
    case 'text_link':
      return html`<${Link} onPress=${() => openLink(entity.url)}>${inner}</${Link}>`;
    case 'bot_command':
      return html`<${Link} onPress=${() => actIn(chatId, 'say', { text: whole })}>${inner}</${Link}>`;
    case 'code':
      return html`<button type="button" class="code" title=${label('copy')} onClick=${() => copy(whole, chatId)}><code dir="auto">${inner}</code></button>`;
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
    case 'email':
    case 'phone_number':
      return html`<span class="named">${inner}</span>`;
    case 'spoiler':
      return html`<${Spoiler}>${inner}</${Spoiler}>`;
    case 'blockquote':
      return html`<blockquote dir="auto">${inner}</blockquote>`;
    case 'expandable_blockquote':
      return html`<${Expandable}>${inner}</${Expandable}>`;
    default:
      return TAGS[entity.type] ? html`<${TAGS[entity.type]}>${inner}</${TAGS[entity.type]}>` : inner;
  }
}

function Link({ onPress, children }) {
  return html`<button class="link" type="button" onClick=${onPress}>${children}</button>`;
}

function Spoiler({ children }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return html`<span class="spoiler open">${children}</span>`;
  return html`<button type="button" class="spoiler" aria-label=${label('spoiler')} onClick=${() => setOpen(true)}><span>${children}</span></button>`;
}

function Expandable({ children }) {
  const [isOpen, setOpen] = useState(false);
  return html`<blockquote dir="auto" class=${isOpen ? 'expandable open' : 'expandable'}>
    <div class="quoted">${children}</div>
    <button type="button" class="expand" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>${label(isOpen ? 'less' : 'more')}</button>
  </blockquote>`;
}
