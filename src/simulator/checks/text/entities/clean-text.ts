import type { MessageEntity } from '../../../state/telegram.ts';

export type FormattedText = { text: string; entities: MessageEntity[] };

/**
 * Cleans a text as Telegram does: `\r` and direction overrides go, control characters become spaces, trailing
 * whitespace is cut, leading whitespace too but not past the first entity (Bot API facts, F4). Entities, sorted by
 * offset, move along; those left without a visible character are dropped.
 */
export function cleanText(raw: string, entities: readonly MessageEntity[]): FormattedText {
  const moved: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    moved.push(text.length);
    text += cleanUnit(raw.charAt(at));
  }
  moved.push(text.length);
  const placed = entities.map((entity) => {
    const start = moved[entity.offset] ?? text.length;
    const end = moved[entity.offset + entity.length] ?? text.length;
    return { ...entity, offset: start, length: end - start };
  });
  return trim({ text, entities: placed });
}

function trim({ text, entities }: FormattedText): FormattedText {
  const kept = entities.filter(({ offset, length }) => /[^\s]/.test(text.slice(offset, offset + length)));
  const ended = text.trimEnd();
  const blanks = ended.length - ended.replace(/^[ \n]+/, '').length;
  const cut = Math.min(blanks, kept[0]?.offset ?? blanks);
  return {
    text: ended.slice(cut),
    entities: kept.map((entity) => ({
      ...entity,
      offset: entity.offset - cut,
      length: Math.min(entity.length, ended.length - entity.offset),
    })),
  };
}

function cleanUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (unit === '\r' || (code >= 0x2028 && code <= 0x202e)) return '';
  return code < 0x20 && unit !== '\n' ? ' ' : unit;
}
