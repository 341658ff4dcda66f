import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DrawingError, drawPages, drawPicture } from '../../src/drawing/draw.ts';
import { createWriter } from '../../src/drawing/svg.ts';
import { readPng } from '../kit/read-png.ts';

const page = (body: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fff"/>${body}</svg>`,
  widthPixels: 210,
});

test('what cannot be drawn is said, and the next picture is drawn all the same', async () => {
  const broken = drawPicture({ svg: 'no picture at all', widthPixels: 10 });
  const whole = drawPicture(page('<rect width="105" height="297"/>'));

  await expect(broken).rejects.toThrow(DrawingError);
  const picture = readPng(await whole);
  expect([picture.at(10, 10), picture.at(200, 10)]).toEqual([0, 255]);
});

test('drawing does not keep the program from doing other things', async () => {
  const write = createWriter('rtl');
  const lines = Array.from({ length: 60 }, (_, index) =>
    write('رفقة في طريق المدرسة', { x: 200, y: 5 * index, size: 4 }),
  );
  let longestMs = 0;
  let last = performance.now();
  const looking = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);

  await drawPicture({ ...page(lines.join('')), widthPixels: 2000 });
  clearInterval(looking);

  expect(longestMs).toBeLessThan(100);
});

test('pages become a document whose parts are where its table says', async () => {
  const half = page('<rect width="210" height="148"/>');

  const pdf = Buffer.from(await drawPages([half, page('')]));

  const text = pdf.toString('latin1');
  expect(text).toMatch(/^%PDF-1\.4\n/u);
  expect(text).toMatch(/%%EOF\n$/u);
  const start = Number(/startxref\n(\d+)/u.exec(text)?.[1]);
  const table = text.slice(start).split('\n');
  expect(table.slice(0, 2)).toEqual(['xref', '0 9']);
  for (const [index, row] of table.slice(3, 11).entries())
    expect(text.slice(Number(row.slice(0, 10))).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
  expect(text).toMatch(/\/Kids \[3 0 R 6 0 R\] \/Count 2/u);
  const [first, second] = imagesOf(pdf);
  expect(first?.length).toBe(210 * 297);
  expect([first?.at(0), first?.at(-1)]).toEqual([0, 255]);
  expect(second?.every((grey) => grey === 255)).toBe(true);
});

test('a line from right to left ends where the page begins, and no letter can leave its place', () => {
  const drawn = createWriter('rtl')('حلقة <b>&"\u0000', { x: 9, y: 9, size: 4 });

  expect(drawn).toContain('text-anchor="end"');
  expect(drawn).toContain('>\u202bحلقة &#60;b&#62;&#38;&#34;\u202c</text>');
  expect(createWriter('ltr')('x', { x: 9, y: 9, size: 4, at: 'end' })).toContain('text-anchor="end"');
});

function imagesOf(pdf: Buffer): Buffer[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/FlateDecode \/Length (\d+) >>\nstream\n/gu)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(pdf.subarray(start, start + Number(match[1])));
  });
}
