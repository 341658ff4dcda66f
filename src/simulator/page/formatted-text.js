import { make } from './dom.js';

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'code',
  blockquote: 'q',
  expandable_blockquote: 'q',
  spoiler: 'mark',
};

/**
 * A message text with its marks. Links and commands call `onLink` and `onCommand`. Text goes in as text: nothing of
 * what a bot or a person wrote is read as markup.
 */
export function formattedText(text, entities, { onLink, onCommand }) {
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const places = [...edges].filter((place) => place <= text.length).toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1];
    const covering = entities.filter(({ offset, length }) => offset <= from && offset + length >= to);
    return covering.reduceRight(
      (inner, entity) => wrapped(inner, entity, { text, onLink, onCommand }),
      text.slice(from, to),
    );
  });
}

function wrapped(inner, entity, { text, onLink, onCommand }) {
  const whole = text.slice(entity.offset, entity.offset + entity.length);
  switch (entity.type) {
    case 'url':
      return linkButton(inner, () => onLink(whole));
    case 'text_link':
      return linkButton(inner, () => onLink(entity.url));
    case 'bot_command':
      return linkButton(inner, () => onCommand(whole));
    default:
      return TAGS[entity.type] ? make(TAGS[entity.type], {}, inner) : inner;
  }
}

function linkButton(inner, onClick) {
  return make('button', { className: 'link', type: 'button', onClick }, inner);
}
