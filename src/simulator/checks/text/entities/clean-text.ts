import type { MessageEntity } from '../../../state/telegram.ts';
import { fitEntities } from './fit-entities.ts';
import { endOf, holdsHiddenData, sortEntities } from './kinds.ts';

export type FormattedText = { text: string; entities: MessageEntity[] };

/** What is taken out or changed. Line feeds stay. */
const UNCLEAN = /(?!\n)\p{Cc}|[\u2028-\u202e]|\u030a|\u0333|\u033f|[\u200e\u200f](?=[\u200e\u200f])/u;

/** Characters nobody sees: a text of nothing else is empty. */
const NOTHING_VISIBLE = /^[\s\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u2800\ufffc]*$/;

/**
 * Cleans a text as Telegram does: `\r`, direction overrides and a few combining lines go, control characters become
 * spaces, trailing whitespace is cut, leading whitespace too but not past the first entity (Bot API facts, F4).
 * Entities move along, fit together afterwards, and are dropped when they mark nothing that can be seen.
 */
export function cleanText(raw: string, entities: readonly MessageEntity[]): FormattedText {
  const replaced = replaceUnclean(raw, fitEntities(entities));
  const fitting = fitEntities(visibleEntities(replaced.text, replaced.entities));
  const cleaned = trim(replaced.text, fitting);
  return NOTHING_VISIBLE.test(cleaned.text) ? { text: '', entities: [] } : cleaned;
}

/** Moves the start of entities past whitespace and drops those that mark nothing else. Links and code are left alone. */
export function visibleEntities(text: string, entities: readonly MessageEntity[]): MessageEntity[] {
  const hidden = entities.filter(holdsHiddenData);
  const visible: MessageEntity[] = [];
  for (const entity of entities) {
    if (holdsHiddenData(entity)) {
      if (entity.length > 0) visible.push(entity);
      continue;
    }
    const marked = text.slice(entity.offset, endOf(entity));
    const blank = marked.search(/[^ \n]/);
    if (blank < 0) continue;
    const isHeld = hidden.some(({ offset, length }) => offset === entity.offset && length < entity.length);
    const moved = isHeld ? 0 : blank;
    visible.push({ ...entity, offset: entity.offset + moved, length: entity.length - moved });
  }
  return visible;
}

function replaceUnclean(raw: string, entities: MessageEntity[]): FormattedText {
  if (!UNCLEAN.test(raw)) return { text: raw, entities };
  const moved: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    moved.push(text.length);
    text += cleanUnit(raw.charAt(at));
  }
  moved.push(text.length);
  const placed = entities.map((entity) => {
    const start = moved[entity.offset] ?? text.length;
    return { ...entity, offset: start, length: (moved[endOf(entity)] ?? text.length) - start };
  });
  return { text: text.replace(/[\u200e\u200f](?=[\u200e\u200f])/g, '\u200c'), entities: placed };
}

function trim(text: string, entities: readonly MessageEntity[]): FormattedText {
  const end = endOfVisible(text);
  const kept = entities
    .filter(({ offset }) => offset < end)
    .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }));
  const blanks = Math.min(end, /^[ \n]*/.exec(text)?.[0].length ?? 0);
  const cut = Math.min(blanks, kept[0]?.offset ?? blanks);
  const moved = kept.map((entity) => ({ ...entity, offset: entity.offset - cut }));
  return { text: text.slice(cut, end), entities: sortEntities(moved) };
}

function endOfVisible(text: string): number {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\n') end -= 1;
  return end;
}

function cleanUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (unit === '\r' || (code >= 0x2028 && code <= 0x202e)) return '';
  if (code === 0x30a || code === 0x333 || code === 0x33f) return '';
  return code < 0x20 && unit !== '\n' ? ' ' : unit;
}
