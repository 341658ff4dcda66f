import { expect, test } from 'vitest';
import { isOlder } from '../../src/rederiving/versions.ts';

test.each([
  ['2026b', '2026c', true],
  ['2025c', '2026a', true],
  ['2026c', '2026c', false],
  ['2026d', '2026c', false],
  ['unknown', '2026c', true],
  ['2026c', 'unknown', false],
  ['unknown', 'unknown', false],
])('time zone data %s is older than %s: %s', (version, than, expected) => {
  expect(isOlder(version, than)).toBe(expected);
});
