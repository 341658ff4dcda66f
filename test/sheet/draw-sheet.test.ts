import { expect, test } from 'vitest';
import { drawPicture } from '../../src/drawing/draw.ts';
import { drawSheet, ROWS_ON_PAGE, type SheetRow, type SheetWords } from '../../src/sheet/draw-sheet.ts';
import { readPng } from '../kit/read-png.ts';

const WORDS: SheetWords = {
  direction: 'rtl',
  title: 'شهر دجنبر 2026',
  circle: 'حلقة F-1',
  headings: { day: 'اليوم', what: 'ماذا؟', when: 'متى؟', who: 'من؟' },
  covered: 'مغطى',
  notes: ['الخانة الفارغة تنتظر من يملؤها', 'هكذا كانت المواعيد'],
};

const row = (coverage: SheetRow['coverage']): SheetRow => ({
  kind: 'visit',
  day: 'السبت 19',
  what: 'زيارة ومؤانسة',
  when: 'من 15:00 إلى 18:00',
  coverage,
});

test.each([
  [0, 1],
  [1, 1],
  [ROWS_ON_PAGE, 1],
  [ROWS_ON_PAGE + 1, 2],
  [3 * ROWS_ON_PAGE, 3],
])('%i turns stand on %i pages, each once and above the notes', (turns, pages) => {
  const drawn = drawSheet(
    Array.from({ length: turns }, () => row('covered')),
    WORDS,
  );

  expect(drawn).toHaveLength(pages);
  const texts = drawn.flatMap(({ svg }) => [...svg.matchAll(/<text x="\S+" y="(\S+)" [^>]*>([^<]*)</gu)]);
  const days = texts.filter(([, , words]) => words?.includes('السبت 19'));
  expect(days).toHaveLength(turns);
  const notesAt = Math.min(...texts.filter(([, , words]) => /الخانة/u.test(words ?? '')).map(([, y]) => Number(y)));
  for (const [, y] of days) expect(Number(y)).toBeLessThan(notesAt - 60);
});

test.each(['rtl', 'ltr'] as const)(
  'there is a place to write exactly where nobody comes yet, at the far side: %s',
  async (direction) => {
    const words = { ...WORDS, direction };
    const [page] = drawSheet([row('open'), row('covered'), row('open')], words);
    const picture = readPng(await drawPicture({ ...page, svg: page?.svg ?? '', widthPixels: 1050 }));

    const height = 75;
    const whoMiddle = direction === 'rtl' ? 60 + 118 : 1050 - 60 - 118;
    const boxes = [1, 2, 3].map((index) => {
      const top = 215 + height * index;
      const column = Array.from({ length: height - 4 }, (_, offset) => picture.at(whoMiddle, top + 2 + offset));
      return column.slice(0, 8).some(isBlack) && column.slice(-8).some(isBlack) && !column.slice(12, -12).some(isBlack);
    });
    expect(boxes).toEqual([true, false, true]);
  },
);

function isBlack(grey: number): boolean {
  return grey < 100;
}
