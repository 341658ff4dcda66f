import { FONT_FAMILY } from './drawing.ts';

export type Direction = 'rtl' | 'ltr';

/** Where a line of words stands: `start` is the side from which the reader reads. */
type Standing = {
  x: number;
  y: number;
  size: number;
  at?: 'start' | 'middle' | 'end';
  bold?: boolean;
  fill?: string;
};

/** Draws words in one direction. */
export type Writer = (words: string, standing: Standing) => string;

/**
 * resvg lays every line out from left to right (linebender/resvg#447), so a line from right to left says so itself, with the explicit
 * embedding of UAX #9, and is anchored by its right end.
 */
export function createWriter(direction: Direction): Writer {
  const isRightToLeft = direction === 'rtl';
  return (words, { x, y, size, at = 'start', bold = false, fill = '#000' }) => {
    const anchor = at === 'middle' ? 'middle' : (at === 'start') === isRightToLeft ? 'end' : 'start';
    const line = isRightToLeft ? `\u202b${words}\u202c` : words;
    const weight = bold ? ' font-weight="700"' : '';
    return `<text x="${x}" y="${y}" font-size="${size}" font-family="${FONT_FAMILY}" text-anchor="${anchor}" fill="${fill}"${weight}>${escapeXml(line)}</text>`;
  };
}

/** What XML 1.0 does not allow at all is left out. */
export function escapeXml(words: string): string {
  const allowed = words.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  return allowed.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
