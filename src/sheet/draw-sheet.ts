import type { Coverage } from '../coverage/coverage-of.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { createWriter, type Direction, type Writer } from '../drawing/svg.ts';
import { drawIcon, drawTick } from '../month/icons.ts';

/** One line of the sheet, in words. */
export type SheetRow = { kind: string; day: string; what: string; when: string; coverage: Coverage };

export type SheetWords = {
  direction: Direction;
  title: string;
  circle: string;
  headings: { day: string; what: string; when: string; who: string };
  covered: string;
  /** How a free place is taken, and as of when all this is so. */
  notes: readonly string[];
};

/** A tenth of a millimetre each, on A4. */
const WIDTH = 2100;
const HEIGHT = 2970;
const MARGIN = 120;
const TABLE_TOP = 430;
const TABLE_BOTTOM = 2680;
/** Rows of few turns are high, which leaves room for a large hand. */
const ROW = { low: 96, high: 150 } as const;
export const ROWS_ON_PAGE = 22;
const COLUMNS = { day: 340, what: 560, when: 490, who: 470 } as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];
/** 300 points an inch. */
const WIDTH_PIXELS = 2480;

/**
 * A month for the wall, in black on white and in big letters. Only where nobody comes yet is there a place to write; nobody is named.
 * @returns one page of A4 each, at least one
 */
export function drawSheet(rows: readonly SheetRow[], words: SheetWords): Drawing[] {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_ON_PAGE));
  return Array.from({ length: pages }, (_, index) => {
    const here = rows.slice(index * ROWS_ON_PAGE, (index + 1) * ROWS_ON_PAGE);
    const body = drawPage(here, words, pages === 1 ? '' : `${index + 1} / ${pages}`);
    return {
      svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${body}</svg>`,
      widthPixels: WIDTH_PIXELS,
    };
  });
}

function drawPage(rows: readonly SheetRow[], words: SheetWords, page: string): string {
  const write = createWriter(words.direction);
  const isRightToLeft = words.direction === 'rtl';
  const start = isRightToLeft ? WIDTH - MARGIN : MARGIN;
  const height = Math.max(ROW.low, Math.min(ROW.high, Math.floor((TABLE_BOTTOM - TABLE_TOP) / (rows.length + 1))));
  const head = NAMES.map((name) => {
    const { start: x } = extentOf(name, isRightToLeft);
    return write(words.headings[name], {
      x: inwards(x, 20, isRightToLeft),
      y: TABLE_TOP + height / 2 + 15,
      size: 46,
      bold: true,
    });
  });
  const lines = rows.map((row, index) =>
    drawRow(row, { y: TABLE_TOP + height * (index + 1), height, words, write, isRightToLeft }),
  );
  return [
    write(words.title, { x: start, y: 230, size: 120, bold: true }),
    write(words.circle, { x: start, y: 330, size: 60 }),
    write(page, { x: WIDTH - start, y: 330, size: 50, at: 'end' }),
    `<rect x="${MARGIN}" y="${TABLE_TOP}" width="${WIDTH - 2 * MARGIN}" height="${height}" fill="#ddd"/>`,
    ...head,
    ...lines,
    ...words.notes.map((note, index) => write(note, { x: start, y: HEIGHT - 170 + 66 * index, size: 42 })),
  ].join('');
}

type Place = { y: number; height: number; words: SheetWords; write: Writer; isRightToLeft: boolean };

function drawRow({ kind, day, what, when, coverage }: SheetRow, place: Place): string {
  const { y, height, words, write, isRightToLeft } = place;
  const at = (column: Column, indent = 20) => inwards(extentOf(column, isRightToLeft).start, indent, isRightToLeft);
  const base = y + height / 2 + 15;
  const icon = isRightToLeft ? at('what') - 60 : at('what');
  return [
    `<path d="M${MARGIN} ${y + height}H${WIDTH - MARGIN}" stroke="#000" stroke-width="3"/>`,
    write(day, { x: at('day'), y: base, size: 50, bold: true }),
    drawIcon(kind, { x: icon, y: y + height / 2 - 30, size: 60, ink: '#000' }),
    write(what, { x: at('what', 96), y: base, size: 46 }),
    write(when, { x: at('when'), y: base, size: 44 }),
    coverage === 'open' ? drawBlank(place) : drawCovered(words.covered, place),
  ].join('');
}

function drawBlank({ y, height, isRightToLeft }: Place): string {
  const { left } = extentOf('who', isRightToLeft);
  return `<rect x="${left + 8}" y="${y + 10}" width="${COLUMNS.who - 16}" height="${height - 20}" rx="10" fill="#fff" stroke="#000" stroke-width="7"/>`;
}

function drawCovered(words: string, { y, height, write, isRightToLeft }: Place): string {
  const x = inwards(extentOf('who', isRightToLeft).start, 20, isRightToLeft);
  const tick = drawTick({ x: isRightToLeft ? x - 54 : x, y: y + height / 2 - 27, size: 54, ink: '#000' });
  return tick + write(words, { x: inwards(x, 76, isRightToLeft), y: y + height / 2 + 15, size: 44 });
}

/** Where a column lies: its left side, and the side where reading begins. */
function extentOf(column: Column, isRightToLeft: boolean): { left: number; start: number } {
  const before = NAMES.slice(0, NAMES.indexOf(column)).reduce((sum, name) => sum + COLUMNS[name], MARGIN);
  if (!isRightToLeft) return { left: before, start: before };
  return { left: WIDTH - before - COLUMNS[column], start: WIDTH - before };
}

function inwards(x: number, by: number, isRightToLeft: boolean): number {
  return isRightToLeft ? x - by : x + by;
}
