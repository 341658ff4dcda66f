import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { NeedId } from '../../src/db/ids.ts';
import { createVault } from '../../src/db/vault.ts';
import { needPayload, readNeedPayload } from '../../src/group-posts/payload.ts';

const KEY = randomBytes(32);

test('what a post’s button carries names the need alone, fits a link, and is still known with a newer key', () => {
  const payload = needPayload(createVault([KEY]), 4711 as NeedId);

  expect(payload).toMatch(/^[\w-]{1,64}$/u);
  expect(readNeedPayload(createVault([randomBytes(32), KEY]), payload)).toBe(4711);
});

test.each(['', 'n-', 'n-3mv-AAAAAAAAAAAA', 'h-1-AAAAAAAAAAAA', 'n-1-', 'n-zzzzzzzzzzzzzzzzzzzz-AAAAAAAAAAAA'])(
  'one that is made up is none: %s',
  (payload) => {
    expect(readNeedPayload(createVault([KEY]), payload)).toBeUndefined();
  },
);
