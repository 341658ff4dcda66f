import type { Coverage } from '../coverage/coverage-of.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { createWriter, type Direction, type Writer } from '../drawing/svg.ts';
import { drawIcon, drawTick } from './icons.ts';
import type { Bar, Month, Week } from './month.ts';

/** The words on the picture, in the reader's language. Nobody is named on it. */
export type MonthWords = {
  direction: Direction;
  title: string;
  circle: string;
  summary: string;
  /** From Monday to Sunday. */
  weekdays: readonly string[];
  kinds: ReadonlyMap<string, string>;
  coverage: { readonly [C in Coverage]: string };
  today: string;
};

const WIDTH = 1080;
const MARGIN = 24;
const COLUMN = (WIDTH - 2 * MARGIN) / 7;
const GRID_TOP = 280;
const NUMBER_HEIGHT = 68;
const LANE = 66;
const BAR = 58;
const LEGEND_LINE = 66;
const INK = '#12302d';
const COVERAGES = ['covered', 'done', 'open', 'past'] as const satisfies readonly Coverage[];

/** How a bar looks. What it says is in its shape and its mark as well as in its colour, so it can be read without seeing colours. */
const LOOKS = {
  covered: { fill: '#1d5c55', border: '#1d5c55', ink: '#fff', dashes: '', width: 3 },
  done: { fill: '#d5e6e2', border: '#1d5c55', ink: INK, dashes: '', width: 3 },
  open: { fill: '#fff', border: '#9c1c10', ink: '#9c1c10', dashes: '12 7', width: 6 },
  past: { fill: '#fff', border: '#8a9795', ink: '#5d6b69', dashes: '', width: 2 },
} as const satisfies { [C in Coverage]: object };

const HATCH = `<defs><pattern id="open" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="16" height="16" fill="#fff"/><rect width="5" height="16" fill="#e0aaa3"/></pattern></defs>`;

/** The month of a circle as a picture for a phone held upright. */
export function drawMonth(month: Month, words: MonthWords): Drawing {
  const write = createWriter(words.direction);
  const isRightToLeft = words.direction === 'rtl';
  const start = isRightToLeft ? WIDTH - MARGIN : MARGIN;
  let y = GRID_TOP;
  const weeks = month.weeks.map((week) => {
    const drawn = drawWeek(week, { y, write, isRightToLeft });
    y += heightOf(week);
    return drawn;
  });
  const legend = drawLegend(legendOf(month, words), { y: y + 34, write, isRightToLeft });
  const height = legend.bottom + 20;
  const heading = [
    write(words.title, { x: start, y: 92, size: 72, bold: true, fill: INK }),
    write(words.circle, { x: start, y: 146, size: 38, fill: INK }),
    write(words.summary, { x: start, y: 200, size: 38, bold: true, fill: INK }),
    ...words.weekdays.map((name, index) =>
      write(name, {
        x: middleOf(isRightToLeft ? 6 - index : index),
        y: GRID_TOP - 16,
        size: 30,
        at: 'middle',
        fill: INK,
      }),
    ),
  ];
  const body = [HATCH, `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`, ...heading, ...weeks, legend.drawn];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">${body.join('')}</svg>`,
    widthPixels: WIDTH,
  };
}

type Place = { y: number; write: Writer; isRightToLeft: boolean };

function heightOf({ lanes }: Week): number {
  return NUMBER_HEIGHT + Math.max(1, lanes) * LANE + 6;
}

function leftOf(column: number): number {
  return MARGIN + column * COLUMN;
}

function middleOf(column: number): number {
  return leftOf(column) + COLUMN / 2;
}

function drawWeek(week: Week, { y, write, isRightToLeft }: Place): string {
  const height = heightOf(week);
  const cells = week.days.map(({ column, isOpen }) => {
    const fill = isOpen ? 'url(#open)' : '#fff';
    return `<rect x="${leftOf(column)}" y="${y}" width="${COLUMN}" height="${height}" fill="${fill}" stroke="#9fb0ad" stroke-width="2"/>`;
  });
  const frames = week.days
    .filter(({ isToday }) => isToday)
    .map(({ column }) => frame({ x: leftOf(column), y, width: COLUMN, height }));
  const numbers = week.days.map(({ date, column, isToday, isOpen }) => {
    const x = isRightToLeft ? leftOf(column) + COLUMN - 36 : leftOf(column) + 36;
    const disc = isToday || isOpen ? `<circle cx="${x}" cy="${y + 34}" r="28" fill="${isToday ? INK : '#fff'}"/>` : '';
    const fill = isToday ? '#fff' : INK;
    return disc + write(String(date.day), { x, y: y + 47, size: 38, at: 'middle', bold: isToday || isOpen, fill });
  });
  const bars = week.bars.map((bar) => {
    const x = leftOf(bar.column) + 7;
    const width = bar.span * COLUMN - 14;
    return drawBar(bar, { x, width, y: y + NUMBER_HEIGHT + bar.lane * LANE, isRightToLeft });
  });
  return [...cells, ...numbers, ...bars, ...frames].join('');
}

