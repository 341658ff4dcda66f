import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SECTIONS = Array.from({ length: 12 }, (_, n) => `F${n + 1}`);
const LEAST = 250;

/** Tests as they are written: a table of cases counts once. */
const NAME = /^ *(?:test(?:\.each\(.*\))?\(|\]\)\(|\] as const\)\()\s*["'`](F\d+)[.:]/gm;

test('every section of the Bot API facts has tests that are named after it, 250 in all', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^f\d\d-.*\.test\.ts$/.test(name));
  const texts = files.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const found = texts.flatMap((text) => [...text.matchAll(NAME)].map(([, section]) => section));

  const missing = SECTIONS.filter((section) => !found.includes(section));

  expect(missing).toEqual([]);
  expect(found.length).toBeGreaterThanOrEqual(LEAST);
});

test('every test here is named after a section', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^f\d\d-.*\.test\.ts$/.test(name));

  for (const name of files) {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    const tests = text.match(/^ *test(?:\.each)?[(<]/gm)?.length ?? 0;
    expect([name, text.match(NAME)?.length]).toEqual([name, tests]);
  }
});
