import type { MessageEntity } from '../../../state/telegram.ts';

/** Styles that may lie across other entities and are then cut where those begin and end, in the order TDLib writes them. */
export const STYLES: readonly string[] = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];

/** Of two entities in the same place, the one with the smaller number comes first. */
const PRIORITIES: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 10,
  code: 20,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};

export function isStyle({ type }: MessageEntity): boolean {
  return STYLES.includes(type);
}

export function isQuote({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote';
}

export function isPre({ type }: MessageEntity): boolean {
  return type === 'pre' || type === 'code';
}

/** These say something that cannot be seen in the text, so they stay even when they mark nothing but spaces. */
export function holdsHiddenData(entity: MessageEntity): boolean {
  return isPre(entity) || entity.type === 'text_link' || entity.type === 'text_mention';
}

export function endOf({ offset, length }: MessageEntity): number {
  return offset + length;
}

/** Sorted as the Bot API gives them: by place, the longer one first, then by kind. */
export function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || priority(a) - priority(b));
}

function priority(entity: MessageEntity): number {
  if (entity.type === 'pre' && entity.language === undefined) return 11;
  return PRIORITIES[entity.type] ?? 50;
}