function frame({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `<rect x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${height - 4}" fill="none" stroke="${INK}" stroke-width="7"/>`;
}

/** The sign of its kind at the side where reading begins, and at the other side a tick for what was done, a question mark where nobody comes yet. */
function drawBar(
  { kind, coverage }: Pick<Bar, 'kind' | 'coverage'>,
  { x, y, width, isRightToLeft }: { x: number; y: number; width: number; isRightToLeft: boolean },
): string {
  const { fill, border, ink, dashes, width: line } = LOOKS[coverage];
  const size = 42;
  const inset = 10;
  const atStart = isRightToLeft ? x + width - inset - size : x + inset;
  const atEnd = isRightToLeft ? x + inset : x + width - inset - size;
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${BAR}" rx="12" fill="${fill}" stroke="${border}" stroke-width="${line}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`;
  const icon = kind === '' ? '' : drawIcon(kind, { x: atStart, y: y + 8, size, ink });
  const mark = { x: kind === '' ? x + width / 2 - size / 2 : atEnd, y: y + 8, size, ink, isRightToLeft };
  return box + icon + drawMark(coverage, mark);
}

function drawMark(
  coverage: Coverage,
  place: { x: number; y: number; size: number; ink: string; isRightToLeft: boolean },
): string {
  if (coverage === 'done') return drawTick({ ...place, y: place.y + 3, size: place.size - 6, x: place.x + 3 });
  if (coverage !== 'open') return '';
  const { x, y, size, ink, isRightToLeft } = place;
  return createWriter('ltr')(isRightToLeft ? '؟' : '?', {
    x: x + size / 2,
    y: y + 38,
    size: 50,
    at: 'middle',
    bold: true,
    fill: ink,
  });
}

type Sign = { drawn: (place: { x: number; y: number; isRightToLeft: boolean }) => string; words: string };

/** What each look and each sign on this picture means. What is not on it is not explained. */
function legendOf({ weeks }: Month, words: MonthWords): Sign[] {
  const bars = weeks.flatMap((week) => week.bars);
  const looks = COVERAGES.filter((coverage) => bars.some((bar) => bar.coverage === coverage));
  const kinds = [...words.kinds].filter(([kind]) => bars.some((bar) => bar.kind === kind));
  const isTodayThere = weeks.some(({ days }) => days.some(({ isToday }) => isToday));
  const today: Sign = {
    drawn: ({ x, y }) => frame({ x: x + 8, y, width: 74, height: BAR }),
    words: words.today,
  };
  return [
    ...looks.map(
      (coverage): Sign => ({
        drawn: ({ x, y, isRightToLeft }) => drawBar({ kind: '', coverage }, { x, y, width: 90, isRightToLeft }),
        words: words.coverage[coverage],
      }),
    ),
    ...(isTodayThere ? [today] : []),
    ...kinds.map(
      ([kind, name]): Sign => ({
        drawn: ({ x, y }) => drawIcon(kind, { x: x + 23, y: y + 7, size: 44, ink: INK }),
        words: name,
      }),
    ),
  ];
}

/** In two columns, filled downwards. */
function drawLegend(signs: readonly Sign[], { y, write, isRightToLeft }: Place): { drawn: string; bottom: number } {
  const lines = Math.ceil(signs.length / 2);
  const drawn = signs.map(({ drawn, words }, index) => {
    const top = y + (index % lines) * LEGEND_LINE;
    const offset = MARGIN + Math.floor(index / lines) * ((WIDTH - 2 * MARGIN) / 2);
    const x = isRightToLeft ? WIDTH - offset - 90 : offset;
    const at = isRightToLeft ? x - 18 : x + 108;
    return drawn({ x, y: top, isRightToLeft }) + write(words, { x: at, y: top + 42, size: 36, fill: INK });
  });
  return { drawn: drawn.join(''), bottom: y + lines * LEGEND_LINE };
}
