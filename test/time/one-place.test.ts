import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SIMULATED = /^src\/(simulator|try-out)\//u;

function findIn(pattern: RegExp, except: RegExp): string[] {
  return globSync('src/**/*.ts', { cwd: ROOT })
    .filter((file) => !except.test(file))
    .filter((file) => pattern.test(readFileSync(join(ROOT, file), 'utf8')));
}

test('a local date and time become an instant in src/time and nowhere else', () => {
  expect(
    findIn(
      /\.toZonedDateTime\(|ZonedDateTime\.from|\.setHours\(|\.getHours\(/u,
      /^src\/time\/|^src\/(simulator|try-out)\//u,
    ),
  ).toEqual([]);
});

test('the database is never asked what time it is, or what time it is somewhere', () => {
  const asked =
    /\bat time zone\b|\bcurrent_(date|time|timestamp)\b|\blocaltime(stamp)?\b|[^.\w$]now\(\)(?!:)[^;{}]*`/iu;

  expect(findIn(asked, SIMULATED)).toEqual([]);
});

test('no job is scheduled by a time zone of the queue', () => {
  expect(findIn(/\btz:|\bcron\b|pattern: '[0-9*]/u, SIMULATED)).toEqual([]);
});
