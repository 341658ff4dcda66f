import { expect, test } from 'vitest';
import { KINDS } from '../../src/commitments/kinds.ts';
import type { Coverage } from '../../src/coverage/coverage-of.ts';
import { drawPicture } from '../../src/drawing/draw.ts';
import type { Direction } from '../../src/drawing/svg.ts';
import { drawMonth, type MonthWords } from '../../src/month/draw-month.ts';
import { STROKES } from '../../src/month/icons.ts';
import { layOutMonth } from '../../src/month/month.ts';
import { type Grey, readPng } from '../kit/read-png.ts';

const FIRST = Temporal.PlainDate.from('2026-11-01');
const MONDAY = FIRST.with({ day: 9 });
const VISIBLE = 24;

test.each(['rtl', 'ltr'] as const)('a picture has a heading, a grid and a legend: %s', async (direction) => {
  const picture = readPng(await draw({ direction, coverage: 'open' }));

  expect(picture.width).toBe(1080);
  expect(picture.height).toBeGreaterThan(1000);
  const [top, bottom] = [0.25 * picture.height, 0.85 * picture.height];
  expect(countInk(picture, (_, y) => y < top)).toBeGreaterThan(5000);
  expect(countInk(picture, (_, y) => y > top && y < bottom)).toBeGreaterThan(20_000);
  expect(countInk(picture, (_, y) => y > bottom)).toBeGreaterThan(2000);
});

test.each([
  ['rtl', 6],
  ['ltr', 0],
] as const)(
  'an uncovered Monday is told from a covered one without colours, and stands at its side: %s',
  async (direction, column) => {
    const covered = readPng(await draw({ direction, coverage: 'covered' }));
    const open = readPng(await draw({ direction, coverage: 'open' }));

    const cell = { left: 24 + column * 147.4, right: 24 + (column + 1) * 147.4 };
    const gridEnds = 280 + 6 * 140;
    const differing = pixelsWhere(open, (x, y) => y > 280 && y < gridEnds && isFar(covered.at(x, y), open.at(x, y)));
    expect(differing.length).toBeGreaterThan(3000);
    for (const { x } of differing) expect(x >= cell.left - 2 && x <= cell.right + 2).toBe(true);
  },
);

test.each(['done', 'past'] as const)('neither looks like one that is %s', async (other) => {
  const reference = readPng(await draw({ direction: 'rtl', coverage: other }));

  for (const coverage of ['covered', 'open'] as const) {
    const picture = readPng(await draw({ direction: 'rtl', coverage }));
    const differing = pixelsWhere(
      picture,
      (x, y) => y > 280 && y < 1100 && isFar(picture.at(x, y), reference.at(x, y)),
    );
    expect(differing.length).toBeGreaterThan(1500);
  }
});

test('a Latin name in an Arabic heading keeps its own direction and stands at the left of the Arabic word', async () => {
  const plain = readPng(await draw({ direction: 'rtl', coverage: 'done', circle: 'حلقة' }));
  const mixed = readPng(await draw({ direction: 'rtl', coverage: 'done', circle: 'حلقة \u2068Salé 2\u2069' }));

  const line = (picture: Grey) => pixelsWhere(picture, (x, y) => y > 108 && y < 160 && picture.at(x, y) < 128);
  const rightEnd = (picture: Grey) => Math.max(...line(picture).map(({ x }) => x));
  const inRightWord = (picture: Grey) =>
    line(picture)
      .filter(({ x }) => x > 1080 - 24 - 78)
      .map(({ x, y }) => `${x} ${y}`);
  expect(rightEnd(mixed)).toBe(rightEnd(plain));
  expect(inRightWord(mixed)).toEqual(inRightWord(plain));
  expect(line(mixed).length).toBeGreaterThan(line(plain).length);
});

test('a name of the oddest letters does not keep the picture from being drawn', async () => {
  for (const circle of ['<&"> \u0000\ud800', '👩‍👩‍👧 ⵜⴰⵎⴰⵣⵉⵖⵜ', '\u202e\u2066\u0651\u0651', '한글 שלום'])
    expect(readPng(await draw({ direction: 'rtl', coverage: 'open', circle })).width).toBe(1080);
});

test('every kind of help has a sign of its own', () => {
  const signs = Object.keys(KINDS).map((kind) => STROKES[kind]);

  expect(signs).not.toContain(undefined);
  expect(new Set(signs).size).toBe(signs.length);
});

async function draw({
  direction,
  coverage,
  circle = 'حلقة \u2068F-1\u2069',
}: {
  direction: Direction;
  coverage: Coverage;
  circle?: string;
}): Promise<Uint8Array> {
  const turns = [{ kind: 'visit', onDate: MONDAY, lastsDays: 1, coverage }];
  const month = layOutMonth({ first: FIRST, today: FIRST.with({ day: 24 }), turns, rightToLeft: direction === 'rtl' });
  const words: MonthWords = {
    direction,
    title: 'نونبر 2026',
    circle,
    summary: 'موعد واحد',
    weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    kinds: new Map([['visit', 'زيارة ومؤانسة']]),
    coverage: { covered: 'مغطاة', done: 'تمّت', open: 'بلا تغطية', past: 'انقضت' },
    today: 'اليوم',
  };
  return await drawPicture(drawMonth(month, words));
}

function isFar(one: number, other: number): boolean {
  return Math.abs(one - other) > VISIBLE;
}

function countInk(picture: Grey, where: (x: number, y: number) => boolean): number {
  return pixelsWhere(picture, (x, y) => where(x, y) && picture.at(x, y) < 200).length;
}

function pixelsWhere({ width, height }: Grey, is: (x: number, y: number) => boolean): { x: number; y: number }[] {
  const found = [];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (is(x, y)) found.push({ x, y });
  return found;
}
